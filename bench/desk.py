"""Measure the officers' desk with as many aduan as an office has after years.

Run by `make bench` or `python -m bench.desk`; one client, since officers are few and wait for one
page each. The bar is the median: 100 ms of server time (the issue of a slow desk is a late answer).
"""

import argparse
import re
import statistics
import time
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection, HTTPResponse
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from bench import load, servers
from bench.aduan import PASSWORD
from tests import postgresql

ADUAN = 100_000
MOST_MILLISECONDS = 100

SEARCHES = ("loket", "surat", "anggaran", "nama12", "nama345", "kerja sama", "data laporan")
PAGES = {
    "queue": ("/petugas/",),
    "queue, late": ("/petugas/?tab=terlambat",),
    "queue, filtered": ("/petugas/?tingkat=normatif", "/petugas/?saluran=whatsapp"),
    "ended, first page": ("/petugas/?tab=selesai",),
    "search": tuple(f"/petugas/?{urlencode({'q': words})}" for words in SEARCHES),
}
"""What both officers open; the aduan themselves are taken from the queue."""

OFFICERS = {"biro": "one Biro", "semua": "all"}


def main() -> None:
    """One table for each database that this machine has."""
    parser = argparse.ArgumentParser(prog="python -m bench.desk", description=__doc__)
    parser.add_argument("--database", choices=servers.DATABASES, help="only this one")
    parser.add_argument("--aduan", type=int, default=ADUAN, help="how many")
    options = parser.parse_args()
    for name, database in servers.DATABASES.items():
        if name == "PostgreSQL" and not postgresql.available():
            print("PostgreSQL is not installed: left out.")
        elif options.database in (None, name):
            print(f"\n## The desk on {name}, {options.aduan:,} aduan\n", flush=True)
            with database() as address, TemporaryDirectory(prefix="bench-") as folder:
                _measure(servers.environment(address, folder), options.aduan)


def _measure(variables: Mapping[str, str], number: int) -> None:
    servers.run(variables, "manage.py", "migrate", "--verbosity=0")
    servers.run(variables, "manage.py", "muat")
    servers.run(variables, "manage.py", "collectstatic", "--no-input", "--verbosity=0")
    begun = time.monotonic()
    servers.run(variables, "-m", "bench.aduan", str(number))
    print(f"- filled in {time.monotonic() - begun:.0f} s\n")
    print("| page | sees | p50 ms | p95 ms | verdict |\n|---|---|--:|--:|---|")
    with servers.gunicorn(variables) as server:
        for name, sees in OFFICERS.items():
            headers = {"Accept-Encoding": "gzip", "Cookie": signed_in(server.port, name)}
            for page, addresses in _pages(server.port, headers):
                times = load.alone(server.port, addresses, headers)
                print(_line(page, sees, times), flush=True)


def _pages(port: int, headers: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from PAGES.items()
    plain = {"Cookie": headers["Cookie"]}
    _, body = load.once(port, "/petugas/", plain)
    numbers = dict.fromkeys(re.findall(r"/petugas/aduan/ADU-\d{4}-\d+/", body.decode()))
    yield "one aduan", tuple(numbers)


def _line(page: str, sees: str, times: list[float]) -> str:
    median = statistics.median(times)
    verdict = "pass" if median <= MOST_MILLISECONDS else "below"
    return f"| {page} | {sees} | {median:.1f} | {times[len(times) * 95 // 100]:.1f} | {verdict} |"


def signed_in(port: int, name: str) -> str:
    """The cookies of an officer who has signed in."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/masuk/")
    page = connection.getresponse()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.read().decode())
    assert token is not None, "the sign-in page has no token"
    form = {"username": name, "password": PASSWORD, "csrfmiddlewaretoken": token[1]}
    headers = {"Cookie": _cookies(page), "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/masuk/", urlencode(form), headers)
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 302, f"{name} could not sign in: {answer.status}"
    return _cookies(answer)


def _cookies(answer: HTTPResponse) -> str:
    set_ = answer.headers.get_all("Set-Cookie") or []
    return "; ".join(cookie.partition(";")[0] for cookie in set_)


if __name__ == "__main__":
    main()
