"""A PostgreSQL cluster of the tests' own: made in a temporary folder, removed afterwards."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
"""Settings that give up safety for speed: nothing in this cluster is worth keeping."""

_INITDB = ("-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
"""Whatever the machine's own language is, so that sorting is the same everywhere."""


def available() -> bool:
    """Whether the server programs are here, and for root the user they run as."""
    return _programs() is not None and (os.geteuid() != 0 or _has_postgres_user())


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster in a folder, with the settings it runs by."""

    programs: Path
    folder: Path
    port: int
    settings: str

    @property
    def address(self) -> str:
        return f"postgres://uji@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Let it run; returns when it answers."""
        listens = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1"
        log = self.folder / "log"
        self.control("-w", "-l", log, "-o", f"{listens} {self.settings}", "start")

    def stop(self) -> None:
        """End it at once, as a crash would; it recovers at the next start."""
        self.control("-m", "immediate", "stop")

    def control(self, *words: object) -> None:
        """Run `pg_ctl` on it; CalledProcessError when that fails."""
        _run(self.programs / "pg_ctl", "-D", self.data, *words)

    @property
    def data(self) -> Path:
        return self.folder / "data"


@contextmanager
def temporary_cluster() -> Iterator[str]:
    """Start a cluster and give the address of its database; stop and remove it at the end."""
    with cluster(_FAST) as running:
        yield running.address


@contextmanager
def cluster(settings: str = "", within: Path | None = None) -> Iterator[Cluster]:
    """A running cluster in a new folder, removed at the end; `settings` as for `postgres`.

    PostgreSQL refuses to run as root, so root hands it to the user `postgres`.
    """
    programs = _programs()
    if programs is None:
        raise RuntimeError("PostgreSQL tidak terpasang")
    folder = Path(tempfile.mkdtemp(prefix="pg-uji-", dir=within))
    made = Cluster(programs, folder, _free_port(), settings)
    try:
        _hand_over(folder)
        _run(programs / "initdb", "-D", made.data, "-A", "trust", "-U", "uji", *_INITDB)
        made.start()
        try:
            yield made
        finally:
            made.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def kept_cluster(folder: Path, settings: str = "") -> Iterator[Cluster]:
    """A running cluster in a folder of its own, made there once and stopped in order at the end."""
    programs = _programs()
    if programs is None:
        raise RuntimeError("PostgreSQL tidak terpasang")
    folder.mkdir(parents=True, exist_ok=True)
    kept = Cluster(programs, folder, _free_port(), settings)
    if not kept.data.exists():
        _hand_over(folder)
        _run(programs / "initdb", "-D", kept.data, "-A", "trust", "-U", "uji", *_INITDB)
    kept.start()
    try:
        yield kept
    finally:
        kept.control("-m", "fast", "-w", "stop")


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
