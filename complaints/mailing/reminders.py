"""The ladder of reminders: whoever can still act hears of a deadline before it passes.

At half of the time the handler, at 80 % also the head of the Biro, when it has passed also the
coordinator, and a fifth of the time later the leadership, which sees figures only. In the
supervisory circle the coordinator takes the place of the head. Each reminder is queued once for a
deadline: the key holds the due moment, so that a moved deadline is reminded of anew.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.expressions import CombinedExpression

from complaints import deadlines
from complaints.calendars import missing_years, working_calendar
from complaints.mailing import notifications, outbox, texts
from complaints.mailing.notifications import Notice, on_duty, to_officers
from complaints.models import Complaint, OutgoingMail, Round
from complaints.timing import clock
from complaints.timing.clock import Unit
from complaints.timing.wording import due_words
from complaints.timing.worktime import Calendar, to_local
from complaints.workflow import Closing, Role, State

COMPLETION_WARNING = timedelta(days=7)
"""So long before the waiting ends the complainant is reminded."""

COMPLETION, FOLLOW_UP = "menunggu", "tindak_lanjut"
"""Kinds of mails beside those of the rungs."""

NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder: from which share of the time on, which line, and who hears it."""

    share: float
    name: str
    listeners: Callable[[Complaint, datetime], list[int]]


def remind(*, at: datetime) -> None:
    """Queue every reminder that has become due; does nothing when run again."""
    calendar = working_calendar()
    reached = Round.objects.filter(finished_at__isnull=True, next_reminder_at__lte=at)
    for current in reached.select_related("complaint__biro").prefetch_related("pauses"):
        _climb(current, calendar, at)
    for complaint in _waiting_for_the_complainant(at):
        outbox.queue(_of_completion(complaint, at))
    for complaint in _referred(at):
        outbox.queue(_of_follow_up(complaint, calendar, at))
    outbox.queue(_of_calendar(calendar, at))


def _waiting_for_the_complainant(at: datetime) -> QuerySet[Complaint]:
    """Those in the last week of their waiting whose complainants want mail and have none yet."""
    waiting = Complaint.objects.filter(
        state=State.INCOMPLETE,
        complainant_by__lte=at + COMPLETION_WARNING,
        reporter__by_email=True,
    )
    begun = OuterRef("complainant_by") - COMPLETION_WARNING
    return waiting.exclude(_told(COMPLETION, begun)).select_related("reporter")


def _referred(at: datetime) -> QuerySet[Complaint]:
    """Those of which we are to ask elsewhere what became of them, and nobody was told so yet."""
    on = to_local(at).date()
    referred = Complaint.objects.filter(closing=Closing.REFERRED, follow_up_on__lte=on)
    return referred.exclude(_told(FOLLOW_UP, OuterRef("follow_up_on")))


def _told(kind: str, since: OuterRef | CombinedExpression) -> Exists:
    """Whether there is a mail of a kind about an aduan since a moment or day of its own.

    The keys of mails would keep them from going out twice, too; but the timer would write them
    all anew each minute.
    """
    return Exists(
        OutgoingMail.objects.filter(complaint=OuterRef("pk"), kind=kind, queued_at__gte=since)
    )


def _heads(complaint: Complaint, at: datetime) -> list[int]:
    """The superior: the head of the Biro; in the supervisory circle the coordinator."""
    accused = [complaint.respondent_id]
    if complaint.is_supervisory:
        return on_duty(Role.COORDINATOR, at=at, but=accused)
    return on_duty(Role.HEAD, at=at, biro_id=complaint.biro_id, but=accused)


def _handlers(complaint: Complaint, at: datetime) -> list[int]:
    return notifications.handlers(complaint, at=at)


def _handlers_heads(complaint: Complaint, at: datetime) -> list[int]:
    return _handlers(complaint, at) + _heads(complaint, at)


def _everybody(complaint: Complaint, at: datetime) -> list[int]:
    coordinators = on_duty(Role.COORDINATOR, at=at, but=[complaint.respondent_id])
    return _handlers_heads(complaint, at) + coordinators


def _leaders(complaint: Complaint, at: datetime) -> list[int]:
    return on_duty(Role.LEADER, at=at)


LADDER = (
    Rung(deadlines.FIRST_REMINDER, "setengah", _handlers),
    Rung(0.8, "mendesak", _handlers_heads),
    Rung(1.0, "lewat", _everybody),
    Rung(1.2, "pimpinan", _leaders),
)


def _climb(current: Round, calendar: Calendar, at: datetime) -> None:
    """Remind on the highest rung reached, and note when the next one comes, in one transaction.

    A deadline first looked at late is not reminded of on every rung that it passed.
    """
    reached = [rung for rung in LADDER if _moment(rung, current, calendar) < at]
    rest = LADDER[len(reached) :]
    with transaction.atomic():
        if reached:
            outbox.queue(_of_deadline(reached[-1], current, calendar, at))
        current.next_reminder_at = _moment(rest[0], current, calendar) if rest else None
        current.save(update_fields=["next_reminder_at"])


def _moment(rung: Rung, current: Round, calendar: Calendar) -> datetime:
    """When a rung is reached; beyond the promised time the limit is counted as so much longer."""
    pauses = [pause.as_clock_pause for pause in current.pauses.all()]
    limit, share = current.limit, rung.share
    if share > 1:
        limit, share = clock.Limit(math.ceil(limit.amount * share), limit.unit), 1.0
    counted = clock.deadline(current.started_at, limit, pauses, calendar)
    return counted.moment_at(share) or NEVER


def _of_deadline(
    rung: Rung, current: Round, calendar: Calendar, at: datetime
) -> list[OutgoingMail]:
    complaint = current.complaint
    figures_only = rung.listeners is _leaders
    words = {
        "number": complaint.number,
        "due": notifications.due_in_words(complaint, current),
        "biro": complaint.biro.name,
    }
    notice = Notice(
        rung.name,
        f"{rung.name}:{complaint.number}:{current.due_at:%Y%m%dT%H%M}",
        texts.REMINDERS[rung.name].format(**words),
        None if figures_only else complaint,
    )
    return to_officers(rung.listeners(complaint, at), notice, at=at, calendar=calendar)


def _of_completion(complaint: Complaint, at: datetime) -> Iterator[OutgoingMail]:
    until = complaint.complainant_by
    if until is None:
        return
    yield from notifications.to_complainant(
        complaint,
        texts.COMPLETION_REMINDER,
        due=due_words(until, Unit.DAY),
        key=f"{COMPLETION}:{complaint.number}:{until:%Y%m%d}",
        kind=COMPLETION,
        at=at,
    )


def _of_follow_up(complaint: Complaint, calendar: Calendar, at: datetime) -> list[OutgoingMail]:
    key = f"{FOLLOW_UP}:{complaint.number}:{complaint.follow_up_on}"
    line = texts.REMINDERS[FOLLOW_UP].format(number=complaint.number)
    notice = Notice(FOLLOW_UP, key, line, complaint)
    return to_officers(_handlers(complaint, at), notice, at=at, calendar=calendar)


def _of_calendar(calendar: Calendar, at: datetime) -> Iterator[OutgoingMail]:
    """The coordinator hears once a month of a year without holidays."""
    today = to_local(at).date()
    for year in missing_years(today):
        line = texts.CALENDAR_WARNING.format(year=year)
        notice = Notice("kalender", f"kalender:{year}:{today:%Y%m}", line)
        coordinators = on_duty(Role.COORDINATOR, at=at)
        yield from to_officers(coordinators, notice, at=at, calendar=calendar)
