"""Databases and servers for one run: own, temporary, on the loopback address only."""

import base64
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests import postgresql

_GUNICORN = ["-m", "gunicorn", "--config", "python:portal.gunicorn", "bench.wsgi:application"]
_LONGEST_START = 60
"""Seconds until a server has to answer."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its port, its main process and how many seconds its start took."""

    port: int
    pid: int
    start_seconds: float


@contextmanager
def sqlite() -> Iterator[str]:
    """The address of an empty SQLite database, removed at the end."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        yield f"sqlite:///{Path(folder) / 'bench.sqlite3'}"


DATABASES = {"PostgreSQL": postgresql.temporary_cluster, "SQLite": sqlite}


def environment(database: str, folder: str) -> dict[str, str]:
    """The variables of `make run`, with the database and the folder of this run."""
    return {
        "VAR_DIR": folder,
        "PORTAL_MODE": "demo",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "VAULT_KEYS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "DATABASE_URL": database,
    }


def run(variables: Mapping[str, str], *command: str) -> str:
    """Run a Python command to its end and give what it printed; an error ends the bench."""
    words = [sys.executable, *command]
    done = subprocess.run(words, env=os.environ | variables, check=True, stdout=subprocess.PIPE)
    return done.stdout.decode()


@contextmanager
def gunicorn(variables: Mapping[str, str]) -> Iterator[Server]:
    """The server of `make run` with the yardstick beside the portal."""
    with _started(variables, *_GUNICORN) as server:
        yield server


@contextmanager
def demo(variables: Mapping[str, str]) -> Iterator[Server]:
    """What `make run` starts, preparation and all."""
    with _started(variables, "-m", "portal.demo") as server:
        yield server


@contextmanager
def _started(variables: Mapping[str, str], *command: str) -> Iterator[Server]:
    port = free_port()
    begun = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *command],
        env=os.environ | variables | {"HOST": "127.0.0.1", "PORT": str(port)},
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_for(port, process)
        yield Server(port, process.pid, time.monotonic() - begun)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=40)


def wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Return when the server answers. RuntimeError when it ends or takes too long."""
    end = time.monotonic() + _LONGEST_START
    while not _answers(port):
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError("the server did not start")
        time.sleep(0.05)


def _answers(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/sehat/")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def free_port() -> int:
    """A port that nobody listens to at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
