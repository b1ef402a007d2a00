"""Who is told of what; every mail is queued in the transaction of the step that causes it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Q
from django.urls import reverse

from complaints.mailing import outbox, texts
from complaints.mailing.texts import MailText
from complaints.models import Answer, Complaint, Duty, Event, OutgoingMail, Reporter, Round
from complaints.timing.clock import Unit
from complaints.timing.wording import due_words
from complaints.timing.worktime import Calendar, to_local
from complaints.workflow import Act, Role, State


def announce(event: Event, current: Round, calendar: Calendar) -> None:
    """Queue the mails that follow from a step: one to the complainant, lines to officers.

    `current` is the round of the aduan after the step.
    """
    due = due_in_words(event.complaint, current)
    outbox.queue([*_to_complainant(event, due), *_to_officers(event, due, calendar)])


def to_complainant(
    complaint: Complaint, text: MailText, *, due: str, key: str, kind: str, at: datetime
) -> Iterator[OutgoingMail]:
    """A mail to the complainant, if there is one who wants to be told by mail."""
    if not _is_told_by_mail(complaint):
        return
    words = {"number": complaint.number, "due": due}
    end = texts.CLOSING_LINES.format(track=settings.SITE_ADDRESS + reverse("complaints:track"))
    yield OutgoingMail(
        key=key,
        kind=kind,
        complaint=complaint,
        subject=text.subject.format(**words),
        body=f"{text.body.format(**words)}\n\n{end}",
        queued_at=at,
        not_before=at,
    )


def _is_told_by_mail(complaint: Complaint) -> bool:
    """Asks nothing about an aduan without a name, nor about one whose reporter is at hand."""
    if complaint.is_anonymous:
        return False
    try:
        return complaint.reporter.by_email
    except Reporter.DoesNotExist:
        return False


@dataclass(frozen=True, slots=True)
class Notice:
    """A line of a digest: what it says, and the key under which it is queued once for each."""

    kind: str
    key: str
    line: str
    complaint: Complaint | None = None


def to_officers(
    users: Iterable[int], notice: Notice, *, at: datetime, calendar: Calendar
) -> list[OutgoingMail]:
    """A line in the digest of each officer, sent in office hours only."""
    opening = calendar.next_opening(at)
    return [
        OutgoingMail(
            key=f"{notice.key}:{user}",
            kind=notice.kind,
            user_id=user,
            complaint=notice.complaint,
            subject="",
            body=notice.line,
            queued_at=at,
            not_before=opening,
        )
        for user in dict.fromkeys(users)
    ]


def due_in_words(complaint: Complaint, current: Round) -> str:
    """The date that counts now: the complainant's own while we wait for them, else ours."""
    if complaint.complainant_by is not None:
        return due_words(complaint.complainant_by, Unit.DAY)
    if complaint.due_at is None:
        return "belum ditentukan"
    return due_words(complaint.due_at, current.limit.unit)


def on_duty(
    *roles: Role, at: datetime, biro_id: int | None = None, but: Iterable[int | None] = ()
) -> list[int]:
    """The officers who hold one of these roles, for a Biro if it is given, without some of them."""
    in_biro = Q() if biro_id is None else Q(biro=biro_id)
    return [user for _, user in _holders(Q(role__in=roles) & in_biro, at, set(but))]


def _holders(held: Q, at: datetime, but: set[int | None]) -> list[tuple[str, int]]:
    """Role and officer of the duties on a day that are `held`, without some officers."""
    duties = Duty.objects.on(to_local(at).date()).filter(held).order_by("pk")
    return [(role, user) for role, user in duties.values_list("role", "user_id") if user not in but]


def handlers(complaint: Complaint, *, at: datetime) -> list[int]:
    """Whose aduan it is now: the assignee, else whoever must find one for it."""
    accused = [complaint.respondent_id]
    if complaint.assignee_id is not None:
        return [complaint.assignee_id]
    if complaint.is_supervisory:
        return on_duty(Role.INSPECTOR, at=at, but=accused)
    managing = Q(role=Role.MANAGER, biro=complaint.biro_id)
    either = _holders(managing | Q(role=Role.COORDINATOR), at, set(accused))
    managers = [user for role, user in either if role == Role.MANAGER]
    return managers or [user for _, user in either]


def _to_complainant(event: Event, due: str) -> Iterator[OutgoingMail]:
    """What the complainant is told of a step, if anything; an invitation only to the invited."""
    act = Act(event.act)
    text = texts.TO_COMPLAINANT.get(act)
    if text is None or (act is Act.SCHEDULE and not event.text):
        return
    key = f"{event.pk}:pengadu"
    yield from to_complainant(event.complaint, text, due=due, key=key, kind=act.value, at=event.at)


def _to_officers(event: Event, due: str, calendar: Calendar) -> list[OutgoingMail]:
    act, complaint = Act(event.act), event.complaint
    line = texts.TO_OFFICER.get(act)
    if act is Act.CLASSIFY and event.after == State.EXAMINED:
        line = texts.ENTERED_CIRCLE
    if line is None:
        return []
    words = line.format(number=complaint.number, due=due)
    notice = Notice(act.value, str(event.pk), words, complaint)
    concerned = [user for user in _concerned(event, complaint) if user != event.by_id]
    return to_officers(concerned, notice, at=event.at, calendar=calendar)


def _concerned(event: Event, complaint: Complaint) -> list[int]:
    """The officers who must know of a step."""
    act, accused = Act(event.act), [complaint.respondent_id]
    if act is Act.CLASSIFY:
        return on_duty(Role.INSPECTOR, Role.COORDINATOR, at=event.at, but=accused)
    if act is Act.DRAFT:
        return approvers(complaint, at=event.at)
    if act is Act.RETURN:
        return list(_last_drafter(complaint))
    if act is Act.ADD and event.by_id is not None:
        return []
    return handlers(complaint, at=event.at)


def approvers(complaint: Complaint, *, at: datetime) -> list[int]:
    """Who may send the drafted answer: superiors other than the one who wrote it."""
    but = [complaint.respondent_id, *_last_drafter(complaint)]
    if complaint.is_supervisory:
        return on_duty(Role.INSPECTOR, Role.COORDINATOR, at=at, but=but)
    return on_duty(Role.MANAGER, Role.HEAD, at=at, biro_id=complaint.biro_id, but=but)


def _last_drafter(complaint: Complaint) -> Iterator[int]:
    answer = Answer.objects.filter(round__complaint=complaint).order_by("pk").last()
    if answer is not None:
        yield answer.drafted_by_id
