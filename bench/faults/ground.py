"""The ground of a story: a portal in production's ways, and a database with all its safety on."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench import servers
from tests import postgresql
from tests.postgresql import Cluster

DATABASES = ("SQLite", "PostgreSQL")

_SMALL = "-c min_wal_size=32MB -c max_wal_size=64MB"
"""On a small disk the log of PostgreSQL may not take all the room."""


@dataclass
class Ground:
    """A prepared database and the server on it; `cluster` is None on SQLite."""

    variables: Mapping[str, str]
    cluster: Cluster | None
    disk: Path | None
    port: int = field(default_factory=servers.free_port)
    _server: "subprocess.Popen[bytes] | None" = None

    @property
    def database(self) -> str:
        return "PostgreSQL" if self.cluster else "SQLite"

    @property
    def folder(self) -> Path:
        """Where the portal keeps its files."""
        return Path(self.variables["VAR_DIR"])

    def start(self) -> None:
        """Start the server; returns when it answers."""
        self._server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "-cpython:portal.gunicorn", "portal.wsgi"],
            env=self.environment() | {"HOST": "127.0.0.1", "PORT": str(self.port)},
            stdout=subprocess.DEVNULL,
            stderr=(self.folder / "server.log").open("ab"),
            start_new_session=True,
        )
        servers.wait_for(self.port, self._server)

    def kill(self) -> None:
        """End the server and its workers as a power cut would."""
        if self._server:
            os.killpg(self._server.pid, signal.SIGKILL)
            self._server.wait()
            self._server = None

    def last_words(self) -> str:
        """The end of the server's log, for whoever asks why a story ended badly."""
        return (self.folder / "server.log").read_text(errors="replace")[-20_000:]

    def environment(self) -> dict[str, str]:
        """In which its commands run."""
        return os.environ | self.variables

    def run(self, *command: str, **variables: str) -> str:
        """What a Python command prints; an error ends the story."""
        return servers.run({**self.variables, **variables}, *command)

    def verdict(
        self, begun: Sequence[str], acknowledged: Sequence[str], **variables: str
    ) -> dict[str, Any]:
        """What is stored, compared with what citizens were told (`bench.faults.verdicts`)."""
        told = {"begun": begun, "acknowledged": acknowledged}
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(told, file)
            file.flush()
            found = self.run("-m", "bench.faults.verdicts", file.name, **variables)
        verdict: dict[str, Any] = json.loads(found)
        return verdict


@contextmanager
def prepared(database: str, *, disk: Path | None = None) -> Iterator[Ground]:
    """A portal with all standards and no aduan, its server running; `disk` holds the database."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        if database == "SQLite":
            file = (disk or Path(folder)) / "portal.sqlite3"
            with _running(Ground(_variables(f"sqlite:///{file}", folder), None, disk)) as ground:
                yield ground
            return
        with (
            postgresql.cluster(_SMALL if disk else "", within=disk) as cluster,
            _running(Ground(_variables(cluster.address, folder), cluster, disk)) as ground,
        ):
            yield ground


def _variables(address: str, folder: str) -> dict[str, str]:
    settings = {"DJANGO_SETTINGS_MODULE": "portal.settings"}
    return servers.environment(address, folder) | settings | {"EMAIL_URL": "dummymail://"}


@contextmanager
def _running(ground: Ground) -> Iterator[Ground]:
    ground.run("manage.py", "migrate", "--verbosity=0")
    ground.run("manage.py", "muat")
    ground.run("manage.py", "collectstatic", "--no-input", "--verbosity=0")
    try:
        ground.start()
        yield ground
    finally:
        ground.kill()
