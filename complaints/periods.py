"""Spans of local days (WIB) by which aduan are listed and counted. Pure."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from complaints.timing.wording import span_words
from complaints.timing.worktime import midnight
from standards.dates import MONTHS

DAY = timedelta(days=1)

MONTH = r"2[01][0-9]{2}-(?:0[1-9]|1[0-2])"
"""A month as addresses write it."""


@dataclass(frozen=True, slots=True)
class Period:
    """The local days from the first to the last, both included."""

    first: date
    last: date

    def __str__(self) -> str:
        """For names of files: `2026-11` for a whole month, else `2026-11-03_2026-11-20`."""
        month = Month.of(self.first)
        return str(month) if self == month.period else f"{self.first}_{self.last}"

    @property
    def words(self) -> str:
        """`1–30 November 2026`."""
        return span_words(self.first, self.last)

    @property
    def start(self) -> datetime:
        """The first moment."""
        return midnight(self.first)

    @property
    def end(self) -> datetime:
        """The first moment after it."""
        return midnight(self.last + DAY)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the calendar."""

    year: int
    number: int

    def __str__(self) -> str:
        """`2026-11`."""
        return f"{self.year}-{self.number:02}"

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Read `2026-11`; ValueError for anything else."""
        if not re.fullmatch(MONTH, text, re.ASCII):
            raise ValueError("Bulan ditulis sebagai tahun-bulan, misalnya 2026-11.")
        return cls(int(text[:4]), int(text[5:]))

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month in which a day lies."""
        return cls(day.year, day.month)

    @property
    def words(self) -> str:
        """`November 2026`."""
        return f"{MONTHS[self.number - 1]} {self.year}"

    @property
    def period(self) -> Period:
        """All its days."""
        days = monthrange(self.year, self.number)[1]
        return Period(date(self.year, self.number, 1), date(self.year, self.number, days))

    @property
    def year_up_to(self) -> Period:
        """The twelve months that end with it."""
        return Period(self.before(11).period.first, self.period.last)

    def before(self, months: int = 1) -> "Month":
        """The month so many months earlier."""
        year, index = divmod(self.year * 12 + self.number - 1 - months, 12)
        return Month(year, index + 1)
