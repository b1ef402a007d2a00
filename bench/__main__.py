"""Measure every page in rounds beside the yardstick and print the tables. Run by `make bench`."""

import argparse
import json
import time
from collections.abc import Mapping
from tempfile import TemporaryDirectory

from bench import load, processes, servers, table
from bench.pages import HELLO, PAGES, Page
from tests import postgresql

ROUNDS = 3
MOST_MEGABYTES = 300


def main() -> None:
    """One table for each database that this machine has."""
    options = _options()
    for name, database in servers.DATABASES.items():
        if name == "PostgreSQL" and not postgresql.available():
            print("PostgreSQL is not installed: left out.")
        elif options.database in (None, name):
            print(f"\n## {name}\n", flush=True)
            with database() as address, TemporaryDirectory(prefix="bench-") as folder:
                _measure(servers.environment(address, folder), options.seconds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--database", choices=servers.DATABASES, help="only this one")
    parser.add_argument("--seconds", type=int, default=3, help="of each page in each round")
    return parser.parse_args()


def _measure(variables: Mapping[str, str], seconds: int) -> None:
    servers.run(variables, "manage.py", "migrate", "--verbosity=0")
    begun = time.monotonic()
    servers.run(variables, "manage.py", "muat")
    print(f"- fixtures loaded in {time.monotonic() - begun:.1f} s")
    print(f"- `make run`, second time: answers after {_second_start(variables):.1f} s")
    counted = json.loads(servers.run(variables, "-m", "bench.counting"))
    search = counted["search"]
    print(f"- search: index with first search {search['build']:.0f} ms, then ", end="")
    print(f"{search['median']:.2f} ms (worst {search['worst']:.2f})", flush=True)
    with (
        servers.gunicorn(variables) as warm,
        servers.gunicorn({**variables, "PUBLISHED_PAGES_BYTES": "0"}) as cold,
    ):
        results = _results(warm, cold, seconds, counted["queries"])
        used = processes.megabytes(warm.pid)
    verdict = "pass" if used <= MOST_MEGABYTES else "below"
    print(f"- memory after the run: {used:.0f} MB (≤ {MOST_MEGABYTES}: {verdict})")
    print(f"- {load.driver()}, {load.CLIENTS} clients, {ROUNDS} rounds of {seconds} s\n")
    print("\n".join(table.lines(results)), flush=True)


def _second_start(variables: Mapping[str, str]) -> float:
    demo = {
        **variables,
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        # The database is the bench's own and gone afterwards: the demo accounts do no harm in it.
        "DEMO_DI_BASIS_DATA_INI": "1",
    }
    with servers.demo(demo):
        pass
    with servers.demo(demo) as again:
        return again.start_seconds


def _results(
    warm: servers.Server, cold: servers.Server, seconds: int, queries: Mapping[str, int]
) -> list[table.Result]:
    on = {page: warm if page.stored else cold for page in PAGES}
    headers = {page: _headers(page, on[page].port) for page in PAGES}

    def speed(page: Page) -> float:
        return load.per_second(on[page].port, page.addresses, headers[page], seconds)

    def sample(page: Page) -> table.Sample:
        before = processes.cpu_seconds(on[page].pid)
        answers = speed(page)
        used = processes.cpu_seconds(on[page].pid) - before
        return table.Sample(answers, used / (answers * seconds))

    def beside_hello(page: Page) -> tuple[table.Sample, table.Sample]:
        """Each page right after the yardstick: what else the machine does slows both."""
        return sample(HELLO), sample(page)

    for page in PAGES:
        speed(page)
    rounds = [{page: beside_hello(page) for page in PAGES} for _ in range(ROUNDS)]
    return [
        table.Result(
            page,
            rounds=[one[page] for one in rounds],
            alone=load.alone(on[page].port, page.addresses, headers[page]),
            queries=queries.get(page.name),
            size=len(load.once(on[page].port, page.addresses[0], headers[page])[1]),
        )
        for page in PAGES
    ]


def _headers(page: Page, port: int) -> dict[str, str]:
    """What a browser sends; with the ETag when it has the page already."""
    headers = {"Accept-Encoding": "gzip"}
    if page.revalidated:
        response, _ = load.once(port, page.addresses[0], headers)
        headers["If-None-Match"] = str(response.headers["ETag"])
    return headers


if __name__ == "__main__":
    main()
