"""Filing by real requests: the last click of many citizens at once, and what is stored of it.

The limits count as always: they mark what looks like mass sending and refuse nothing.
"""

import json
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlencode

from bench import processes, servers
from bench.scale.counted import HEADER
from bench.scale.measuring import Measured
from bench.servers import Server

PROCESSES = 4
CLIENTS = 16
"""Of all processes together, each with one connection."""
MOST_MS = 100
LEAST_PER_SECOND = 200

_CSRF = "a" * 32
_CHECK = "/aduan/baru/periksa/"
_RECEIPT = "/aduan/baru/selesai/"


@dataclass(frozen=True, slots=True)
class Flood:
    """So many aduan a second, and how many of those acknowledged are not in the database."""

    acknowledged: int
    per_second: float
    lost: int
    gaps: int
    """Numbers of the year that are missing or given twice."""


def alone(variables: Mapping[str, str], server: Server, number: int) -> Measured:
    """One citizen after the other."""
    tokens, before = _drafts(variables, number), processes.cpu_seconds(server.pid)
    answers = _file(server.port, tokens)
    used = (processes.cpu_seconds(server.pid) - before) * 1000 / number
    times = sorted(taken for taken, _ in answers)
    return Measured("filing", times, max(asked for _, asked in answers), MOST_MS, used)


def flood(variables: Mapping[str, str], port: int, number: int) -> Flood:
    """Sixteen citizens at once, and every acknowledged aduan looked up afterwards."""
    tokens = _drafts(variables, number)
    shares = [tokens[first::CLIENTS] for first in range(CLIENTS)]
    with ProcessPoolExecutor(PROCESSES) as pool:
        list(pool.map(_nothing, range(PROCESSES)))
        begun = time.monotonic()
        told = list(pool.map(partial(_files_of, port), _dealt(shares)))
        taken = time.monotonic() - begun
    acknowledged = sum(told)
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(tokens, file)
        file.flush()
        stored = json.loads(servers.run(variables, "-m", "bench.scale.stored", file.name))
    return Flood(acknowledged, acknowledged / taken, acknowledged - stored["found"], stored["gaps"])


def _nothing(_: int) -> None:
    """Let every process be there before the clock starts."""


def _dealt(shares: Sequence[Sequence[str]]) -> list[list[Sequence[str]]]:
    return [list(shares[first::PROCESSES]) for first in range(PROCESSES)]


def _files_of(port: int, shares: Sequence[Sequence[str]]) -> int:
    """The clients of one process, a thread each; how many aduan were acknowledged."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(len(shares)) as clients:
        return sum(len(answers) for answers in clients.map(partial(_file, port), shares))


def _drafts(variables: Mapping[str, str], number: int) -> list[str]:
    tokens: list[str] = json.loads(
        servers.run(variables, "-m", "bench.scale.drafting", str(number))
    )
    return tokens


def _sent(connection: HTTPConnection, body: str, headers: Mapping[str, str]) -> HTTPResponse:
    connection.request("POST", _CHECK, body, dict(headers))
    response = connection.getresponse()
    response.read()
    return response


def _file(port: int, tokens: Sequence[str]) -> list[tuple[float, int]]:
    """Milliseconds and queries of each, with the wait where the portal was busy (503).

    Whoever is told so sends again, as the page says; any other answer than the way to the receipt
    ends the bench.
    """
    connection, answers = HTTPConnection("127.0.0.1", port, timeout=60), []
    body = urlencode({"csrfmiddlewaretoken": _CSRF})
    for token in tokens:
        headers = {
            "Cookie": f"aduan={token}; csrftoken={_CSRF}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        begun = time.perf_counter()
        response = _sent(connection, body, headers)
        while response.status == 503:
            response = _sent(connection, body, headers)
        taken = (time.perf_counter() - begun) * 1000
        if (response.status, response.headers["Location"]) != (303, _RECEIPT):
            raise RuntimeError(f"not filed: {response.status} {response.headers['Location']}")
        answers.append((taken, int(response.headers[HEADER])))
    connection.close()
    return answers
