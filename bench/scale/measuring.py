"""How long one client waits for each page, and how many queries its answer takes."""

import re
import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from itertools import cycle, islice
from typing import Any

from bench import desk, load, processes
from bench.scale import pages
from bench.scale.counted import HEADER
from bench.scale.pages import Page
from bench.servers import Server

REQUESTS = 60
LONGEST = 20
"""Seconds for one page; what is slow is asked less often."""
_PATIENCE = 120


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of each request, the shortest first, and the most queries of any.

    Without any time, the page gave no answer: `failed` says which.
    """

    name: str
    times: Sequence[float]
    queries: int | None = None
    most: float | None = None
    cpu: float | None = None
    """Milliseconds of the server's own processor time for an answer, without the database's."""
    failed: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.times)

    @property
    def slow(self) -> float:
        """The 95th percentile."""
        return self.times[len(self.times) * 95 // 100]

    @property
    def holds(self) -> bool:
        return bool(self.times) and (self.most is None or self.median <= self.most)


def everything(server: Server, sample: Mapping[str, Any]) -> Iterator[Measured]:
    """All pages, one after the other."""
    port = server.port
    for page in pages.public(sample):
        yield _measured(server, page, {})
    for officer in desk.OFFICERS:
        headers = {"Cookie": desk.signed_in(port, officer)}
        _, body = load.once(port, "/petugas/", headers)
        found = dict.fromkeys(re.findall(r"/petugas/aduan/ADU-\d{4}-\d+/", body.decode()))
        for page in pages.of_the_desk(officer, tuple(found)):
            yield _measured(server, page, headers)


def _measured(server: Server, page: Page, headers: Mapping[str, str]) -> Measured:
    """The first request of each worker is left out: it fills what a worker keeps."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=_PATIENCE)
    given = {"Accept-Encoding": "gzip", **headers}
    try:
        for _ in range(2):
            _ask(connection, page.addresses[-1], given)
        before = processes.cpu_seconds(server.pid)
        asked = [_ask(connection, one, given) for one in _within_reason(page.addresses)]
    except (OSError, HTTPException, RuntimeError) as error:
        return Measured(page.name, (), most=page.most, failed=str(error) or type(error).__name__)
    finally:
        connection.close()
    used = (processes.cpu_seconds(server.pid) - before) * 1000 / len(asked)
    times, queries = zip(*asked, strict=True)
    return Measured(page.name, sorted(times), max(queries), page.most, used)


def _within_reason(addresses: Sequence[str]) -> Iterator[str]:
    end = time.monotonic() + LONGEST
    for address in islice(cycle(addresses), REQUESTS):
        yield address
        if time.monotonic() > end:
            return


def _ask(connection: HTTPConnection, address: str, headers: Mapping[str, str]) -> tuple[float, int]:
    begun = time.perf_counter()
    connection.request("GET", address, headers=dict(headers))
    response = connection.getresponse()
    response.read()
    taken = (time.perf_counter() - begun) * 1000
    if response.status != 200:
        raise RuntimeError(f"{response.status} {address}")
    return taken, int(response.headers[HEADER])
