"""When a standard must be evaluated and reviewed, and when somebody is reminded of it.

Pure; days are local dates. Evaluation each year, review (peninjauan ulang) every three years,
counted from the day on which the standard began or on which the last one was done
(PP 96/2012 Ps 32 and 33).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Kind(StrEnum):
    """What falls due."""

    EVALUATION = "evaluasi"
    REVIEW = "peninjauan"


KIND_WORDS = {Kind.EVALUATION: "Evaluasi tahunan", Kind.REVIEW: "Peninjauan ulang"}

MONTHS_BETWEEN = {Kind.EVALUATION: 12, Kind.REVIEW: 36}

FIRST_REMINDER = timedelta(days=30)
"""So long before the day it is spoken of for the first time."""


@dataclass(frozen=True, slots=True)
class DueDates:
    """The next days of one standard."""

    evaluation: date
    review: date

    def of(self, kind: Kind) -> date:
        """The day on which this kind falls due."""
        return self.evaluation if kind is Kind.EVALUATION else self.review


def due_dates(begun: date, done: Mapping[Kind, date]) -> DueDates:
    """The next days of a standard that began on a day, with what was done last of each kind.

    What was done before the present edition began says nothing about it.
    """
    evaluation, review = (
        add_months(max(begun, done.get(kind, begun)), MONTHS_BETWEEN[kind]) for kind in Kind
    )
    return DueDates(evaluation, review)


def reminder_day(due: date, on: date) -> date | None:
    """The latest day up to `on` on which a reminder goes out; None before the first.

    Thirty days before, on the day, and each month after it. Whoever looks late finds the same day.
    """
    if on < due - FIRST_REMINDER:
        return None
    if on < due:
        return due - FIRST_REMINDER
    months = (on.year - due.year) * 12 + on.month - due.month
    reached = add_months(due, months)
    return reached if reached <= on else add_months(due, months - 1)


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last one of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    following = date(day.year + years + (month == 11), (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(day.year + years, month + 1, min(day.day, last))
