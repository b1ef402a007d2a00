"""The ground of one size: a filled database, and the variables of the server on it."""

import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import servers
from tests import postgresql

_SETTINGS = "-c shared_buffers=512MB -c max_wal_size=4GB -c checkpoint_timeout=30min"
"""An ordinary server's memory; every safety stays on, for filings are counted."""

_FILLED = "filled"


@dataclass(frozen=True, slots=True)
class Size:
    """So many services and so many aduan."""

    services: int
    aduan: int

    def __str__(self) -> str:
        return f"{self.services:,} services, {self.aduan:,} aduan"


@contextmanager
def filled(database: str, size: Size, keep: Path | None) -> Iterator[Mapping[str, str]]:
    """The variables of a portal on a database of this size; with `keep` it is filled only once."""
    name = f"{database.lower()}-{size.services}-{size.aduan}"
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as temporary:
        Path(temporary).chmod(0o755)
        folder = keep / name if keep else Path(temporary) / name
        folder.mkdir(parents=True, exist_ok=True)
        with _running(database, folder) as address:
            variables = servers.environment(address, str(folder)) | {
                "DJANGO_SETTINGS_MODULE": "bench.scale.settings",
                # Nothing is kept: every page is measured as it is made.
                "PUBLISHED_PAGES_BYTES": "0",
                "EMAIL_URL": "dummymail://",
            }
            if not (folder / _FILLED).exists():
                _fill(variables, size)
                (folder / _FILLED).touch()
            yield variables


@contextmanager
def _running(database: str, folder: Path) -> Iterator[str]:
    if database == "SQLite":
        yield f"sqlite:///{folder / 'portal.sqlite3'}"
    else:
        with postgresql.kept_cluster(folder / "cluster", _SETTINGS) as cluster:
            yield cluster.address


def _fill(variables: Mapping[str, str], size: Size) -> None:
    servers.run(variables, "manage.py", "migrate", "--verbosity=0")
    servers.run(variables, "manage.py", "muat")
    servers.run(variables, "manage.py", "collectstatic", "--no-input", "--verbosity=0")
    for module, number in (("bench.scale.services", size.services), ("bench.aduan", size.aduan)):
        begun = time.monotonic()
        told = servers.run(variables, "-m", module, str(number)).strip()
        print(f"- {told}: filled in {time.monotonic() - begun:.0f} s", flush=True)
