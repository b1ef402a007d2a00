"""The whole suite: on SQLite beside PostgreSQL, then the stories in a browser. Run by `make test`.

What the machine cannot run is said in one line; with NOTHING_SKIPPED=1 it is a failure instead.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

from tests import chromium, postgresql

BASE = {"PORTAL_MODE": "pengembangan"}


def main() -> int:
    """Run each part; the exit code tells whether all passed."""
    skipped: list[str] = []
    # Side by side: each keeps one processor busy for a quarter of an hour.
    with ThreadPoolExecutor() as both:
        parts = [both.submit(_on_sqlite), both.submit(_on_postgresql, skipped)]
    failed = not all(part.result() for part in parts)
    failed |= not _in_browser(skipped)
    if skipped:
        print(f"Dilewati: {'; '.join(skipped)}.")
        failed |= os.environ.get("NOTHING_SKIPPED") == "1"
    return int(failed)


def _on_sqlite() -> bool:
    return _pytest("SQLite", BASE | {"DATABASE_URL": "sqlite:///:memory:"}, "-m", "not browser")


def _on_postgresql(skipped: list[str]) -> bool:
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        return _pytest("PostgreSQL", BASE | {"DATABASE_URL": given}, "-m", "not browser")
    if not postgresql.available():
        skipped.append("PostgreSQL (server tidak terpasang)")
        return True
    with postgresql.temporary_cluster() as address:
        return _pytest("PostgreSQL", BASE | {"DATABASE_URL": address}, "-m", "not browser")


def _in_browser(skipped: list[str]) -> bool:
    if not chromium.available():
        skipped.append("cerita di peramban (Chromium tidak terpasang)")
        return True
    if not postgresql.available():
        skipped.append("cerita aduan pada PostgreSQL (server tidak terpasang)")
    return _pytest("Peramban", BASE | {"DATABASE_URL": "sqlite:///:memory:"}, "-m", "browser")


def _pytest(name: str, environment: Mapping[str, str], *options: str) -> bool:
    """Whether all tests passed; what they said is printed at the end, in one piece."""
    command = [sys.executable, "-m", "pytest", *options, *sys.argv[1:]]
    done = subprocess.run(
        command,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    print(f"== {name}\n{done.stdout}", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
