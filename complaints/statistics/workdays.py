"""How many hari kerja an answer took, for very many answers. Pure.

The same rule as that of the clock for days: the day of receipt is zero, and working days in which
the complainant was awaited do not count.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import accumulate

from complaints.timing.worktime import Calendar, to_local

_DAY = timedelta(days=1)

Span = tuple[datetime, datetime]


class Workdays:
    """Counts between moments from one local day to another, each day looked up once."""

    def __init__(self, calendar: Calendar, first: date, last: date) -> None:
        days = [first + number * _DAY for number in range((last - first).days + 1)]
        passed = accumulate(map(calendar.is_working_day, days))
        self._passed = dict(zip(days, passed, strict=True))

    def taken(self, start: datetime, end: datetime, waits: Iterable[Span] = ()) -> int:
        """The working days after that of `start` up to that of `end`, the waits left out."""
        first, last = to_local(start).date(), to_local(end).date()
        waited = sum(self._waited(wait, first) for wait in waits)
        return self._passed[last] - self._passed[first] - waited

    def _waited(self, wait: Span, first: date) -> int:
        """The working days from the day of asking to before that of the answer."""
        begin, end = (to_local(moment).date() - _DAY for moment in wait)
        return self._passed[end] - self._passed[max(begin, first)] if end > first else 0
