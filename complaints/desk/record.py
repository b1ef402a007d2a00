"""One aduan as an officer reads it: everything on record, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.urls import reverse

from complaints.access import Actor
from complaints.desk.due import Due, due
from complaints.desk.offers import Offer
from complaints.models import Answer, Attachment, Complaint, Event, Identity
from complaints.papers.case_file import Term
from complaints.record import conversation, history, terms
from complaints.record.conversation import File, Post
from complaints.record.dossier import Dossier
from complaints.timing.explaining import Explanation
from complaints.timing.wording import name_of
from complaints.workflow import (
    CLOSING_WORDS,
    OFFICER,
    OPEN,
    OUTCOME_WORDS,
    Act,
    Closing,
    Outcome,
)
from standards.dates import date_words, moment_words

_SECRECY = {
    Identity.BIRO: "Nama pengadu tidak pernah diumumkan dan tidak diberitahukan kepada terlapor.",
    Identity.MANAGER: "Nama pengadu hanya untuk pengelola aduan.",
    Identity.ANONYMOUS: "Pengadu tanpa nama; hanya dapat dihubungi lewat halaman lacaknya.",
}
_SUPERVISORY = "Berkadar pengawasan: hanya Inspektorat dan koordinator yang melihat aduan ini."


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer as `_components/answer.html` shows it; `state` and `by` are for officers."""

    outcome: str
    text: str
    state: str = ""
    by: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note as `_components/notes.html` shows it."""

    who: str
    at_words: str
    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that the page tells of an aduan beside its own text."""

    state: str
    result: str
    origin: Sequence[str]
    due: Due | None
    secrecy: str
    warnings: Sequence[str]
    explanation: Explanation
    terms: Sequence[Term]
    posts: Sequence[Post]
    answers: Sequence[ShownAnswer]
    notes: Sequence[Note]
    files: Sequence[File]
    internal_files: Sequence[File]
    rows: Sequence[history.Row]


def record(offer: Offer) -> Record:
    """The record of an aduan for the officer and the moment of the offer."""
    found, complaint = offer.dossier, offer.complaint
    files = found.files_for(offer.by)
    return Record(
        state=OFFICER[complaint.standing],
        result=_result(complaint),
        origin=list(_origin(complaint)),
        due=due(complaint, found.current.limit.unit, now=offer.at, calendar=offer.calendar),
        secrecy=_secrecy(complaint),
        warnings=list(_warnings(offer)),
        explanation=terms.explanation(found, offer.calendar),
        terms=terms.terms(found, now=offer.at, calendar=offer.calendar),
        posts=conversation.posts(found.events, files, who=history.who, url=file_url),
        answers=[shown_answer(each) for each in found.answers_for(offer.by)],
        notes=list(_notes(found, offer.by)),
        files=[conversation.as_file(one, file_url) for one in files if not one.internal],
        internal_files=[conversation.as_file(one, file_url) for one in files if one.internal],
        rows=rows(offer),
    )


def file_url(attachment: Attachment) -> str:
    """Where an officer fetches a file."""
    return reverse("desk:file", args=[attachment.complaint.number, attachment.number])


def rows(offer: Offer, since: int = 0) -> list[history.Row]:
    """The steps after the first `since` ones, the newest first."""
    events = offer.dossier.events
    told = history.for_officers(events, names=_names(offer), in_circle=offer.by.in_circle)
    return told[: len(events) - since]


def shown_answer(answer: Answer) -> ShownAnswer:
    """An answer on record, with who wrote it and who decided on it."""
    by = [f"Disusun {name_of(answer.drafted_by)}, {moment_words(answer.drafted_at)}"]
    if answer.decided_by is not None and answer.decided_at is not None:
        decision = "Dikirim" if answer.state == Answer.State.SENT else "Dikembalikan"
        by.append(f"{decision} {name_of(answer.decided_by)}, {moment_words(answer.decided_at)}")
    title = f"Putaran {answer.round.number}: {answer.get_state_display()}"
    return ShownAnswer(OUTCOME_WORDS[Outcome(answer.outcome)], answer.text, title, by)


def _names(offer: Offer) -> dict[int, str]:
    """The names of the people that the ledger points to."""
    known = {event.by.pk: event.by for event in offer.dossier.events if event.by}
    if offer.complaint.assignee:
        known[offer.complaint.assignee.pk] = offer.complaint.assignee
    missing = history.named(offer.dossier.events) - known.keys()
    if missing:
        known |= get_user_model().objects.in_bulk(missing)
    return {pk: name_of(user) for pk, user in known.items()}


def _secrecy(complaint: Complaint) -> str:
    name = _SECRECY[Identity(complaint.identity)]
    return f"{_SUPERVISORY} {name}" if complaint.is_supervisory else name


def _result(complaint: Complaint) -> str:
    """How it was answered, or why it was closed and what we still do about it; empty before."""
    if not complaint.closing:
        return OUTCOME_WORDS[Outcome(complaint.outcome)] if complaint.outcome else ""
    words = CLOSING_WORDS[Closing(complaint.closing)]
    if complaint.referred_to:
        words = f"{words} ke {complaint.referred_to}"
    if complaint.follow_up_on:
        words = f"{words}; ditanyakan lagi {date_words(complaint.follow_up_on)}"
    return words


def _origin(complaint: Complaint) -> Iterator[str]:
    """When it came, when an officer wrote it down, and what of it may be made public."""
    yield f"Diterima {moment_words(complaint.received_at)}"
    if complaint.recorded_at != complaint.received_at:
        yield f"Dicatat {moment_words(complaint.recorded_at)}"
    if complaint.happened_on:
        yield f"Kejadian {date_words(complaint.happened_on)}"
    if complaint.content_public:
        yield "Isi boleh dikutip tanpa nama"
    if complaint.answer_public:
        yield "Jawaban boleh dipublikasikan"


def _warnings(offer: Offer) -> Iterator[str]:
    complaint, draft = offer.complaint, offer.dossier.draft
    if complaint.needs_check and complaint.standing in OPEN:
        yield "Mungkin kiriman massal. Periksa dahulu apakah ini sungguh aduan."
    if complaint.hold:
        yield f"Ditahan dari penghapusan: {offer.dossier.hold_for(offer.by)}"
    if draft is not None and draft.drafted_by_id == offer.by.user_id:
        yield "Konsep jawaban ini Anda tulis sendiri; orang kedua yang mengirimnya."
    if complaint.assignee and complaint.standing in OPEN and _is_away(offer):
        name = name_of(complaint.assignee)
        yield f"{name} tidak bertugas lagi untuk aduan ini. Tugaskan orang lain."


def _is_away(offer: Offer) -> bool:
    return offer.complaint.assignee_id not in {one.user_id for one in offer.handlers}


def _notes(found: Dossier, by: Actor) -> Iterator[Note]:
    """The notes of their own, the newest first; reasons of steps stand in the history."""
    hidden = found.hidden_from(by)
    for event in reversed(found.events):
        if event.act == Act.NOTE and event.note and event.pk not in hidden:
            yield _note(event)


def _note(event: Event) -> Note:
    return Note(history.who(event), moment_words(event.at), event.at.isoformat(), event.note)
