"""Fill a database at each size, measure everything and print a table a size.

Exit code 1 when a bar does not hold: at the largest size a median above its bar, from size to size
a page that became slower by more than its data became more, fewer than 200 filings a second on
PostgreSQL, or a filing lost.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from bench import processes, servers
from bench.scale import filing, ground, measuring, table
from bench.scale.ground import Size
from bench.scale.measuring import Measured
from bench.scale.table import Result

SIZES = (Size(100, 1_000), Size(10_000, 100_000), Size(100_000, 1_000_000))
FILED_ALONE, FILED_AT_ONCE = 60, 2_000


def main() -> int:
    """The sizes one after the other, each beside the one before."""
    given = _options()
    before: Result | None = None
    broken: list[str] = []
    for size in _sizes(given):
        print(f"\n### {given.database}, {size}\n", flush=True)
        with ground.filled(given.database, size, given.keep) as variables:
            result = _measured(variables, size, given.filings)
        print("", *table.lines(result, before), sep="\n", flush=True)
        broken += table.outgrown(result, before)
        before = result
    if before:
        broken += table.below(before, floods_count=given.database == "PostgreSQL")
    print(f"\nBars that do not hold: {', '.join(broken) or 'none'}.")
    return int(bool(broken))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument("--database", choices=servers.DATABASES, default="PostgreSQL")
    parser.add_argument("--services", type=int, nargs="*", help="how many; without, all sizes")
    parser.add_argument("--aduan", type=int, nargs="*", help="how many, in the order of --services")
    parser.add_argument("--filings", type=int, default=FILED_AT_ONCE, help="at once, for the flood")
    parser.add_argument("--keep", type=Path, help="a folder for the filled databases")
    return parser.parse_args()


def _sizes(given: argparse.Namespace) -> list[Size]:
    if not given.services:
        return list(SIZES)
    return [Size(*pair) for pair in zip(given.services, given.aduan, strict=True)]


def _measured(variables: dict[str, str], size: Size, filings: int) -> Result:
    sample = json.loads(servers.run(variables, "-m", "bench.scale.sample"))
    print(f"- load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with servers.gunicorn(variables) as server:
        pages = list(measuring.everything(server, sample))
        used = processes.megabytes(server.pid)
        pages.append(filing.alone(variables, server, FILED_ALONE))
        flood = filing.flood(variables, server.port, filings)
    pages.append(_closing(variables))
    return Result(size, pages, flood, used)


def _closing(variables: dict[str, str]) -> Measured:
    told = json.loads(servers.run(variables, "-m", "bench.scale.closing"))
    print(f"- counting a month took a process of {told['megabytes']:.0f} MB")
    return Measured("statistics, counting a month", sorted(told["times"]), told["queries"])


if __name__ == "__main__":
    sys.exit(main())
