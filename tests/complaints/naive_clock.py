"""The rules of the clock a second time, in their plainest form: a judge of the real one.

Written from the rules alone. It shares no code, no data and no way of thinking with the clock: the
calendar is its own, local time has no zone, hours are counted minute by minute and days one by
one. All moments are whole minutes of WIB, but for pauses in the last second of a day.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

Wait = tuple[datetime, datetime | None]
"""A pause, from its start to before its end; one that lasts has no end."""

FREE = {
    2025: """1-1 1-27 1-28 1-29 3-28 3-29 3-31 4-1 4-2 4-3 4-4 4-7 4-18 4-20 5-1 5-12 5-13 5-29
             5-30 6-1 6-6 6-9 6-27 8-17 8-18 9-5 12-25 12-26""",
    2026: """1-1 1-16 2-16 2-17 3-18 3-19 3-20 3-21 3-22 3-23 3-24 4-3 4-5 5-1 5-14 5-15 5-27 5-28
             5-31 6-1 6-16 8-17 8-25 12-24 12-25""",
    2027: """1-1 1-5 2-5 2-6 3-8 3-9 3-10 3-11 3-12 3-15 3-25 3-26 3-28 5-1 5-6 5-17 5-18 5-19 5-20
             6-1 6-6 8-15 8-17 12-24 12-25 12-26""",
}
"""Month and day of every national holiday and joint leave, as the joint decrees list them."""

FREE_DAYS = {
    date(year, *map(int, day.split("-"))) for year, days in FREE.items() for day in days.split()
}

RAMADAN = [
    (date(2025, 3, 1), date(2025, 3, 30)),
    (date(2026, 2, 19), date(2026, 3, 20)),
    (date(2027, 2, 8), date(2027, 3, 9)),
]

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
FRIDAY = 4
LAST_SECOND = time(23, 59, 59)


def is_working(day: date) -> bool:
    """Monday to Friday and not free."""
    return day.weekday() <= FRIDAY and day not in FREE_DAYS


def closing(day: date) -> time:
    """When the office closes; it always opens at 07:30."""
    is_friday = day.weekday() == FRIDAY
    if any(first <= day <= last for first, last in RAMADAN):
        return time(15) if is_friday else time(14, 30)
    return time(16, 30) if is_friday else time(16)


def office_minutes(day: date) -> Iterator[datetime]:
    """Every minute of a day in which the office is open."""
    if is_working(day):
        minute = datetime.combine(day, time(7, 30))
        while minute < datetime.combine(day, closing(day)):
            yield minute
            minute += MINUTE


def due(received: datetime, amount: int, unit: str, waits: Sequence[Wait]) -> datetime | None:
    """When `amount` `unit`s after the receipt are over; None while a pause without an end lasts."""
    if unit == "jam":
        return due_in_hours(received, amount * 60, waits)
    return due_in_days(received, amount, unit == "hari kalender", waits)


def due_in_hours(received: datetime, minutes: int, waits: Sequence[Wait]) -> datetime | None:
    """The end of the last office minute that counts: not before the receipt, in no pause."""
    left, day = minutes, received.date()
    while True:
        for minute in office_minutes(day):
            if minute < received:
                continue
            wait = waiting_at(minute, waits)
            if wait and wait[1] is None:
                return None
            if wait is None:
                left -= 1
            if left == 0:
                return minute + MINUTE
        day += DAY


def waiting_at(minute: datetime, waits: Sequence[Wait]) -> Wait | None:
    """The pause in which a minute lies."""
    for start, end in waits:
        if start <= minute and (end is None or minute < end):
            return start, end
    return None


def due_in_days(
    received: datetime, amount: int, every_day: bool, waits: Sequence[Wait]
) -> datetime | None:
    """The last second of the N-th day that counts; the day of the receipt is none of them."""
    number, day = 0, received.date()
    while True:
        day += DAY
        end_of_day = datetime.combine(day, LAST_SECOND)
        could_count = every_day or is_working(day)
        is_last = could_count and number + 1 == amount
        for start, end in waits:
            if is_last and start >= end_of_day:
                continue  # the time is over when this pause begins
            if start.date() <= day and end is None:
                return None
            if end and start.date() <= day < end.date():
                could_count = False
        number += could_count
        if number == amount:
            return end_of_day
