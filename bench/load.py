"""Requests: many at once for throughput, one after the other for the time of one.

Throughput comes from `wrk` where it is installed; else from threads of our own, which cost the
machine more and so show every page a little slower.
"""

import re
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from http.client import HTTPConnection, HTTPResponse
from itertools import cycle, islice
from pathlib import Path

CLIENTS = 16
_ALONE = 200
"""Requests of the single client."""
_SCRIPT = Path(__file__).parent / "addresses.lua"

Headers = Mapping[str, str]


def driver() -> str:
    """What makes the requests on this machine."""
    return "wrk" if shutil.which("wrk") else "threads"


def per_second(port: int, addresses: Sequence[str], headers: Headers, seconds: int) -> float:
    """Answers a second to 16 clients; any answer of 400 or above, or none at all, is an error."""
    measure = _with_wrk if driver() == "wrk" else _with_threads
    speed = measure(port, addresses, headers, seconds)
    if not speed:
        raise RuntimeError(f"{addresses[0]}: no answer within {seconds} s; is the machine busy?")
    return speed


def alone(port: int, addresses: Sequence[str], headers: Headers) -> list[float]:
    """Milliseconds of each request of one client, the shortest first."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    times = []
    for address in islice(cycle(addresses), _ALONE):
        begun = time.perf_counter()
        _ask(connection, address, headers)
        times.append((time.perf_counter() - begun) * 1000)
    connection.close()
    return sorted(times)


def once(port: int, address: str, headers: Headers) -> tuple[HTTPResponse, bytes]:
    """One answer and its body as it travels."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    answer = _ask(connection, address, headers)
    connection.close()
    return answer


def _ask(
    connection: HTTPConnection, address: str, headers: Headers, *, again: bool = True
) -> tuple[HTTPResponse, bytes]:
    try:
        connection.request("GET", address, headers=dict(headers))
        response = connection.getresponse()
    except ConnectionError:
        # A worker that has served its share ends, and its connections with it; browsers ask again.
        connection.close()
        if again:
            return _ask(connection, address, headers, again=False)
        raise
    body = response.read()
    if response.status >= 400:
        raise RuntimeError(f"{response.status}: {address}")
    return response, body


def _with_wrk(port: int, addresses: Sequence[str], headers: Headers, seconds: int) -> float:
    options = [f"-H{name}: {value}" for name, value in headers.items()]
    root = f"http://127.0.0.1:{port}"
    command = ["wrk", "-t2", f"-c{CLIENTS}", f"-d{seconds}s", *options]
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        if len(addresses) == 1:
            command.append(root + addresses[0])
        else:
            file.write("\n".join(addresses))
            file.flush()
            command += ["-s", str(_SCRIPT), root, "--", file.name]
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=seconds + 30
        )
    return _read(done.stdout)


def _read(report: str) -> float:
    found = re.search(r"Requests/sec:\s*([0-9.]+)", report)
    if found is None or "Non-2xx" in report:
        raise RuntimeError(report)
    return float(found[1])


def _with_threads(port: int, addresses: Sequence[str], headers: Headers, seconds: int) -> float:
    end = time.monotonic() + seconds
    counts: list[int] = []

    def client(first: int) -> None:
        connection, count = HTTPConnection("127.0.0.1", port, timeout=30), 0
        for address in islice(cycle(addresses), first, None):
            if time.monotonic() >= end:
                break
            _ask(connection, address, headers)
            count += 1
        counts.append(count)

    threads = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(counts) < CLIENTS:
        raise RuntimeError("a client ended with an error")
    return sum(counts) / seconds
