"""What the page of an aduan shows to its complainant, ready for the template."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from complaints.calendars import working_calendar
from complaints.following import outlook, steps
from complaints.following.outlook import Deadline
from complaints.following.steps import CitizenStep
from complaints.forms.complainant import StepForm
from complaints.models import Answer, Attachment, Complaint, Event, Identity
from complaints.record import conversation, history
from complaints.record.conversation import Post
from complaints.record.dossier import Dossier
from complaints.record.history import Row
from complaints.workflow import OUTCOME_WORDS, RUNNING, Act, Outcome, Role, State
from standards.dates import day_words, moment_words

NAMES = {
    Identity.BIRO: "Boleh diketahui Biro yang menangani",
    Identity.MANAGER: "Hanya diketahui pengelola aduan",
    Identity.ANONYMOUS: "Tanpa nama: tidak ada yang tahu siapa Anda",
}
"""Who may know the complainant's name."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A step that was tried and not taken: its name and its form with what was typed."""

    name: str
    form: StepForm


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step as `_components/action.html` draws it; `leads` puts it before the record."""

    name: str
    title: str
    hint: str
    url: str
    form: StepForm
    button: str
    open: bool
    leads: bool


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer as `_components/answer.html` draws it; `state` says when it was given."""

    outcome: str
    text: str
    state: str


def shown(record: Dossier, *, at: datetime, tried: Tried | None = None) -> dict[str, Any]:
    """The context of `complaints/tracked.html`, with a step that was tried, if any."""
    complaint, calendar = record.complaint, working_calendar()
    pending = outlook.deadline(record, at=at, calendar=calendar)
    judged = outlook.judged(record)
    has_our_date = judged is not None or complaint.standing in RUNNING
    offered = _steps(record, at, tried)
    return {
        "complaint": complaint,
        "name": outlook.name(complaint),
        "now": outlook.now(complaint),
        "deadlines": [each for each in (pending, judged) if each],
        "is_late": outlook.is_late(pending, complaint),
        "explanation": outlook.explanation(record, calendar=calendar) if has_our_date else None,
        "responsible": outlook.responsible(complaint),
        "question": _question(record),
        "answers": [_answer(each) for each in _sent(record)],
        "posts": _posts(record),
        "entries": _entries(record, pending),
        "filed": _filed(complaint),
        "leading": [each for each in offered if each.leads],
        "others": [each for each in offered if not each.leads],
        "unsent": _unsent(offered, tried),
        "tried": tried,
    }


def _question(record: Dossier) -> str:
    """What the officers asked and wait for; empty when they do not."""
    if record.complaint.standing is not State.INCOMPLETE:
        return ""
    return next((each.text for each in reversed(record.events) if each.act == Act.ASK), "")


def _sent(record: Dossier) -> Iterator[Answer]:
    """The answers that the complainant has got, the newest first."""
    return (each for each in reversed(record.answers) if each.state == Answer.State.SENT)


def _answer(answer: Answer) -> ShownAnswer:
    at = answer.decided_at or answer.drafted_at
    outcome = OUTCOME_WORDS[Outcome(answer.outcome)]
    return ShownAnswer(outcome, answer.text, moment_words(at))


def _posts(record: Dossier) -> list[Post]:
    return conversation.posts(record.events, record.attachments, who=_who, url=_file_url)


def _who(event: Event) -> str:
    """Officers are not named: the office answers, not a person."""
    return "Anda" if event.role == Role.COMPLAINANT else "Petugas"


def _file_url(attachment: Attachment) -> str:
    return reverse("complaints:tracked_file", args=[attachment.number])


def _entries(record: Dossier, pending: Deadline | None) -> list[Row]:
    """The history, with what comes next on top."""
    upcoming = outlook.following(record, pending)
    past = history.for_complainant(record.events)
    return [upcoming, *past] if upcoming else past


def _filed(complaint: Complaint) -> list[dict[str, str]]:
    """What was filed, for `_components/check_answers.html`."""
    happened = day_words(complaint.happened_on) if complaint.happened_on else ""
    lines = {
        "Layanan": complaint.service.short_name if complaint.service else "Tidak disebutkan",
        "Yang terjadi": complaint.story,
        "Tanggal kejadian": happened,
        "Yang Anda minta": complaint.request,
        "Nama Anda": NAMES[Identity(complaint.identity)],
    }
    return [{"label": label, "text": text, "url": ""} for label, text in lines.items() if text]


def _steps(record: Dossier, at: datetime, tried: Tried | None) -> list[ShownStep]:
    """What can be done; unfolded is what was tried, else the one thing that we wait for."""
    offered = steps.offered(record, at=at)
    awaited = [name for name, step in offered.items() if step.leads]
    opened = [tried.name] if tried else awaited if len(awaited) == 1 else []
    return [_step(name, one, record.complaint, opened, tried) for name, one in offered.items()]


def _step(
    name: str, step: CitizenStep, complaint: Complaint, opened: list[str], tried: Tried | None
) -> ShownStep:
    is_tried = tried is not None and tried.name == name
    empty = step.form(complaint=complaint, auto_id=f"{name}_%s")
    return ShownStep(
        name,
        step.title,
        step.hint_for(complaint),
        reverse("complaints:tracked_step", args=[name]),
        tried.form if tried and is_tried else empty,
        step.button,
        open=name in opened,
        leads=step.leads,
    )


def _unsent(offered: list[ShownStep], tried: Tried | None) -> str:
    """What was typed into a form that the page no longer has."""
    if tried is None or any(each.name == tried.name for each in offered):
        return ""
    return str(tried.form["text"].value() or "") if "text" in tried.form.fields else ""
