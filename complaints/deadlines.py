"""The deadlines of an aduan: its rounds and pauses handed to the clock, the answer kept for lists.

Everything that shows, sorts or mails a deadline reads what is written here, or asks `explained`
for the whole count. Beside the tier's clock runs that of UU 25/2009; the queue goes by the earlier.
"""

from datetime import date, datetime, timedelta

from complaints.calendars import working_calendar
from complaints.models import Complaint, Pause, Round
from complaints.promises import Promise
from complaints.timing import clock
from complaints.timing.worktime import Calendar, midnight, to_local
from complaints.workflow import RUNNING, State

COMPLETION_DAYS = 30
"""UU 25/2009 Pasal 44 ayat (4): hari for the complainant to complete the file, from our answer."""

FIRST_REMINDER = 0.5
"""The share of the time after which the handler is reminded (`complaints.mailing.reminders`)."""

REACTION_DAYS = 10
"""Hari kerja for the complainant to react to an answer, as in SP4N-LAPOR!."""


def new_round(complaint: Complaint, promise: Promise, *, at: datetime, calendar: Calendar) -> Round:
    """The next run of the clock under a promise, counted and unsaved.

    `complaint.round` must be its number. Without a tier yet, the promise is that of the triage.
    """
    counted = clock.deadline(at, promise.limit, [], calendar)
    return Round(
        complaint=complaint,
        number=complaint.round,
        started_at=at,
        tier=complaint.tier,
        due_at=counted.due,
        next_reminder_at=counted.moment_at(FIRST_REMINDER),
        **_terms(promise),
    )


def change_limit(current: Round, promise: Promise) -> None:
    """Swap the limit of a running round; its start and its pauses stay."""
    current.tier = promise.tier
    for name, value in _terms(promise).items():
        setattr(current, name, value)


def _terms(promise: Promise) -> dict[str, str | int]:
    return {
        "amount": promise.limit.amount,
        "unit": promise.limit.unit.value,
        "wording": promise.wording[:300],
        "source": promise.source[:300],
    }


def current_round(complaint: Complaint) -> Round:
    """The round that runs, or the last one."""
    return complaint.rounds.get(number=complaint.round)


def explained(current: Round, calendar: Calendar | None = None) -> clock.Deadline:
    """The deadline of a round with every step of its count."""
    pauses = [pause.as_clock_pause for pause in current.pauses.all()]
    calendar = calendar or working_calendar()
    return clock.deadline(current.started_at, current.limit, pauses, calendar)


def recount(complaint: Complaint, current: Round, calendar: Calendar) -> None:
    """Count the deadlines again and set them on the aduan and its round; saves the round only.

    A finished round is frozen: its due moment stays what it was judged by.
    """
    if current.finished_at is None:
        _count(current, calendar)
    current.save()
    settle(complaint, current, calendar)


def _count(current: Round, calendar: Calendar) -> None:
    """A due moment that moved is reminded of anew."""
    counted = explained(current, calendar)
    if counted.due != current.due_at:
        current.due_at = counted.due
        current.next_reminder_at = counted.moment_at(FIRST_REMINDER)


def settle(complaint: Complaint, current: Round, calendar: Calendar) -> None:
    """Set on the aduan what lists show of its deadlines; saves nothing."""
    running = complaint.standing in RUNNING
    complaint.due_at = current.due_at if running else None
    complaint.statutory_due_at = statutory_due(complaint) if running else None
    dues = [due for due in (complaint.due_at, complaint.statutory_due_at) if due]
    complaint.act_by = min(dues, default=None)
    complaint.complainant_by = _complainant_by(complaint, current, calendar)


def finish(current: Round, *, at: datetime) -> None:
    """End a round and judge it: in time when it ended by its due moment, or while it was paused."""
    due = explained(current).due
    current.due_at, current.finished_at, current.next_reminder_at = due, at, None
    current.in_time = due is None or at <= due


def pause(current: Round, *, at: datetime) -> None:
    """Stop the clock of a round from a moment on."""
    Pause.objects.create(round=current, started_at=at)


def resume(current: Round, *, at: datetime) -> None:
    """Let the clock of a round run again."""
    open_pause = current.pauses.get(ended_at__isnull=True)
    open_pause.ended_at = at
    open_pause.save()


def end_of_day(day: date) -> datetime:
    """The last second of a local day."""
    return midnight(day + timedelta(days=1)) - timedelta(seconds=1)


def statutory_due(complaint: Complaint) -> datetime:
    """The law's own term: for the answer on completeness, then for the decision."""
    if complaint.completed_at is None:
        return clock.completeness_due(complaint.received_at)
    return clock.decision_due(complaint.completed_at)


def _complainant_by(complaint: Complaint, current: Round, calendar: Calendar) -> datetime | None:
    """Until when we wait for the complainant; None when it is our turn."""
    if complaint.standing is State.INCOMPLETE:
        asked = current.pauses.get(ended_at__isnull=True).started_at
        return end_of_day(to_local(asked).date() + timedelta(days=COMPLETION_DAYS))
    if complaint.standing is State.ANSWERED and complaint.answered_at:
        day = to_local(complaint.answered_at).date()
        return end_of_day(calendar.add_working_days(day, REACTION_DAYS))
    return None
