"""The one clock of the complaints: when an answer is due, and every step of the count.

Pure: limit + receipt + pauses + working calendar → due moment and the steps that explain it.
Whatever shows, sorts, mails or counts deadlines asks `deadline`. Reclassifying is a second call
with the same receipt and pauses and the new limit; reopening a call with the new moment, the limit
in force and no pauses.

Beside it stand the terms of UU 25/2009, which run whatever the service's standard promises.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TypedDict

from complaints.timing.worktime import RAMADAN, Calendar, InputError, days_from, midnight, to_local
from standards.dates import ZONE

DAY_ZERO = "hari diterima, belum dihitung"
WAITING = "menunggu pengadu"
OUT_OF_HOURS = "di luar jam kerja"
HOURS_UNKNOWN = "jam kerja belum diisi"
OFFICE_TIME = "jam kerja"
RAMADAN_TIME = "jam kerja Ramadan"

CALENDAR_INCOMPLETE = "kalender_belum_lengkap"
"""Warning: the count went through a day whose holidays or office hours nobody has entered yet."""

LAST_SECOND = time(23, 59, 59)
"""A day given for an answer lasts until here."""

COMPLETENESS_DAYS = 14
"""UU 25/2009 Pasal 44 ayat (3): hari since the complaint was received."""

DECISION_DAYS = 60
"""UU 25/2009 Pasal 50 ayat (1): hari since the file was declared complete."""

NOTICE_DAYS = 14
"""UU 25/2009 Pasal 50 ayat (2): hari since the decision."""


class Unit(StrEnum):
    """In what a limit counts, as the standards write it."""

    OFFICE_HOUR = "jam"
    WORKING_DAY = "hari kerja"
    DAY = "hari"
    """A plain day in a tier (`1 Hari` in 1.5 and 1.6) is counted as a working day."""
    CALENDAR_DAY = "hari kalender"


class Status(StrEnum):
    """Whether the clock runs towards a due moment or waits for the complainant."""

    RUNNING = "berjalan"
    PAUSED = "dijeda"


AMOUNTS = range(1, 10_000)
"""No standard promises more; an amount beyond is a mistake of typing."""

_LIMIT = re.compile(r"(\d{1,4}) +(jam|hari(?: kerja| kalender)?)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Limit:
    """How much time there is, such as 5 hari kerja. Raises InputError outside `AMOUNTS`."""

    amount: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.amount not in AMOUNTS:
            raise InputError(f"Batas waktu harus antara {AMOUNTS[0]} dan {AMOUNTS[-1]}.")

    def __str__(self) -> str:
        return f"{self.amount} {self.unit}"

    @classmethod
    def parse(cls, text: str) -> "Limit":
        """Read `3 jam`, `5 hari kerja`, `1 hari` or `14 hari kalender`; InputError otherwise."""
        match = _LIMIT.fullmatch(text.strip())
        if match is None:
            raise InputError(
                "Batas ditulis sebagai angka 1–9999 dan satuan jam, hari kerja, hari, "
                "atau hari kalender, misalnya: 3 jam."
            )
        return cls(int(match[1]), Unit(match[2].lower()))


@dataclass(frozen=True, slots=True)
class Pause:
    """A time of waiting for the complainant, from `start` up to `end`; open while `end` is None."""

    start: datetime
    end: datetime | None = None

    def covers(self, moment: datetime) -> bool:
        """Whether the clock stands at a moment."""
        return self.start <= moment and (self.end is None or moment < self.end)

    def covers_day(self, day: date) -> bool:
        """Whether a local day does not count: from the day of the pause to before the resuming."""
        return self.start.date() <= day and (self.end is None or day < self.end.date())


class StepJson(TypedDict):
    """A step as the contract of `/aduan/tenggat.json` writes it; times in ISO 8601 with offset."""

    tanggal: str
    mulai: str
    selesai: str | None
    dihitung: bool
    keterangan: str


class DeadlineJson(TypedDict):
    """The answer of `/aduan/tenggat.json`."""

    tenggat: str | None
    status: str
    peringatan: list[str]
    langkah: list[StepJson]


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of time that counted towards the limit or did not, and why.

    `day` is the local date on which it begins; a pause still open has no end. The steps of a limit
    in hours follow each other without a gap from receipt to due. Those of a limit in days are whole
    days, from midnight to the last second, beginning with the day of receipt.
    """

    day: date
    start: datetime
    end: datetime | None
    counted: bool
    note: str

    def as_json(self) -> StepJson:
        return StepJson(
            tanggal=self.day.isoformat(),
            mulai=self.start.isoformat(),
            selesai=_iso(self.end),
            dihitung=self.counted,
            keterangan=self.note,
        )


