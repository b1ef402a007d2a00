"""The papers about one aduan: its file for the archive, and the letter with the answer.

Neither holds a name of the complainant unless it is given one; whoever gives it has opened the
identity on the record (`actions.open_identity`).
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from complaints import access
from complaints.access import Actor
from complaints.deadlines import REACTION_DAYS
from complaints.models import Answer, Attachment, Complaint, Event
from complaints.papers import case_file as papers
from complaints.papers.case_file import CaseFile
from complaints.papers.reply_letter import ReplyLetter
from complaints.record import history, terms
from complaints.record.dossier import Dossier
from complaints.timing.wording import name_of, size_words
from complaints.timing.worktime import Calendar, to_local
from complaints.workflow import BIRO_ROLES, OFFICER, OUTCOME_WORDS, ROLE_WORDS, Act, Outcome, Role

NOBODY = "Pengadu"
"""To whom a letter goes that shall not tell a name."""

_KINDS = {Attachment.Kind.JPEG: "gambar JPEG", Attachment.Kind.PDF: "PDF"}
_DIGEST_DIGITS = 12


def case_file(
    dossier: Dossier,
    *,
    person: Mapping[str, str] | None,
    by: Actor,
    at: datetime,
    calendar: Calendar,
) -> CaseFile:
    """Everything about one aduan as an officer may read it.

    `person` is what `open_identity` gave, or None. The officers are named by role only.
    """
    complaint = dossier.complaint
    return CaseFile(
        printed_at=at,
        number=complaint.number,
        state=OFFICER[complaint.standing],
        secret=complaint.is_supervisory or person is not None,
        service=_service(complaint),
        edition=_edition(complaint),
        biro=complaint.biro.name,
        channel=complaint.get_channel_display(),
        lapor_id=complaint.lapor_id,
        tier=complaint.get_tier_display(),
        received_at=complaint.received_at,
        terms=terms.terms(dossier, now=at, calendar=calendar),
        identity=_identity(person) if person else None,
        story=complaint.story,
        request=complaint.request,
        component=complaint.get_component_display(),
        events=list(_events(dossier, by)),
        messages=list(_messages(dossier)),
        answers=list(_answers(dossier)),
        attachments=[_attachment(one) for one in dossier.files_for(by)],
        explanation=terms.explanation(dossier, calendar),
        printed_by=_role_words(by, complaint),
    )


def reply_letter(
    dossier: Dossier,
    answer: Answer,
    *,
    person: Mapping[str, str] | None,
    at: datetime,
    calendar: Calendar,
) -> ReplyLetter:
    """The letter with an answer that was sent; to a nameless `Pengadu` without a `person`."""
    complaint, sent_at = dossier.complaint, answer.decided_at or at
    sent_on = to_local(sent_at).date()
    given = person or {}
    return ReplyLetter(
        printed_at=at,
        letter_number=f"{complaint.number}/{answer.round.number}",
        issued_on=sent_on,
        complaint_number=complaint.number,
        received_on=to_local(complaint.received_at).date(),
        addressee=given.get("name") or NOBODY,
        address=given.get("address", ""),
        subject="Jawaban atas pengaduan",
        service=_service(complaint),
        text=answer.text,
        outcome=OUTCOME_WORDS[Outcome(answer.outcome)],
        reopen_until=calendar.add_working_days(sent_on, REACTION_DAYS),
        tracking_address=_tracking_address(),
        officer_name=name_of(answer.decided_by) if answer.decided_by else "",
        officer_position=_position(_sending(dossier, answer), complaint),
    )


def _service(complaint: Complaint) -> str:
    service = complaint.service
    return f"{service.code} {service.short_name}" if service else "tidak disebut"


def _edition(complaint: Complaint) -> str:
    edition = complaint.edition
    return f"edisi {edition.number}, {edition.decree_label}" if edition else ""


def _identity(person: Mapping[str, str]) -> papers.Identity:
    contact = ", ".join(filter(None, [person.get("phone", ""), person.get("email", "")]))
    return papers.Identity(
        name=person.get("name", "tidak disebut"),
        address=person.get("address", ""),
        contact=contact,
    )


def _events(dossier: Dossier, by: Actor) -> Iterator[papers.Event]:
    hidden = dossier.hidden_from(by)
    for event in dossier.events:
        is_hidden = event.pk in hidden
        note = history.INSIDE if event.note and is_hidden else event.note
        lines = [*history.changed(event, {}, is_hidden=is_hidden), note]
        yield papers.Event(
            at=event.at,
            by=ROLE_WORDS[Role(event.role)],
            what=history.OFFICERS_TITLES[Act(event.act)],
            note="\n".join(filter(None, lines)),
        )


def _messages(dossier: Dossier) -> Iterator[papers.Message]:
    for event in dossier.events:
        if event.text and event.role != Role.SYSTEM:
            by = ROLE_WORDS[Role(event.role)]
            yield papers.Message(at=event.at, by=by, text=event.text)


def _answers(dossier: Dossier) -> Iterator[papers.Answer]:
    for answer in dossier.answers:
        if answer.state == Answer.State.SENT and answer.decided_at is not None:
            yield papers.Answer(
                at=answer.decided_at,
                by=_position(_sending(dossier, answer), dossier.complaint),
                outcome=OUTCOME_WORDS[Outcome(answer.outcome)],
                text=answer.text,
            )


def _sending(dossier: Dossier, answer: Answer) -> Event | None:
    """The step by which an answer was sent."""
    sent = (event for event in dossier.events if event.act == Act.APPROVE)
    return next((event for event in sent if event.at == answer.decided_at), None)


def _position(sending: Event | None, complaint: Complaint) -> str:
    if sending is None:
        return ""
    role = Role(sending.role)
    words = ROLE_WORDS[role]
    return f"{words}, {complaint.biro.name}" if role in BIRO_ROLES else words


def _attachment(one: Attachment) -> papers.Attachment:
    return papers.Attachment(
        label=one.label,
        kind=_KINDS[Attachment.Kind(one.kind)],
        size=size_words(one.size),
        digest=one.digest[:_DIGEST_DIGITS],
    )


def _role_words(by: Actor, complaint: Complaint) -> str:
    """As what an officer prints: the first of the roles on this aduan."""
    roles = access.roles_on(by, complaint)
    return ROLE_WORDS[min(roles, key=list(Role).index)]


def _tracking_address() -> str:
    """Where the complainant reacts, without the scheme: it is typed from paper."""
    return f"{settings.SITE_ADDRESS.partition('://')[2]}{reverse('complaints:track')}"
