"""The portal as citizens meet it: `make run` on a free port, its files in a folder of its own."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from standards.components import COMPONENTS

PROJECT = Path(__file__).resolve().parents[2]

_LONGEST_START_SECONDS = 90


@dataclass(frozen=True, slots=True)
class Site:
    """A running portal: its address without a slash at the end, and its staff's password."""

    address: str
    password: str

    def json(self, path: str) -> dict:
        """The open data at a path."""
        with urllib.request.urlopen(self.address + path) as answer:  # noqa: S310
            return json.load(answer)

    def services(self) -> list[dict]:
        """The 57 services of the decree, as the open data tell them."""
        return self.json("/data/layanan.json")["layanan"]


@contextmanager
def running(folder: Path) -> Iterator[Site]:
    """Start the portal with fresh data in `folder` and stop it at the end."""
    port = _free_port()
    # Nothing of the surrounding test run may reach it: no database, no mode.
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(folder), "PORT": str(port)}
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "portal.demo"],
            cwd=PROJECT,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_until_healthy(address, server, folder / "log")
            yield Site(address, json.loads((folder / "demo.json").read_text())["password"])
        finally:
            server.terminate()
            server.wait(timeout=30)


def titles() -> list[str]:
    """The official titles of the fourteen components."""
    return [kind.title for kind in COMPONENTS.values()]


def sign_in(page: Page, name: str, password: str) -> None:
    """Fill in and send the form where staff sign in."""
    page.goto("/masuk/?next=/admin/")
    page.locator("#id_username").fill(name)
    page.locator("#id_password").fill(password)
    page.locator("main [type=submit]").click()


def _wait_until_healthy(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    last = time.monotonic() + _LONGEST_START_SECONDS
    while time.monotonic() < last and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/sehat/"):  # noqa: S310
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"Portal tidak mau mulai:\n{log.read_text()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