@dataclass(frozen=True, slots=True)
class Deadline:
    """The due moment (WIB; None while waiting for the complainant) and how it was counted."""

    due: datetime | None
    status: Status
    steps: tuple[Step, ...]
    warnings: tuple[str, ...]

    def moment_at(self, share: float) -> datetime | None:
        """When a share (above 0, up to 1) of the counted time has passed; None without a due."""
        counted = [(step.start, step.end) for step in self.steps if step.counted and step.end]
        left = share * sum((end - start for start, end in counted), timedelta())
        for start, end in counted:
            if left <= end - start:
                return start + left if self.due else None
            left -= end - start
        return self.due

    def as_json(self) -> DeadlineJson:
        """The shape of the contract."""
        return DeadlineJson(
            tenggat=_iso(self.due),
            status=self.status.value,
            peringatan=list(self.warnings),
            langkah=[step.as_json() for step in self.steps],
        )


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def deadline(
    received: datetime, limit: Limit, pauses: Iterable[Pause], calendar: Calendar
) -> Deadline:
    """When the limit runs out, counted from the receipt through the calendar, pauses left out.

    Hours run in office time only; days begin on the local day after the receipt and end with the
    last second of the last one. A pause that begins when the time has run out changes nothing.
    Raises InputError for moments without a zone, overlapping or reversed pauses, and a count that
    would take more than ten years.
    """
    start, waits = to_local(received), _in_order(pauses)
    if limit.unit is Unit.OFFICE_HOUR:
        steps = tuple(_joined(_hour_steps(start, limit, waits, calendar)))
    else:
        steps = tuple(_day_steps(start, limit, waits, calendar))
    due = steps[-1].end if steps[-1].counted else None
    status = Status.RUNNING if due else Status.PAUSED
    return Deadline(due, status, steps, _warnings(limit, steps, calendar))


def _warnings(limit: Limit, steps: Sequence[Step], calendar: Calendar) -> tuple[str, ...]:
    """Calendar days need no calendar; every other count must have known each day it looked at."""
    if limit.unit is Unit.CALENDAR_DAY or all(calendar.knows(step.day) for step in steps):
        return ()
    return (CALENDAR_INCOMPLETE,)


def _in_order(pauses: Iterable[Pause]) -> list[Pause]:
    """The pauses in WIB, the earliest first; one that begins where another ends continues it.

    A pause that ended in the moment it began stopped nothing and is left out.
    """
    lasting = [pause for pause in map(_local, pauses) if pause.start != pause.end]
    ordered: list[Pause] = []
    for pause in sorted(lasting, key=lambda each: each.start):
        before = ordered[-1] if ordered else None
        if before and (before.end is None or pause.start < before.end):
            raise InputError("Jeda tidak boleh bertumpang tindih.")
        if before and pause.start == before.end:
            pause = Pause(ordered.pop().start, pause.end)
        ordered.append(pause)
    return ordered


def _local(pause: Pause) -> Pause:
    start, end = to_local(pause.start), to_local(pause.end) if pause.end else None
    if end and end < start:
        raise InputError("Jeda tidak boleh berakhir sebelum dimulai.")
    return Pause(start, end)


def _hour_steps(
    start: datetime, limit: Limit, pauses: Sequence[Pause], calendar: Calendar
) -> Iterator[Step]:
    """Stretches from the receipt until the office time is used up or an open pause begins."""
    left = timedelta(hours=limit.amount)
    for step in _stretches(start, pauses, calendar):
        if step.end is None or not step.counted:
            yield step
            continue
        end = min(step.end, step.start + left)
        yield replace(step, end=end)
        left -= end - step.start
        if not left:
            return


def _stretches(start: datetime, pauses: Sequence[Pause], calendar: Calendar) -> Iterator[Step]:
    """Time from `start` on, divided wherever a day, the office hours or a pause begin or end."""
    for day in days_from(start.date()):
        edges = _edges(max(start, midnight(day)), pauses, calendar)
        for begin, end in pairwise(edges):
            pause = next((pause for pause in pauses if pause.covers(begin)), None)
            if pause and pause.end is None:
                yield Step(day, begin, None, counted=False, note=WAITING)
                return
            counted, note = (False, WAITING) if pause else _office_time(begin, calendar)
            yield Step(day, begin, end, counted, note)


