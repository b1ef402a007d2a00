"""What a changed working calendar does to open aduan: the deadlines that move.

Only rounds that still run move (design: a finished round is frozen); each move is a step of its
own in the ledger, and the complainant is told.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from complaints import actions, deadlines
from complaints.calendars import working_calendar
from complaints.models import Complaint, Round
from complaints.timing.worktime import midnight


@dataclass(frozen=True, slots=True)
class Span:
    """The local days of which a rule changed, both included; without a last day all that follow."""

    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Move:
    """An open aduan whose due moment moves."""

    complaint: Complaint
    before: datetime
    after: datetime


def moves(*spans: Span) -> list[Move]:
    """The open aduan that the calendar, as it stands now, gives another due moment than they have.

    Only rounds whose count passes the changed days are looked at; one query and those for the
    calendar and the pauses, however many there are.
    """
    calendar = working_calendar()
    found: dict[int, Move] = {}
    for current in (current for span in spans for current in _passing(span)):
        after = deadlines.explained(current, calendar).due
        if current.due_at and after and after != current.due_at:
            found[current.complaint_id] = Move(current.complaint, current.due_at, after)
    return sorted(found.values(), key=lambda move: move.before)


def recount(*spans: Span, reason: str, at: datetime) -> int:
    """Let every deadline follow the changed calendar; how many moved. All or none."""
    with transaction.atomic():
        moved = moves(*spans)
        calendar = working_calendar()
        for move in moved:
            actions.recount(move.complaint, reason=reason, calendar=calendar, at=at)
    return len(moved)


def _passing(span: Span) -> Iterator[Round]:
    rounds = Round.objects.filter(
        finished_at__isnull=True, due_at__gte=midnight(span.first)
    ).select_related("complaint__biro")
    if span.last is not None:
        rounds = rounds.filter(started_at__lt=midnight(span.last + timedelta(days=1)))
    yield from rounds.prefetch_related("pauses")
