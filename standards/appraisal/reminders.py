"""Reminds of evaluations and reviews: before the day, on it, and monthly after it.

One mail a person and day, however many standards fall due: fifty-seven of one decree are one
matter. Its key holds the day of the reminder, so each goes out once; who missed the morning is told
on the next one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.utils import timezone

from standards.appraisal.falling_due import Task, tasks
from standards.appraisal.terms import KIND_WORDS, reminder_day
from standards.dates import date_words
from standards.models import Mandate, Service
from standards.notifications import StaffMail, queue

MORNING = 7
"""The hour (WIB) within which reminders are written; nobody is reminded at night."""

MOST_NAMED = 10
"""So many services are named by their code; more are counted."""


def remind(*, at: datetime) -> None:
    """Queue every reminder that has become due; does nothing when run again."""
    if timezone.localtime(at).hour == MORNING:
        queue(list(_mails(timezone.localdate(at))), at=at)


def _mails(on: date) -> Iterator[StaffMail]:
    by_day: dict[date, list[Task]] = defaultdict(list)
    host = Service.objects.filter(biro__institution__is_host=True)
    for task in tasks(host, on):
        day = reminder_day(task.due, on)
        if day is not None:
            by_day[day].append(task)
    for user, biro_ids in _people(on).items():
        for day, found in by_day.items():
            own = [task for task in found if {None, task.service.biro_id} & biro_ids]
            if own:
                yield StaffMail(f"tinjau {day} {user.pk}", user, sentence(own, on))


def _people(on: date) -> dict[Any, set[int | None]]:
    """Everybody who works on standards, with their Biro; None stands for all of them."""
    people: dict[Any, set[int | None]] = defaultdict(set)
    for mandate in Mandate.objects.on(on).select_related("user").order_by("pk"):
        people[mandate.user].add(mandate.biro_id)
    return people


def sentence(due: Iterable[Task], on: date) -> str:
    """What falls due, a clause for each kind and day."""
    in_order = sorted(due, key=lambda task: (task.kind, task.due))
    groups = groupby(in_order, key=lambda task: (task.kind, task.due))
    return " ".join(_clause(list(group), on) for _, group in groups)


def _clause(group: list[Task], on: date) -> str:
    task = group[0]
    codes = ", ".join(each.service.code for each in group[:MOST_NAMED])
    which = f"standar {codes}" if len(group) <= MOST_NAMED else f"{len(group)} standar"
    when = "lewat tanggal sejak" if task.overdue(on) else "jatuh tempo"
    return f"{KIND_WORDS[task.kind]} {which} {when} {date_words(task.due)}."
