"""The portal as citizens meet it: `make run` on a free port, its files in a folder of its own."""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page

from standards.components import COMPONENTS
from tests import postgresql

PROJECT = Path(__file__).resolve().parents[2]

_LONGEST_START_SECONDS = 180


@dataclass(frozen=True, slots=True)
class Site:
    """A running portal: its address without a slash at the end, and its staff's password."""

    address: str
    password: str
    settings: Mapping[str, str] = field(repr=False)
    """The environment of a program that works beside it, on the same database."""
    told: str = field(repr=False)
    """What it said when it started."""

    def json(self, path: str) -> dict:
        """The open data at a path."""
        with urllib.request.urlopen(self.address + path) as answer:  # noqa: S310
            return json.load(answer)

    def services(self) -> list[dict]:
        """The 57 services of the decree, as the open data tell them."""
        return self.json("/data/layanan.json")["layanan"]

    def example(self, stands: str) -> tuple[str, str]:
        """Number and key of the invented aduan that stands so, as told to whoever starts a demo."""
        found = re.search(rf"(ADU-\S+), kode (\S+) \({stands}", self.told)
        assert found, f"Tidak ada contoh: {stands}"
        return found[1], found[2]

    def run(self, module: str) -> None:
        """Run a program beside the portal, as the timer runs its commands."""
        command = [sys.executable, "-m", module]
        subprocess.run(command, cwd=PROJECT, env=self.settings, check=True)


@contextmanager
def running(folder: Path, **options: str) -> Iterator[Site]:
    """Start the portal with fresh data in `folder` and stop it at the end.

    `options` are those of `make run`, such as CONTOH and DATABASE_URL.
    """
    port = _free_port()
    # Nothing of the surrounding test run may reach it: no database, no mode.
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(folder), "PORT": str(port), **options}
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
            yield _site(folder, address, environment)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _site(folder: Path, address: str, environment: dict[str, str]) -> Site:
    kept = json.loads((folder / "demo.json").read_text())
    settings = environment | {
        "PORTAL_MODE": "demo",
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "SITE_ADDRESS": address,
        "SECRET_KEY": kept["SECRET_KEY"],
        "VAULT_KEYS": kept["VAULT_KEYS"],
    }
    return Site(address, kept["password"], settings, told=(folder / "log").read_text())


@contextmanager
def fresh_database(kind: str) -> Iterator[dict[str, str]]:
    """The options with which the portal works on an empty SQLite or PostgreSQL of its own."""
    if kind == "SQLite":
        yield {}
        return
    if not postgresql.available():
        pytest.skip("PostgreSQL tidak terpasang")
    with postgresql.temporary_cluster() as address:
        yield {"DATABASE_URL": address, "DEMO_DI_BASIS_DATA_INI": "1"}


def titles() -> list[str]:
    """The official titles of the fourteen components."""
    return [kind.title for kind in COMPONENTS.values()]


def sign_in(page: Page, name: str, password: str, *, to: str = "/admin/") -> None:
    """Fill in and send the form where staff sign in."""
    page.goto(f"/masuk/?next={to}")
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
