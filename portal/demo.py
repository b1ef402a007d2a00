"""Start the portal for a local demo: production's server and settings on the own machine.

The first start prepares everything (secrets, database, data, static files, accounts); later
starts find it prepared and keep what users entered. Everything made lies in `var/`.
"""

import base64
import fcntl
import json
import os
import secrets
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR", BASE_DIR / "var"))
SECRETS_FILE = VAR_DIR / "demo.json"
PORT = os.environ.get("PORT", "8000")

WITH_EXAMPLES = os.environ.get("CONTOH") != "0"

EXAMPLES = {
    "naskah-keliru": "menunggu keterangan Anda",
    "data-koperasi": "sudah dijawab, menunggu tanggapan Anda",
}
"""Invented aduan that a visitor may follow: their names in fixtures/demo/, and where they stand."""


def main() -> None:
    """Prepare, say where the portal is, and become the server."""
    _refuse_what_cannot_work()
    VAR_DIR.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time():
        kept = _kept_secrets()
        os.environ |= {
            "PORTAL_MODE": "demo",
            "SECRET_KEY": kept["SECRET_KEY"],
            "VAULT_KEYS": kept["VAULT_KEYS"],
            "SITE_ADDRESS": f"http://127.0.0.1:{PORT}",
            "DJANGO_SETTINGS_MODULE": "portal.settings",
        }
        _prepare(kept["password"])
    _say_where(kept["password"])
    server = [sys.executable, "-m", "gunicorn", "--config", "python:portal.gunicorn"]
    os.execv(sys.executable, [*server, "portal.wsgi:application"])  # noqa: S606


def _refuse_what_cannot_work() -> None:
    """End with one sentence where a start would fail or do harm."""
    database = os.environ.get("DATABASE_URL", "sqlite")
    if not database.startswith("sqlite") and os.environ.get("DEMO_DI_BASIS_DATA_INI") != "1":
        # Accounts with a printed password have no place in a real database.
        sys.exit(
            "DATABASE_URL menunjuk basis data lain. Bila memang untuk demo, tambahkan "
            "DEMO_DI_BASIS_DATA_INI=1."
        )
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(PORT)))
        except (OSError, ValueError, OverflowError):
            sys.exit(
                f"Port {PORT} tidak dapat dipakai; coba yang lain, misalnya: PORT=8001 make run"
            )


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Let a second start wait until the first has prepared everything."""
    with (VAR_DIR / "mulai.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _kept_secrets() -> dict[str, str]:
    """The secrets of this demo, each made once, readable by the owner only."""
    kept: dict[str, str] = json.loads(SECRETS_FILE.read_text()) if SECRETS_FILE.exists() else {}
    whole = _new_secrets() | kept
    if whole != kept:
        unfinished = SECRETS_FILE.with_suffix(".baru")
        unfinished.touch(mode=0o600)
        unfinished.write_text(json.dumps(whole))
        unfinished.replace(SECRETS_FILE)
    return whole


def _new_secrets() -> dict[str, str]:
    return {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "VAULT_KEYS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "password": secrets.token_urlsafe(9),
    }


def _prepare(password: str) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    from portal import demo_accounts
    from standards import loading

    call_command("migrate", verbosity=0)
    call_command("muat")
    call_command("collectstatic", interactive=False, verbosity=0)
    demo_accounts.make(password)
    if WITH_EXAMPLES:
        call_command("muat_contoh")
        loading.load(BASE_DIR / "fixtures/demo/maklumat.yaml")


def _say_where(password: str) -> None:
    from complaints.demo import filing
    from portal import demo_accounts

    address = f"http://127.0.0.1:{PORT}"
    print(f"\nPortal: {address}/  Petugas masuk di {address}/masuk/")
    print(f"Akun demo, sandi semuanya {password}:")
    print("\n".join(demo_accounts.lines()))
    told = {name: filing.number_and_key(name) for name in EXAMPLES}
    for name, number_and_key in told.items():
        if number_and_key:
            number, key = number_and_key
            print(f"Contoh lacak di /aduan/lacak/: {number}, kode {key} ({EXAMPLES[name]})")
    if any(told.values()):
        print("Aduan di dalamnya rekaan. Awal tanpa aduan, dengan var/ kosong: CONTOH=0 make run")
    print("Hentikan dengan Ctrl+C.\n", flush=True)


if __name__ == "__main__":
    main()
