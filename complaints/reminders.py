"""The ladder of reminders: whoever can still act hears of a deadline before it passes.

At half of the time the handler, at 80 % also the head of the Biro, when it has passed also the
coordinator, and a fifth of the time later the leadership, which sees figures only. In the
supervisory circle the coordinator takes the place of the head. Each reminder is queued once for a
deadline: the key holds the due moment, so that a moved deadline is reminded of anew.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from complaints import clock, deadlines, mail_texts, notifications, outbox
from complaints.calendars import missing_years, working_calendar
from complaints.models import Complaint, OutgoingMail, Round
from complaints.notifications import Notice, on_duty, to_officers
from complaints.workflow import Closing, Role, State
from complaints.worktime import Calendar, to_local

COMPLETION_WARNING = timedelta(days=7)
"""So long before the waiting ends the complainant is reminded."""

LEADER_SHARE = 1.2
"""A deadline is the leadership's matter when this share of its time has passed."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder: from which share of the time on, which line, and who hears it."""

    share: float
    name: str
    listeners: Callable[[Complaint, datetime], list[int]]


def remind(*, at: datetime) -> None:
    """Queue every reminder that has become due; does nothing when run again."""
    calendar = working_calendar()
    running = Complaint.objects.running().filter(due_at__isnull=False)
    for complaint in running.select_related("biro"):
        outbox.queue(_of_deadline(complaint, calendar, at))
    for complaint in Complaint.objects.filter(state=State.INCOMPLETE):
        outbox.queue(_of_completion(complaint, at))
    for complaint in Complaint.objects.filter(
        closing=Closing.REFERRED, follow_up_on__lte=to_local(at).date()
    ):
        outbox.queue(_of_follow_up(complaint, at))
    outbox.queue(_of_calendar(at))


def elapsed_share(counted: clock.Deadline, at: datetime) -> float:
    """How much of the counted time has passed at a moment, from 0 to 1."""
    steps = [(step.start, step.end) for step in counted.steps if step.counted and step.end]
    total = sum((end - start).total_seconds() for start, end in steps)
    passed = sum(max(0.0, (min(end, at) - start).total_seconds()) for start, end in steps)
    return passed / total


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


LADDER = (
    Rung(1.0, "lewat", _everybody),
    Rung(0.8, "mendesak", _handlers_heads),
    Rung(0.5, "setengah", _handlers),
)
"""The highest rung first: a deadline first looked at late is not reminded of on every rung."""


def _of_deadline(complaint: Complaint, calendar: Calendar, at: datetime) -> Iterator[OutgoingMail]:
    current = deadlines.current_round(complaint)
    counted = deadlines.explained(current, calendar)
    if counted.due is None:
        return
    share = 1.0 if at > counted.due else min(elapsed_share(counted, at), 0.999)
    rung = next((rung for rung in LADDER if share >= rung.share), None)
    if rung is None:
        return
    stamp = f"{complaint.number}:{counted.due:%Y%m%dT%H%M}"
    yield from to_officers(rung.listeners(complaint, at), _notice(rung, complaint, stamp), at=at)
    if _is_leaders_turn(current, calendar, at):
        line = mail_texts.TO_LEADER.format(biro=complaint.biro.name)
        notice = Notice("pimpinan", f"pimpinan:{stamp}", line)
        yield from to_officers(on_duty(Role.LEADER, at=at), notice, at=at)


def _notice(rung: Rung, complaint: Complaint, stamp: str) -> Notice:
    due = notifications.due_in_words(complaint)
    line = mail_texts.REMINDERS[rung.name].format(number=complaint.number, due=due)
    return Notice(rung.name, f"{rung.name}:{stamp}", line, complaint)


def _is_leaders_turn(current: Round, calendar: Calendar, at: datetime) -> bool:
    """Whether a fifth more than the promised time has passed."""
    amount = math.ceil(current.limit.amount * LEADER_SHARE)
    longer = clock.Limit(amount, current.limit.unit)
    pauses = [pause.as_clock_pause for pause in current.pauses.all()]
    due = clock.deadline(current.started_at, longer, pauses, calendar).due
    return due is not None and at > due


def _of_completion(complaint: Complaint, at: datetime) -> Iterator[OutgoingMail]:
    until = complaint.complainant_by
    if until is None or until - at > COMPLETION_WARNING:
        return
    yield from notifications.to_complainant(
        complaint,
        mail_texts.COMPLETION_REMINDER,
        key=f"menunggu:{complaint.number}:{until:%Y%m%d}",
        kind="menunggu",
        at=at,
    )


def _of_follow_up(complaint: Complaint, at: datetime) -> list[OutgoingMail]:
    key = f"tindak_lanjut:{complaint.number}:{complaint.follow_up_on}"
    line = mail_texts.REMINDERS["tindak_lanjut"].format(number=complaint.number)
    notice = Notice("tindak_lanjut", key, line, complaint)
    return to_officers(_handlers(complaint, at), notice, at=at)


def _of_calendar(at: datetime) -> Iterator[OutgoingMail]:
    """The coordinator hears once a month of a year without holidays."""
    today = to_local(at).date()
    for year in missing_years(today):
        line = mail_texts.CALENDAR_WARNING.format(year=year)
        notice = Notice("kalender", f"kalender:{year}:{today:%Y%m}", line)
        yield from to_officers(on_duty(Role.COORDINATOR, at=at), notice, at=at)
