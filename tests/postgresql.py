"""A PostgreSQL cluster of the tests' own: made in a temporary folder, removed afterwards."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
"""Settings that give up safety for speed: nothing in this cluster is worth keeping."""

_LANGUAGE = ("-E", "UTF8", "--locale=C.UTF-8")
"""Whatever the machine's own language is, so that sorting is the same everywhere."""


def available() -> bool:
    """Whether the server programs are here, and for root the user they run as."""
    return _programs() is not None and (os.geteuid() != 0 or _has_postgres_user())


@contextmanager
def temporary_cluster() -> Iterator[str]:
    """Start a cluster and give the address of its database; stop and remove it at the end.

    PostgreSQL refuses to run as root, so root hands it to the user `postgres`.
    """
    programs = _programs()
    if programs is None:
        raise RuntimeError("PostgreSQL tidak terpasang")
    folder = Path(tempfile.mkdtemp(prefix="pg-uji-"))
    try:
        _hand_over(folder)
        with _running(programs, folder) as address:
            yield address
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _running(programs: Path, folder: Path) -> Iterator[str]:
    port = _free_port()
    data = folder / "data"
    _run(programs / "initdb", "-D", data, "-A", "trust", "-U", "uji", "--no-sync", *_LANGUAGE)
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 {_FAST}"
    _run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
    try:
        yield f"postgres://uji@127.0.0.1:{port}/postgres"
    finally:
        _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")


def _programs() -> Path | None:
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(versions, key=lambda path: float(path.parts[-3]), default=None)
    if newest:
        return newest.parent
    found = shutil.which("initdb")
    return Path(found).parent if found else None


def _has_postgres_user() -> bool:
    return any(entry.pw_name == "postgres" for entry in pwd.getpwall())


def _hand_over(folder: Path) -> None:
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, cwd="/")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
