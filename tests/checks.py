"""Lint, layout, types, migrations, templates and deployment settings. Run by `make check`."""

import os
import subprocess
import sys

DEPLOYED = {
    "PORTAL_MODE": "produksi",
    "SECRET_KEY": "a-long-and-random-value-only-for-this-check-0123456789abcdefghij",
    "ALLOWED_HOSTS": "standar.example.go.id",
    "VAULT_KEYS": "a3VuY2ktaGFueWEtdW50dWstcGVtZXJpa3NhYW4taW4=",
}

CHECKS: dict[str, tuple[list[str], dict[str, str]]] = {
    "lint": (["-m", "ruff", "check", "."], {}),
    "layout": (["-m", "ruff", "format", "--check", "."], {}),
    "types": (["-m", "mypy", "."], {}),
    "templates": (["-m", "djlint", "--lint", "--quiet", "templates"], {}),
    "migrations": (["manage.py", "makemigrations", "--check", "--dry-run"], {}),
    "deployment": (["manage.py", "check", "--deploy", "--fail-level", "WARNING"], DEPLOYED),
}


def main() -> int:
    """Run every check, also after one failed; the exit code tells whether all passed."""
    failed = [name for name, check in CHECKS.items() if not _passes(name, *check)]
    if failed:
        print(f"Gagal: {', '.join(failed)}")
    return int(bool(failed))


def _passes(name: str, command: list[str], environment: dict[str, str]) -> bool:
    print(f"== {name}", flush=True)
    variables = os.environ | {"PORTAL_MODE": "pengembangan"} | environment
    return subprocess.run([sys.executable, *command], env=variables, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
