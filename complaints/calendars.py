"""The working calendar as staff keep it, and the years that they still have to enter."""

from datetime import date

from complaints.models import Holiday, OfficeHours
from complaints.timing.worktime import Calendar, HolidayFact, Regime

WARN_FROM_MONTH = 8
"""Holidays of a year are decreed in the autumn before; from August on staff are told to look."""


def working_calendar() -> Calendar:
    """Every holiday and all office hours on record, for the clock; two queries."""
    holidays = list(Holiday.objects.all())
    return Calendar(
        holidays={row.date: HolidayFact(row.name, row.kind, row.source) for row in holidays},
        regimes=tuple(map(_regime, OfficeHours.objects.all())),
        known_years=frozenset(
            row.date.year for row in holidays if row.kind == Holiday.Kind.NATIONAL
        ),
    )


def missing_years(today: date) -> list[int]:
    """The years whose holidays staff must enter now: the running one, from August on the next."""
    needed = [today.year, today.year + 1] if today.month >= WARN_FROM_MONTH else [today.year]
    national = Holiday.objects.filter(kind=Holiday.Kind.NATIONAL, date__year__in=needed)
    known = {on.year for on in national.values_list("date", flat=True)}
    return [year for year in needed if year not in known]


def _regime(row: OfficeHours) -> Regime:
    return Regime(row.regime, row.weekday, row.opens, row.closes, row.valid_from, row.valid_until)
