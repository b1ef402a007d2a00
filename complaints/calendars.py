"""The working calendar as staff keep it, and the years that they still have to enter."""

from datetime import date

from complaints.models import Holiday, OfficeHours
from complaints.timing.worktime import Calendar, HolidayFact, Regime

WARN_FROM_MONTH = 8
"""Holidays of a year are decreed in the autumn before; from August on staff are told to look."""


_REGIME = ("regime", "weekday", "opens", "closes", "valid_from", "valid_until")
"""The fields of `OfficeHours` in the order of a `Regime`."""


def working_calendar() -> Calendar:
    """Every holiday and all office hours on record, for the clock; two queries.

    Plain values: whoever files an aduan waits for it, and a row made a model costs ten times more.
    """
    holidays = Holiday.objects.values_list("date", "name", "kind", "source")
    found = {on: HolidayFact(*fact) for on, *fact in holidays}
    return Calendar(
        holidays=found,
        regimes=tuple(Regime(*row) for row in OfficeHours.objects.values_list(*_REGIME)),
        known_years=frozenset(
            on.year for on, fact in found.items() if fact.kind == Holiday.Kind.NATIONAL
        ),
    )


def missing_years(today: date) -> list[int]:
    """The years whose holidays staff must enter now: the running one, from August on the next."""
    needed = [today.year, today.year + 1] if today.month >= WARN_FROM_MONTH else [today.year]
    national = Holiday.objects.filter(kind=Holiday.Kind.NATIONAL, date__year__in=needed)
    known = {on.year for on in national.values_list("date", flat=True)}
    return [year for year in needed if year not in known]
