"""Days, moments and the time that is left, in the words of the pages and mails.

Pure. All moments may come in any zone; they are told in WIB.
"""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from complaints.timing.clock import Unit
from complaints.timing.worktime import Calendar, to_local
from standards.dates import MONTHS, date_words, day_words, hour_words, moment_words

HOUR = timedelta(hours=1)

MOST_HOURS = 24
"""More hours of office time than these are told in working days: nobody reckons 40 jam kerja."""


class Tone(StrEnum):
    """How urgent a deadline looks."""

    CALM = "tenang"
    NEAR = "dekat"
    """Due today or on the next working day."""
    LATE = "lewat"
    STOPPED = "berhenti"


class TimeLeft(NamedTuple):
    """What a badge says, complete without its colour, and its tone."""

    words: str
    tone: Tone


def name_of(user: Any) -> str:
    """The full name of a member of staff, else the name by which they sign in."""
    return str(user.get_full_name() or user.get_username())


def span_words(first: date, last: date) -> str:
    """`23–29 November 2026`, `30 November–6 Desember 2026`; one day like `date_words`."""
    if first == last:
        return date_words(first)
    if first.year != last.year:
        return f"{date_words(first)}–{date_words(last)}"
    month = "" if first.month == last.month else f" {MONTHS[first.month - 1]}"
    return f"{first.day}{month}–{date_words(last)}"


def duration_words(duration: timedelta) -> str:
    """`1 jam 30 menit`; what is shorter than a second is left out."""
    seconds = int(duration.total_seconds())
    parts = {"jam": seconds // 3600, "menit": seconds // 60 % 60, "detik": seconds % 60}
    return " ".join(f"{number} {unit}" for unit, number in parts.items() if number) or "0 detik"


def size_words(size: int) -> str:
    """A size in bytes as `212 KB` or `1,4 MB`; never less than 1 KB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def due_words(due: datetime, unit: Unit) -> str:
    """A limit in hours runs out at a moment; one in days with a day, told without an hour."""
    return moment_words(due) if unit is Unit.OFFICE_HOUR else day_words(to_local(due).date())


def ending_words(moment: datetime) -> str:
    """`due_words` where the unit is not at hand: the last second of a day is told as the day."""
    local = to_local(moment)
    is_end_of_day = (local.hour, local.minute, local.second) == (23, 59, 59)
    return day_words(local.date()) if is_end_of_day else moment_words(moment)


def time_left(
    due: datetime | None,
    now: datetime,
    unit: Unit,
    calendar: Calendar,
    *,
    waiting_for: str = "Anda",
) -> TimeLeft:
    """How long until the due moment, or how long since: `sisa 3 hari kerja`, `lewat 2 jam kerja`.

    `due` is None while the clock waits for the complainant, who is `waiting_for` on the page.
    """
    if due is None:
        return TimeLeft(f"jam berhenti: menunggu kelengkapan dari {waiting_for}", Tone.STOPPED)
    if now > due:
        return TimeLeft(f"lewat {_amount(due, now, unit, calendar)}", Tone.LATE)
    if to_local(now).date() == to_local(due).date():
        at = f" pukul {hour_words(due)}" if unit is Unit.OFFICE_HOUR else ""
        return TimeLeft(f"jatuh tempo hari ini{at}", Tone.NEAR)
    tone = Tone.NEAR if _days(now, due, unit, calendar) <= 1 else Tone.CALM
    return TimeLeft(f"sisa {_amount(now, due, unit, calendar)}", tone)


def _amount(start: datetime, end: datetime, unit: Unit, calendar: Calendar) -> str:
    """The time between two moments in the unit of the limit, begun units left out."""
    hours = calendar.office_time(start, end) // HOUR if unit is Unit.OFFICE_HOUR else None
    if hours is not None and hours <= MOST_HOURS:
        return _whole(hours, "jam kerja")
    named = "hari" if unit is Unit.CALENDAR_DAY else "hari kerja"
    return _whole(_days(start, end, unit, calendar), named)


def _whole(number: int, unit: str) -> str:
    return f"{number} {unit}" if number else f"kurang dari 1 {unit}"


def _days(start: datetime, end: datetime, unit: Unit, calendar: Calendar) -> int:
    """The days after that of the start, up to and with that of the end."""
    first, last = to_local(start).date(), to_local(end).date()
    if unit is Unit.CALENDAR_DAY:
        return (last - first).days
    return calendar.count_working_days(first, last)
