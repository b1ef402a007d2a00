"""What each step of the files is called, which verb it is, and what its words become."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from complaints import actions
from complaints.demo import evidence
from complaints.demo.stage import Stage
from complaints.models import Complaint, Identity
from complaints.timing.tiers import Tier
from complaints.workflow import Act, Outcome
from standards.models import Biro


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a word is read: on which stage, about which aduan, and when."""

    stage: Stage
    complaint: Complaint
    at: datetime


Reader = Callable[[Any, Moment], Any]


def _as_it_is(word: Any, _: Moment) -> Any:
    return word


def _tier(word: str, _: Moment) -> Tier:
    return Tier(word)


def _outcome(word: str, _: Moment) -> Outcome:
    return Outcome(word)


def _identity(word: str, _: Moment) -> Identity:
    return Identity(word)


def _biro(slug: str, _: Moment) -> Biro:
    return Biro.objects.get(slug=slug)


def _actor(role: str, here: Moment) -> Any:
    return here.stage.actor(role, here.complaint.biro, here.at)


def _user(role: str, here: Moment) -> Any:
    return here.stage.user(role, here.complaint.biro)


def _day(number: int | None, here: Moment) -> Any:
    return here.stage.day(number)


def _moment(words: str, here: Moment) -> datetime:
    return here.stage.days.moment(words)


def _complaint(name: str, here: Moment) -> Complaint:
    return here.stage.complaints[name]


Words = Mapping[str, tuple[str, Reader]]

_REASON: Words = {"alasan": ("reason", _as_it_is)}
_TEXT: Words = {"isi": ("text", _as_it_is)}

ATTACH = "lampirkan"
"""The one step without an act of its own: evidence stands in the ledger as an addition."""

VERBS: Mapping[str, tuple[Callable[..., object], Words]] = {
    Act.CLASSIFY: (
        actions.classify,
        {"tingkat": ("tier", _tier), "teradu": ("respondent", _user), **_REASON},
    ),
    Act.TRANSFER: (actions.transfer, {"ke": ("biro", _biro), **_REASON}),
    Act.ASSIGN: (actions.assign, {"kepada": ("to", _actor)}),
    Act.START: (actions.start, {}),
    Act.ASK: (actions.ask, {"pertanyaan": ("question", _as_it_is)}),
    Act.COMPLETE: (actions.complete, {"jawaban": ("answer", _as_it_is)}),
    Act.SCHEDULE: (
        actions.schedule,
        {
            "untuk": ("when", _moment),
            "tempat": ("place", _as_it_is),
            "acara": ("agenda", _as_it_is),
            "undang": ("with_complainant", _as_it_is),
        },
    ),
    Act.DRAFT: (
        actions.draft_answer,
        {
            "jawaban": ("text", _as_it_is),
            "hasil": ("outcome", _outcome),
            "catatan": ("note", _as_it_is),
        },
    ),
    Act.RETURN: (actions.return_draft, _REASON),
    Act.APPROVE: (actions.approve, {}),
    Act.ACCEPT: (actions.accept, {"kesan": ("remark", _as_it_is)}),
    Act.REOPEN: (actions.reopen, _REASON),
    Act.REFER: (
        actions.refer,
        {
            "ke": ("to", _as_it_is),
            "penjelasan": ("explanation", _as_it_is),
            "tanya_lagi": ("follow_up_on", _day),
        },
    ),
    Act.FOLLOW_UP: (
        actions.record_follow_up,
        {"jawaban": ("answer", _as_it_is), "tanya_lagi": ("next_on", _day)},
    ),
    Act.REJECT: (actions.reject, {"penjelasan": ("explanation", _as_it_is)}),
    Act.DUPLICATE: (
        actions.mark_duplicate,
        {"aduan": ("of", _complaint), "penjelasan": ("explanation", _as_it_is)},
    ),
    Act.WITHDRAW: (actions.withdraw, _REASON),
    Act.ADD: (actions.add, _TEXT),
    Act.NOTE: (actions.note, _TEXT),
    Act.TIGHTEN: (actions.tighten, {"menjadi": ("to", _identity)}),
    Act.HOLD: (actions.hold, _REASON),
    Act.OPEN_IDENTITY: (actions.open_identity, _REASON),
    Act.RENEW_KEY: (actions.renew_key, _REASON),
    ATTACH: (
        evidence.attach,
        {
            "gambar": ("caption", _as_it_is),
            "jenis": ("form", _as_it_is),
            "internal": ("internal", _as_it_is),
        },
    ),
}
"""By the name of a step: the verb, and for each of its words the parameter with its reader.

The steps of time alone, lapsing and finishing, are not told: `timekeeping` takes them.
"""

_OF_EVERY_STEP = {"waktu", "oleh", "langkah"}


def take(step: Mapping[str, Any], here: Moment) -> None:
    """Take a step as its officer or complainant; raises `actions.Refused`."""
    do, words = VERBS[step["langkah"]]
    given = {word: value for word, value in step.items() if word not in _OF_EVERY_STEP}
    values = {words[word][0]: words[word][1](value, here) for word, value in given.items()}
    by = here.stage.actor(step["oleh"], here.complaint.biro, here.at)
    do(here.complaint, **values, by=by, at=here.at)
