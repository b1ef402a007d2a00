"""The disk of the database is full: readers go on, writers are told, nothing breaks."""

import contextlib
import os
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.faults import readers
from bench.faults.citizens import Citizens
from bench.faults.ground import Ground
from bench.faults.results import Result

MEGABYTES = {"SQLite": 16, "PostgreSQL": 200}
"""The size of the disk: room for the database and some hundred filings."""

_FULL_SECONDS = 5
_LONGEST_UNTIL_FULL = 60


@contextmanager
def small(database: str) -> Iterator[Path]:
    """A small disk of its own for a database. Raises OSError where none can be mounted."""
    with tempfile.TemporaryDirectory(prefix="disk-") as folder:
        options = f"size={MEGABYTES[database]}m,mode=1777"
        mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder]
        if subprocess.run(mount, check=False, stderr=subprocess.DEVNULL).returncode:
            raise PermissionError("no disk can be mounted here")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


def full(ground: Ground, result: Result) -> None:
    """Fill the disk while citizens file, look around, and free it again; nothing is restarted."""
    assert ground.disk is not None
    ballast = ground.disk / "ballast"
    with Citizens(ground.port) as citizens:
        citizens.wait_for(30)
        before = citizens.answers.copy()
        _fill(ballast)
        time.sleep(1)
        told = len(citizens.acknowledged)
        pages = readers.read_for(ground.port, _FULL_SECONDS)
        _wait_for_a_refusal(citizens, before)
        result.figures["filed on the full disk"] = len(citizens.acknowledged) - told
        refused = citizens.answers - before
        ballast.unlink()
        begun = time.monotonic()
        citizens.wait_for(30, longest=60)
        result.figures["files again after"] = f"{time.monotonic() - begun:.1f} s"
    result.figures |= {"readers": readers.words(pages), "writers": readers.words(refused)}
    result.demand(set(pages) == {"200"}, f"readers met {readers.words(pages)}")
    result.demand(bool(set(refused) & {"500", "503"}), "the disk was not full")
    result.judge(citizens, ground)
    result.demand(_is_sound(ground), "the database is damaged")


def _wait_for_a_refusal(citizens: Citizens, before: Counter[str]) -> None:
    """On a busy machine the room left in the database's own files lasts a while."""
    end = time.monotonic() + _LONGEST_UNTIL_FULL
    while not set(citizens.answers - before) & {"500", "503"} and time.monotonic() < end:
        time.sleep(0.1)


def _fill(ballast: Path) -> None:
    """Take every byte that is left."""
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            with contextlib.suppress(OSError):
                while file.write(b"\0" * size):
                    pass


def _is_sound(ground: Ground) -> bool:
    """By the database's own check of all its pages."""
    if ground.cluster is None:
        return ground.run("-m", "bench.faults.soundness").strip() == "ok"
    check = [ground.cluster.programs / "pg_amcheck", "--all", "--install-missing"]
    where = ["-h", "127.0.0.1", "-p", str(ground.cluster.port), "-U", "uji"]
    return subprocess.run([*map(str, check), *where], env=os.environ, check=False).returncode == 0
