"""Which standards fall due for evaluation and review; the terms are in `terms`."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from standards.appraisal.terms import DueDates, Kind
from standards.appraisal.terms import due_dates as dates_of
from standards.models import Appraisal, Edition, Service


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that falls due: the standard of which service, what, and on which day."""

    service: Service
    kind: Kind
    due: date

    def overdue(self, on: date) -> bool:
        """Whether the day has passed on another day (local dates)."""
        return self.due < on


def due_dates(services: QuerySet[Service], on: date) -> dict[int, DueDates]:
    """The next days of evaluation and review of each service, by its key; two queries.

    A service without a dated edition in force on that day (local date) has none.
    """
    in_force = Edition.objects.in_force(on).filter(service__in=services)
    begun = dict(in_force.values_list("service_id", "in_force_from"))
    done = _last_done(begun)
    return {key: dates_of(day, done[key]) for key, day in begun.items() if day is not None}


def tasks(services: QuerySet[Service], on: date) -> list[Task]:
    """Both of every service, what has waited longest first, else in the order of the annex."""
    dates = due_dates(services, on)
    ordered = services.select_related("biro").order_by("biro__position", "position", "pk")
    found = [
        Task(service, kind, dates[service.pk].of(kind))
        for service in ordered
        if service.pk in dates
        for kind in Kind
    ]
    return sorted(found, key=lambda task: task.due)


def _last_done(services: Iterable[int]) -> dict[int, dict[Kind, date]]:
    """The day of what was recorded last of each kind, by service."""
    rows = Appraisal.objects.filter(service__in=list(services)).order_by("pk")
    done: dict[int, dict[Kind, date]] = defaultdict(dict)
    for service, kind, day in rows.values_list("service_id", "kind", "done_on"):
        done[service][Kind(kind)] = day
    return done
