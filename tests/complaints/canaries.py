"""Aduan in which every secret has a word of its own, so that a leak tells what came from where."""

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from django.core.files.uploadedfile import SimpleUploadedFile

from complaints import actions
from complaints.desk.attaching import attach
from complaints.models import Complaint, Identity
from complaints.timing.tiers import Tier
from complaints.workflow import Outcome
from tests.complaints import cast
from tests.complaints.calendars import day
from tests.complaints.evidence import pictures
from tests.complaints.tracking import keyed
from tests.standards import catalogue

CONTENT = ("cerita", "permintaan", "pertanyaan", "keterangan", "nomorlapor")
"""What everybody reads for whom the aduan exists."""

NOTED = ("catatan", "alasan", "tempat", "agenda", "konsep", "penahanan")
"""What officers write for officers."""

GIVEN_BACK = ("pengembalian",)
"""The same, of an aduan whose draft was given back."""

IDENTITY = ("nama", "alamat", "telepon", "surel", "kuasa")
"""What nobody reads but who opens it on the record."""

NEVER = ("namaberkas",)
"""What is not kept at all."""

PHONES = {"awas": "81190735241", "rahasia": "81290735242", "kembali": "81390735243"}


@dataclass(frozen=True, slots=True)
class Case:
    """An aduan with its canaries, and who may read them."""

    kind: str
    complaint: Complaint
    readers: frozenset[str]
    readers_of_notes: frozenset[str]


def canary(kind: str, secret: str) -> str:
    """The word that stands for a secret in an aduan of a kind; a number for a telephone."""
    if secret == "telepon":
        return PHONES[kind]
    return f"zq{kind}{secret}7"


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """The word however it is broken, by blanks, dashes or letters that cannot be seen."""
    return re.compile(r"[\s\-\u00ad\u200b]*".join(map(re.escape, word)), re.IGNORECASE)


def stands_in(kind: str, secret: str, text: str) -> bool:
    """Whether a canary stands in a text."""
    return bool(_pattern(canary(kind, secret)).search(text))


def supervisory() -> Case:
    """Berkadar pengawasan, with a draft that waits."""
    complaint = _worked_on("awas", "irwan", Tier.SUPERVISORY, service="1.5")
    return Case("awas", complaint, frozenset({"irwan", "dewi"}), frozenset({"irwan", "dewi"}))


def confidential() -> Case:
    """Of another Biro, with the name for the coordinator only."""
    complaint = _worked_on("rahasia", "maya", Tier.NORMATIVE, service="2.1")
    return Case("rahasia", complaint, frozenset({"maya", "dewi"}), frozenset({"maya", "dewi"}))


def anonymous() -> Case:
    """Of somebody without a name, in a Biro that has no officer in the cast."""
    complaint = _worked_on(
        "anonim", "dewi", Tier.NORMATIVE, service="3.1", identity=Identity.ANONYMOUS
    )
    return Case("anonim", complaint, frozenset({"dewi"}), frozenset({"dewi"}))


def come_back() -> Case:
    """Once berkadar pengawasan, and given back to its Biro: what was noted inside stays there."""
    complaint = _worked_on("kembali", "irwan", Tier.SUPERVISORY, service="1.5", given_back=True)
    at = complaint.received_at + timedelta(hours=20)
    back, by = "Bukan pelanggaran.", cast.actor("dewi")
    actions.classify(complaint, tier=Tier.NORMATIVE, reason=back, by=by, at=at)
    readers = frozenset({"sari", "rudi", "hendra", "dewi"})
    return Case("kembali", complaint, readers, frozenset({"dewi"}))


def _worked_on(
    kind: str,
    handler: str,
    tier: Tier,
    *,
    service: str,
    identity: Identity = Identity.MANAGER,
    given_back: bool = False,
) -> Complaint:
    """Every step that holds a text, each with its canary; an hour each."""
    person = {} if identity is Identity.ANONYMOUS else _person(kind)
    complaint = keyed(
        cast.filed(**_report(kind), **person, identity=identity, service=catalogue.service(service))
    )
    by, dewi, citizen = cast.actor(handler), cast.actor("dewi"), cast.COMPLAINANT
    hours = iter(range(1, 20))

    def word(secret: str) -> str:
        return canary(kind, secret)

    def step() -> dict[str, object]:
        return {"at": complaint.received_at + timedelta(hours=next(hours))}

    actions.classify(complaint, tier=tier, reason=word("alasan"), by=dewi, **step())
    file = SimpleUploadedFile(f"{word('namaberkas')}.jpg", pictures.jpeg())
    attach(complaint, file=file, shared=False, by=by, **step())
    actions.note(complaint, text=word("catatan"), by=by, **step())
    meeting = {"place": word("tempat"), "agenda": word("agenda"), "with_complainant": False}
    when = complaint.received_at + timedelta(days=3)
    actions.schedule(complaint, when=when, **meeting, by=by, **step())
    actions.ask(complaint, question=word("pertanyaan"), by=by, **step())
    actions.complete(complaint, answer=word("keterangan"), by=citizen, **step())
    actions.hold(complaint, reason=word("penahanan"), by=dewi, **step())
    draft = {"text": word("konsep"), "outcome": Outcome.SUBSTANTIATED}
    actions.draft_answer(complaint, **draft, by=by, **step())
    if given_back:
        actions.return_draft(complaint, reason=word("pengembalian"), by=dewi, **step())
    return complaint


def _report(kind: str) -> dict[str, object]:
    return {
        "story": f"{canary(kind, 'cerita')} diminta uang di loket.",
        "request": f"{canary(kind, 'permintaan')} mohon diperiksa.",
        "lapor_id": canary(kind, "nomorlapor"),
        "happened_on": day("Fri 2026-11-20"),
    }


def _person(kind: str) -> dict[str, object]:
    return {
        "name": canary(kind, "nama"),
        "address": canary(kind, "alamat"),
        "phone": f"+62{canary(kind, 'telepon')}",
        "email": f"{canary(kind, 'surel')}@contoh.id",
        "acts_for": canary(kind, "kuasa"),
        "by_email": True,
    }
