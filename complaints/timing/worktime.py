"""The working calendar: working days, why a day is none, and when the office is open.

Pure: the holidays and office hours come in as facts, nothing here asks what time it is. Local time
is WIB (Asia/Pontianak, UTC+7, no summer time). Moments may come in any zone and are converted once,
on entry; days are local dates. Breaks do not close the office: no rule lets them stop the clock.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice

from standards.dates import WEEKDAYS, ZONE

HOLIDAY_KINDS = {
    "nasional": "Libur nasional",
    "cuti_bersama": "Cuti bersama",
    "daerah": "Libur daerah",
}
"""Perpres 21/2023 takes national holidays and joint leave alike out of the working days."""

RAMADAN = "ramadan"
"""The regime that goes before the normal one on the days for which it is given."""

YEARS = range(2000, 2200)
"""Moments outside these years are mistakes of typing; refusing them keeps date arithmetic safe."""

HORIZON = timedelta(days=3653)
"""Ten years: no walk through the calendar goes further, however long the limit or the pause."""


class InputError(ValueError):
    """Something that cannot be counted with; its text is a sentence for the person who gave it."""


@dataclass(frozen=True, slots=True)
class HolidayFact:
    """A day made free by a decree: its name, a key of `HOLIDAY_KINDS`, and the decree."""

    name: str
    kind: str
    source: str

    def __str__(self) -> str:
        label = HOLIDAY_KINDS[self.kind]
        named = self.name if self.name.startswith(label) else f"{label}: {self.name}"
        return f"{named} ({self.source})"


@dataclass(frozen=True, slots=True)
class Regime:
    """The office hours of one weekday (Monday is 0) from one date to another, both included."""

    name: str
    weekday: int
    opens: time
    closes: time
    valid_from: date
    valid_until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether these hours are given for the day."""
        ended = self.valid_until is not None and self.valid_until < day
        return self.weekday == day.weekday() and self.valid_from <= day and not ended


@dataclass(frozen=True, slots=True)
class Opening:
    """One stretch of office time on one local day; `end` is the first moment that is closed."""

    start: datetime
    end: datetime
    regime: str


def to_local(moment: datetime) -> datetime:
    """The same moment in WIB. Raises InputError without a zone or outside `YEARS`."""
    if moment.utcoffset() is None:
        raise InputError("Waktu harus disertai zona, misalnya 2026-11-23T10:00:00+07:00.")
    if moment.year not in YEARS:
        raise InputError(f"Tahun {moment.year} di luar jangkauan {YEARS[0]}–{YEARS[-1]}.")
    return moment.astimezone(ZONE)


def midnight(day: date) -> datetime:
    """The first moment of a local day."""
    return datetime.combine(day, time.min, ZONE)


def days_from(first: date) -> Iterator[date]:
    """Every local day from the first one on. Raises InputError where the horizon ends."""
    for number in range(HORIZON.days):
        yield first + timedelta(days=number)
    raise InputError("Hitungan melewati sepuluh tahun; periksa batas waktu dan jeda.")


def _days(first: date, last: date) -> Iterator[date]:
    """The local days from one to another, both included."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


@dataclass(frozen=True, slots=True)
class Calendar:
    """Holidays by local date, office hours, and the years whose holidays have been entered."""

    holidays: Mapping[date, HolidayFact]
    regimes: Sequence[Regime]
    known_years: Collection[int]

    def why_closed(self, day: date) -> str | None:
        """Why a local day is no working day, in Indonesian; None for a working day.

        A holiday on a weekend is told as weekend: the day would stay free without the decree.
        """
        if day.weekday() >= WEEKDAYS.index("Sabtu"):
            return WEEKDAYS[day.weekday()]
        holiday = self.holidays.get(day)
        return str(holiday) if holiday else None

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday, neither a holiday nor joint leave."""
        return self.why_closed(day) is None

    def opening(self, day: date) -> Opening | None:
        """The office hours of a local day; None when it is no working day or has none entered."""
        regime = self._regime_on(day) if self.is_working_day(day) else None
        if regime is None:
            return None
        start, end = (datetime.combine(day, at, ZONE) for at in (regime.opens, regime.closes))
        return Opening(start, end, regime.name)

    def openings(self, moment: datetime) -> Iterator[Opening]:
        """Office time from a moment on, a stretch a day; the first may have begun before.

        Raises InputError where the horizon ends.
        """
        local = to_local(moment)
        for day in days_from(local.date()):
            opening = self.opening(day)
            if opening and local < opening.end:
                yield replace(opening, start=max(local, opening.start))

    def next_opening(self, moment: datetime) -> datetime:
        """The moment itself while the office is open, else when it opens next (WIB)."""
        return next(self.openings(moment)).start

    def add_office_hours(self, moment: datetime, duration: timedelta) -> datetime:
        """When so much office time has passed since the moment (WIB).

        Time that ends exactly at closing ends there, not at the next opening.
        """
        if duration < timedelta(0):
            raise InputError("Jam kerja yang ditambahkan tidak boleh negatif.")
        left = duration
        for opening in self.openings(moment):
            if opening.start + left <= opening.end:
                break
            left -= opening.end - opening.start
        return opening.start + left

    def working_days(self, after: date) -> Iterator[date]:
        """The working days after a local day, which itself is never among them.

        Raises InputError where the horizon ends.
        """
        return filter(self.is_working_day, days_from(after + timedelta(days=1)))

    def add_working_days(self, day: date, number: int) -> date:
        """The working day that comes as the `number`-th (from 1) after a local day."""
        if number < 1:
            raise InputError("Jumlah hari kerja paling sedikit 1.")
        return next(islice(self.working_days(after=day), number - 1, None))

    def office_time(self, start: datetime, end: datetime) -> timedelta:
        """How much office time lies between two moments; none when `end` is not the later."""
        first, last = to_local(start), to_local(end)
        days = map(self.opening, _days(first.date(), last.date()))
        stretches = (min(day.end, last) - max(day.start, first) for day in days if day)
        return sum((each for each in stretches if each > timedelta(0)), timedelta(0))

    def count_working_days(self, after: date, until: date) -> int:
        """How many working days come after a local day, up to and with another."""
        return sum(map(self.is_working_day, _days(after + timedelta(days=1), until)))

    def knows(self, day: date) -> bool:
        """Whether holidays and hours that decide about this local day have been entered."""
        hours_known = not self.is_working_day(day) or self._regime_on(day) is not None
        return day.year in self.known_years and hours_known

    def unknown_years(self, first: date, last: date) -> list[int]:
        """The years from one local day to another whose holidays have not been entered."""
        return [year for year in range(first.year, last.year + 1) if year not in self.known_years]

    def _regime_on(self, day: date) -> Regime | None:
        """Ramadan's hours before the normal ones; of two rules the younger."""
        valid = [regime for regime in self.regimes if regime.holds_on(day)]
        return max(valid, key=lambda each: (each.name == RAMADAN, each.valid_from), default=None)
