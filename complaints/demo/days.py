"""The days of the demo, numbered in working days from today. Pure.

-1 is the last working day before today, 1 the first one after it; there is no day 0. So whatever
is told lies in the past at any hour of any day, and a limit in working days ends where it was meant
to end.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice

from complaints.timing.worktime import Calendar, InputError, to_local
from standards.dates import ZONE

_ON_A_DAY = re.compile(r"(-?[1-9]\d*) (\d\d)\.(\d\d)")
_JUST_NOW = re.compile(r"(\d+) menit lalu")


class DemoDays:
    """Turns `-12 09.40` and `40 menit lalu` into moments, as seen from `now`."""

    def __init__(self, calendar: Calendar, now: datetime) -> None:
        self.now = to_local(now)
        self._calendar = calendar

    def day(self, number: int) -> date:
        """The working day with a number, before today (negative) or after it."""
        step = timedelta(days=1 if number > 0 else -1)
        return next(islice(self._working_days(step), abs(number) - 1, None))

    def moment(self, words: str) -> datetime:
        """`-12 09.40` or `40 menit lalu` as a moment in WIB; InputError for anything else."""
        if found := _JUST_NOW.fullmatch(words):
            return self.now - timedelta(minutes=int(found[1]))
        if found := _ON_A_DAY.fullmatch(words):
            number, hour, minute = map(int, found.groups())
            return datetime.combine(self.day(number), time(hour, minute), ZONE)
        raise InputError(f"“{words}” bukan waktu; tulis misalnya -12 09.40 atau 40 menit lalu.")

    def _working_days(self, step: timedelta) -> Iterator[date]:
        day = self.now.date()
        while True:
            day += step
            if self._calendar.is_working_day(day):
                yield day
