"""The database is away for ten seconds: PostgreSQL is stopped, SQLite locked by somebody else."""

import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

from bench.faults import readers
from bench.faults.citizens import Citizens
from bench.faults.ground import Ground
from bench.faults.results import Result

_SECONDS = 10


def away(ground: Ground, result: Result, filings: int) -> None:
    """Readers are answered, writers wait or are told, and the first request afterwards works."""
    readers.read_for(ground.port, 1)
    with Citizens(ground.port) as citizens:
        citizens.wait_for(filings // 2)
        before = citizens.answers.copy()
        with _gone(ground):
            pages = readers.read_for(ground.port, _SECONDS)
            meanwhile = citizens.answers - before
        result.demand(
            readers.status(ground.port, "/dasar-hukum/?q=uu") == "200",
            "the first request after it failed",
        )
        citizens.wait_for(filings - filings // 2)
    result.figures |= {"readers": readers.words(pages), "writers": readers.words(meanwhile)}
    result.demand(set(pages) <= {"200", "503"}, f"readers met {readers.words(pages)}")
    result.judge(citizens, ground)


@contextmanager
def _gone(ground: Ground) -> Iterator[None]:
    if ground.cluster is None:
        file = ground.variables["DATABASE_URL"].removeprefix("sqlite:///")
        with closing(sqlite3.connect(file, isolation_level=None, timeout=30)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
        return
    ground.cluster.control("-m", "fast", "stop")
    try:
        yield
    finally:
        _start(ground)


def _start(ground: Ground) -> None:
    assert ground.cluster is not None
    for _ in range(50):
        try:
            return ground.cluster.start()
        except subprocess.CalledProcessError:
            time.sleep(0.2)
    raise RuntimeError("PostgreSQL does not start again")