def _edges(begin: datetime, pauses: Sequence[Pause], calendar: Calendar) -> list[datetime]:
    """`begin`, the moments of its day at which something changes, and the midnight after it."""
    end = midnight(begin.date() + timedelta(days=1))
    opening = calendar.opening(begin.date())
    changes = [opening.start, opening.end] if opening else []
    changes += [edge for pause in pauses for edge in (pause.start, pause.end) if edge]
    return sorted({begin, end, *(edge for edge in changes if begin < edge < end)})


def _office_time(moment: datetime, calendar: Calendar) -> tuple[bool, str]:
    """Whether the office is open at a local moment, and why or why not."""
    closed = calendar.why_closed(moment.date())
    if closed:
        return False, closed
    opening = calendar.opening(moment.date())
    if opening is None:
        return False, HOURS_UNKNOWN
    if not opening.start <= moment < opening.end:
        return False, OUT_OF_HOURS
    return True, RAMADAN_TIME if opening.regime == RAMADAN else OFFICE_TIME


def _joined(steps: Iterable[Step]) -> Iterator[Step]:
    """A night, and a pause of many days, as one step; each free day stays a step of its own."""
    current: Step | None = None
    for step in steps:
        if current and current.note == step.note and step.note in (OUT_OF_HOURS, WAITING):
            current = replace(current, end=step.end)
            continue
        if current:
            yield current
        current = step
    if current:
        yield current


def _day_steps(
    start: datetime, limit: Limit, pauses: Sequence[Pause], calendar: Calendar
) -> Iterator[Step]:
    """The day of the receipt, then day after day until the last one or an open pause."""
    yield _whole_day(start.date(), counted=False, note=DAY_ZERO)
    number = 0
    for day in days_from(start.date() + timedelta(days=1)):
        pause = _pause_on(day, pauses, is_last=number + 1 == limit.amount)
        if pause and pause.end is None:
            yield Step(day, midnight(day), None, counted=False, note=WAITING)
            return
        skipped = WAITING if pause else _why_skipped(day, limit.unit, calendar)
        if skipped:
            yield _whole_day(day, counted=False, note=skipped)
            continue
        number += 1
        yield _whole_day(day, counted=True, note=_ordinal(number, limit.unit))
        if number == limit.amount:
            return


def _pause_on(day: date, pauses: Sequence[Pause], is_last: bool) -> Pause | None:
    """The pause that keeps a day from counting.

    The day on which the time runs out is only stopped by a pause that begins before its end: what
    runs out exactly when a pause begins is due.
    """
    pause = next((pause for pause in pauses if pause.covers_day(day)), None)
    ran_out = pause and is_last and pause.start >= _end_of(day)
    return None if ran_out else pause


def _why_skipped(day: date, unit: Unit, calendar: Calendar) -> str | None:
    return None if unit is Unit.CALENDAR_DAY else calendar.why_closed(day)


def _ordinal(number: int, unit: Unit) -> str:
    return f"hari ke-{number}" if unit is Unit.CALENDAR_DAY else f"hari kerja ke-{number}"


def _whole_day(day: date, counted: bool, note: str) -> Step:
    return Step(day, midnight(day), _end_of(day), counted, note)


def _end_of(day: date) -> datetime:
    return datetime.combine(day, LAST_SECOND, ZONE)


def completeness_due(received: datetime) -> datetime:
    """By when the complainant must be told whether the file is complete (Pasal 44 ayat (3))."""
    return _calendar_days_after(received, COMPLETENESS_DAYS)


def decision_due(completed: datetime) -> datetime:
    """By when a complaint must be decided, once its file is complete (Pasal 50 ayat (1))."""
    return _calendar_days_after(completed, DECISION_DAYS)


def notice_due(decided: datetime) -> datetime:
    """By when the complainant must be told of the decision (Pasal 50 ayat (2))."""
    return _calendar_days_after(decided, NOTICE_DAYS)


def _calendar_days_after(moment: datetime, days: int) -> datetime:
    """The law says `hari` and knows no pause: calendar days, the day of the event not counted."""
    return _end_of(to_local(moment).date() + timedelta(days=days))
