"""Random histories of an aduan: a receipt, a limit and pauses; the same for the same number."""

import random
from collections.abc import Iterator
from datetime import datetime, time, timedelta, timezone
from typing import NamedTuple

from tests.complaints.naive_clock import MINUTE, Wait

FIRST_YEAR = datetime(2025, 1, 1)  # noqa: DTZ001 (WIB without a zone)
MINUTES = 3 * 365 * 24 * 60
"""Receipts lie in 2025–2027; some due moments then lie in 2028, whose holidays are unknown."""

MOST = {"jam": 40, "hari": 10, "hari kerja": 70, "hari kalender": 90}
"""The longest limit of each unit."""

EDGES = [time(7, 30), time(14, 30), time(15), time(16), time(16, 30), time(0), time(23, 59, 59)]
"""Openings, closings, and the first and last moment of a day."""

HOURS_LATER = [0, 1, 4, 24, 24, 72, 300]
ZONES = [timezone(timedelta(hours=offset)) for offset in (7, 7, 0, 9, -5)]
SECOND = timedelta(seconds=1)


class History(NamedTuple):
    """What happened, in WIB without a zone, and the zone in which it is told."""

    received: datetime
    amount: int
    unit: str
    waits: list[Wait]
    zone: timezone


def history(number: int) -> History:
    """The history with this number."""
    chance = random.Random(number)  # noqa: S311 (not a secret)
    received = _edged(chance, FIRST_YEAR + chance.randrange(MINUTES) * MINUTE)
    unit = chance.choice([*MOST])
    waits = [*_waits(chance, received)]
    chance.shuffle(waits)
    return History(received, chance.randint(1, MOST[unit]), unit, waits, chance.choice(ZONES))


def _waits(chance: random.Random, received: datetime) -> Iterator[Wait]:
    """Up to four pauses one after another, perhaps begun before the receipt; the last may go on."""
    end = received - timedelta(hours=chance.choice([0, 0, 0, 5, 30]))
    for left in reversed(range(chance.choice([0, 1, 1, 2, 2, 3, 4]))):
        start = _later(chance, end)
        end = _later(chance, start)
        is_open = left == 0 and chance.random() < 0.2
        yield start, None if is_open else end


def _later(chance: random.Random, moment: datetime) -> datetime:
    """At once, within hours, within days; never at once after the last second of a day.

    A pause in that second may come when the time has just run out; one that goes on from another
    pause would be no such case.
    """
    earliest = moment + SECOND if moment.second else moment
    minutes = chance.randint(0, chance.choice(HOURS_LATER) * 60)
    return max(earliest, _edged(chance, earliest + minutes * MINUTE))


def _edged(chance: random.Random, moment: datetime) -> datetime:
    """The moment itself, now and then an edge of its day."""
    return datetime.combine(moment, chance.choice(EDGES)) if chance.random() < 0.2 else moment
