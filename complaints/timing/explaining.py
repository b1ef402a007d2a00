"""Why a deadline is what it is, line by line, for people: “Mengapa tanggal ini?”.

Pure. The clock gives a step for every day or stretch of time; here equal ones stand on one line,
limits in days by the week, limits in hours by the day. `_components/deadline_steps.html` shows it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from complaints.timing.clock import (
    CALENDAR_INCOMPLETE,
    DAY_ZERO,
    Deadline,
    Limit,
    Pause,
    Step,
    Unit,
)
from complaints.timing.wording import due_words, duration_words, span_words
from complaints.timing.worktime import midnight
from standards.dates import WEEKDAYS, day_words, hour_words, moment_words

_WORKING_DAYS = (
    "Hari diterima belum dihitung. Sabtu, Minggu, hari libur, dan cuti bersama tidak dihitung. "
    "Hari terakhir berlaku sampai pukul 23.59 WIB."
)

RULES: Mapping[Unit, str] = {
    Unit.OFFICE_HOUR: "Hanya waktu di dalam jam kerja yang dihitung; jam istirahat ikut dihitung.",
    Unit.WORKING_DAY: _WORKING_DAYS,
    Unit.DAY: f"Satu hari di sini berarti satu hari kerja. {_WORKING_DAYS}",
    Unit.CALENDAR_DAY: (
        "Hari diterima belum dihitung. Semua hari dihitung, juga hari libur. "
        "Hari terakhir berlaku sampai pukul 23.59 WIB."
    ),
}
"""How each unit is counted, in a sentence or three."""

WARNINGS: Mapping[str, str] = {
    CALENDAR_INCOMPLETE: (
        "Hari libur atau jam kerja pada sebagian masa ini belum ditetapkan atau belum dicatat. "
        "Tenggat ini dapat berubah."
    )
}
"""What each warning of the clock means to the reader."""

OWN_LIMIT = "ditentukan sendiri"
"""The source of a limit that comes from no standard."""


@dataclass(frozen=True, slots=True)
class Line:
    """Days or hours that counted alike: when, whether, and how far or why not."""

    when: str
    counted: bool
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of one week (limits in days) or of one day (limits in hours), in order."""

    period: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that a page says about a deadline; `due` is "" while the clock waits."""

    due: str
    received: str
    limit: str
    source: str
    wording: str
    rule: str
    pauses: tuple[str, ...]
    changes: tuple[str, ...]
    warnings: tuple[str, ...]
    rows: tuple[Row, ...]


def explain(
    found: Deadline,
    *,
    received: datetime,
    limit: Limit,
    pauses: Iterable[Pause] = (),
    source: str = OWN_LIMIT,
    wording: str = "",
    changes: Iterable[str] = (),
) -> Explanation:
    """The explanation of a deadline from the same receipt, limit and pauses as it was counted.

    `source` and `wording` tell where the limit comes from (see `complaints.promises`); `changes`
    are sentences about what moved the deadline before, such as a new tier.
    """
    return Explanation(
        due=_due(found.due, limit.unit) if found.due else "",
        received=moment_words(received),
        limit=str(limit),
        source=source,
        wording=wording,
        rule=RULES[limit.unit],
        pauses=tuple(map(_pause_words, pauses)),
        changes=tuple(changes),
        warnings=tuple(WARNINGS[warning] for warning in found.warnings),
        rows=_by_day(found.steps) if limit.unit is Unit.OFFICE_HOUR else _by_week(found.steps),
    )


def _due(due: datetime, unit: Unit) -> str:
    """The due moment; of a day it is said that all of it is left."""
    words = due_words(due, unit)
    return words if unit is Unit.OFFICE_HOUR else f"{words} (akhir hari)"


def _pause_words(pause: Pause) -> str:
    begun = moment_words(pause.start)
    return f"{begun} sampai {moment_words(pause.end)}" if pause.end else f"sejak {begun}"


# Limits in days: one row a week, equal neighbours on one line.


def _by_week(steps: Sequence[Step]) -> tuple[Row, ...]:
    weeks = groupby(steps, lambda step: step.day - timedelta(days=step.day.weekday()))
    return tuple(_week([*days]) for _, days in weeks)


def _week(days: Sequence[Step]) -> Row:
    lines = (_day_line([*run]) for _, run in groupby(days, _reason))
    return Row(span_words(days[0].day, days[-1].day), tuple(lines))


def _day_line(run: Sequence[Step]) -> Line:
    first, last = run[0], run[-1]
    when = _day_of_month(first.day)
    if last.end is None:
        when = f"Sejak {when}"
    elif last is not first:
        when = f"{when} – {_day_of_month(last.day)}"
    return Line(when, first.counted, _counted_words(run) if first.counted else _reason(first))


def _counted_words(run: Sequence[Step]) -> str:
    """`hari kerja ke-1 sampai ke-4`, from the first note and the number of the last."""
    first, last = run[0].note, run[-1].note
    return first if first == last else f"{first} sampai {last.rpartition(' ')[2]}"


def _reason(step: Step) -> str:
    """Why a step did not count, in the words of the page; one word for all that counted."""
    if step.counted:
        return "dihitung"
    if step.note == DAY_ZERO:
        return DAY_ZERO
    return f"tidak dihitung: {'akhir pekan' if step.note in WEEKDAYS else step.note}"


def _day_of_month(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day}"


# Limits in hours: one row a day, every stretch on its line.


def _by_day(steps: Sequence[Step]) -> tuple[Row, ...]:
    days = groupby(steps, lambda step: step.day)
    return tuple(Row(day_words(day), tuple(map(_hour_line, stretches))) for day, stretches in days)


def _hour_line(step: Step) -> Line:
    if step.counted and step.end:
        lasted = duration_words(step.end - step.start)
        return Line(_hours(step), True, f"dihitung {lasted} ({step.note})")
    return Line(_hours(step), False, _reason(step))


def _hours(step: Step) -> str:
    """`14.30–16.00`, with the day of an end on another day."""
    if step.end is None:
        return f"Sejak {hour_words(step.start)}"
    next_midnight = midnight(step.day + timedelta(days=1))
    if step.end == next_midnight:
        is_whole = step.start == midnight(step.day)
        return "Sepanjang hari" if is_whole else f"{hour_words(step.start)}–24.00"
    if step.end < next_midnight:
        return f"{hour_words(step.start)}–{hour_words(step.end)}"
    return f"{hour_words(step.start)} – {_day_of_month(step.end.date())}, {hour_words(step.end)}"
