"""Let everything fall over, on both databases, and print what was kept.

Exit code 1 when anything acknowledged was lost, doubled or half, or a citizen met what none should.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from bench.faults import away, copying, disk, ground, killing, results, timers
from bench.faults.ground import Ground
from bench.faults.results import Result
from tests import postgresql


@contextmanager
def _on_a_small_disk(database: str) -> Iterator[Ground]:
    with disk.small(database) as folder, ground.prepared(database, disk=folder) as place:
        yield place


@dataclass(frozen=True, slots=True)
class Story:
    """What falls over, on which databases that can be, and where it is told."""

    name: str
    tell: Callable[[Ground, Result, argparse.Namespace], None]
    databases: tuple[str, ...] = ground.DATABASES
    place: Callable[[str], AbstractContextManager[Ground]] = ground.prepared


STORIES = {
    "server": Story(
        "kill -9 of the server",
        lambda place, result, given: killing.server(place, result, given.filings, given.kills),
    ),
    "database": Story(
        "kill -9 of the database",
        lambda place, result, given: killing.database(place, result, given.filings, given.kills),
        databases=("PostgreSQL",),
    ),
    "disk": Story(
        "disk full",
        lambda place, result, given: disk.full(place, result),
        place=_on_a_small_disk,
    ),
    "away": Story(
        "database away for 10 s",
        lambda place, result, given: away.away(place, result, given.filings // 5),
    ),
    "backup": Story(
        "backup while filing, restored",
        lambda place, result, given: copying.backup(place, result, given.filings // 5),
    ),
    "timers": Story(
        "two timers at once, one killed",
        lambda place, result, given: timers.timers(place, result),
    ),
}


def main() -> int:
    """Every story that was asked for, one after the other."""
    given = _options()
    told = []
    for name in given.stories or STORIES:
        for result in _told(STORIES[name], given):
            told.append(result)
            print(f"{result.story}, {result.database}: {result.breaches or 'holds'}", flush=True)
    print("", *results.lines(told), sep="\n")
    return int(any(result.breaches for result in told))


def _told(story: Story, given: argparse.Namespace) -> Iterator[Result]:
    for database in story.databases:
        if given.database not in (None, database):
            continue
        if database == "PostgreSQL" and not postgresql.available():
            print(f"{story.name}: PostgreSQL is not installed, left out.")
            continue
        result, begun = Result(story.name, database), time.monotonic()
        try:
            with story.place(database) as place:
                story.tell(place, result, given)
                if result.breaches:
                    print(place.last_words(), file=sys.stderr)
        except PermissionError as error:
            print(f"{story.name}: {error}, left out.")
            continue
        except (RuntimeError, OSError, subprocess.CalledProcessError) as error:
            result.breaches.append(f"{type(error).__name__}: {error}")
        result.seconds = time.monotonic() - begun
        yield result


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.faults", description=__doc__)
    parser.add_argument("stories", nargs="*", metavar="story", help=", ".join(STORIES))
    parser.add_argument("--database", choices=ground.DATABASES, help="only this one")
    parser.add_argument("--filings", type=int, default=1_000, help="acknowledged in a story")
    parser.add_argument("--kills", type=int, default=5, help="in a story of killing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
