"""Start the portal for a local demo: production's server and settings on the own machine.

The first start prepares everything (secrets, database, data, static files, accounts); later
starts find it prepared and keep what users entered. Everything made lies in `var/`.
"""

import json
import os
import secrets
import sys
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
SECRETS_FILE = VAR_DIR / "demo.json"

ACCOUNTS = {
    "pengelola": "mengelola seluruh ruang kerja /admin/",
    "staf": "mengelola kata pencarian di /admin/",
}


def main() -> None:
    """Prepare, say where the portal is, and become the server."""
    kept = _kept_secrets()
    os.environ |= {
        "PORTAL_MODE": "demo",
        "SECRET_KEY": kept["SECRET_KEY"],
        "DJANGO_SETTINGS_MODULE": "portal.settings",
    }
    _prepare(kept["password"])
    port = os.environ.get("PORT", "8000")
    print(f"\nPortal: http://127.0.0.1:{port}/")
    for name, purpose in ACCOUNTS.items():
        print(f"Akun demo: {name} / {kept['password']}  ({purpose})")
    print("Hentikan dengan Ctrl+C.\n", flush=True)
    server = [sys.executable, "-m", "gunicorn", "--config", "python:portal.gunicorn"]
    os.execv(sys.executable, [*server, "portal.wsgi:application"])  # noqa: S606


def _kept_secrets() -> dict[str, str]:
    """The secrets of this demo, made once, readable by the owner only."""
    if not SECRETS_FILE.exists():
        VAR_DIR.mkdir(exist_ok=True)
        made = {"SECRET_KEY": secrets.token_urlsafe(50), "password": secrets.token_urlsafe(9)}
        SECRETS_FILE.touch(mode=0o600)
        SECRETS_FILE.write_text(json.dumps(made))
    kept: dict[str, str] = json.loads(SECRETS_FILE.read_text())
    return kept


def _prepare(password: str) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("muat")
    call_command("collectstatic", interactive=False, verbosity=0)
    _make_accounts(password)


def _make_accounts(password: str) -> None:
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Permission

    users = get_user_model().objects
    if not users.filter(username="pengelola").exists():
        users.create_superuser("pengelola", password=password)
    if not users.filter(username="staf").exists():
        staff = users.create_user("staf", password=password, is_staff=True)
        words = ["synonym", "unansweredquery"]
        staff.user_permissions.set(Permission.objects.filter(content_type__model__in=words))


if __name__ == "__main__":
    main()
