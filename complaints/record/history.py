"""The ledger of an aduan in words: for officers with names and notes, for the complainant without.

Both read the same rows. The complainant's words come out of a table of their own, so that a new
step stays unseen until somebody writes down what may be said of it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from complaints.models import Channel, Event, Identity
from complaints.timing.tiers import LABELS, Tier
from complaints.timing.wording import ending_words, name_of
from complaints.workflow import OUTCOME_WORDS, ROLE_WORDS, Act, Outcome, Role
from standards.dates import moment_words


@dataclass(frozen=True, slots=True)
class Row:
    """One step as `_components/timeline.html` shows it.

    `by` and `note` are for officers only; `upcoming` marks what is still to come.
    """

    at_words: str
    iso: str
    title: str
    text: str = ""
    by: str = ""
    note: str = ""
    upcoming: bool = False


OFFICERS_TITLES: Mapping[Act, str] = {
    Act.RECEIVE: "Aduan diterima",
    Act.CLASSIFY: "Tingkat ditetapkan",
    Act.TRANSFER: "Dialihkan ke Biro lain",
    Act.ASSIGN: "Petugas ditunjuk",
    Act.START: "Mulai ditangani",
    Act.ASK: "Kelengkapan diminta",
    Act.COMPLETE: "Kelengkapan diterima",
    Act.LAPSE: "Dianggap dicabut: tidak dilengkapi dalam 30 hari",
    Act.SCHEDULE: "Pertemuan dijadwalkan",
    Act.DRAFT: "Konsep jawaban disusun",
    Act.RETURN: "Konsep jawaban dikembalikan",
    Act.APPROVE: "Jawaban disetujui, lalu dikirim",
    Act.ACCEPT: "Pengadu puas",
    Act.REOPEN: "Dibuka kembali",
    Act.FINISH: "Selesai: tidak ada tanggapan dalam 10 hari kerja",
    Act.REFER: "Diteruskan ke instansi lain",
    Act.REJECT: "Ditolak",
    Act.DUPLICATE: "Ditutup: sama dengan aduan lain",
    Act.WITHDRAW: "Dicabut pengadu",
    Act.ADD: "Keterangan ditambahkan",
    Act.NOTE: "Catatan internal",
    Act.TIGHTEN: "Kerahasiaan diperketat",
    Act.FOLLOW_UP: "Tindak lanjut dicatat",
    Act.OPEN_IDENTITY: "Identitas pengadu dibuka",
    Act.RENEW_KEY: "Kode lacak diganti",
    Act.HOLD: "Penahanan dari penghapusan diubah",
    Act.RECOUNT: "Tenggat dihitung ulang",
}

COMPLAINANTS_TITLES: Mapping[Act, str] = {
    Act.RECEIVE: "Aduan Anda diterima",
    Act.CLASSIFY: "Aduan Anda ditelaah dan diteruskan ke petugas",
    Act.TRANSFER: "Aduan Anda dialihkan ke Biro yang berwenang",
    Act.START: "Petugas mulai menangani aduan Anda",
    Act.ASK: "Kami meminta keterangan dari Anda",
    Act.COMPLETE: "Keterangan Anda kami terima",
    Act.LAPSE: "Ditutup karena tidak dilengkapi dalam 30 hari",
    Act.APPROVE: "Aduan Anda dijawab",
    Act.ACCEPT: "Anda menerima jawaban kami",
    Act.REOPEN: "Aduan Anda dibuka kembali",
    Act.FINISH: "Selesai: tidak ada tanggapan dalam 10 hari kerja",
    Act.REFER: "Aduan Anda diteruskan ke instansi yang berwenang",
    Act.REJECT: "Aduan Anda tidak dapat kami tangani",
    Act.DUPLICATE: "Ditutup karena sama dengan aduan yang sudah ditangani",
    Act.WITHDRAW: "Aduan Anda dicabut",
    Act.ADD: "Keterangan ditambahkan",
    Act.TIGHTEN: "Kerahasiaan nama Anda diperketat",
    Act.FOLLOW_UP: "Kabar dari instansi yang berwenang",
    Act.RENEW_KEY: "Anda mendapat kode lacak baru",
    Act.RECOUNT: "Tenggat dihitung ulang",
}
"""What the complainant may read of a step; one that is not here is never told."""

INVITED = "Anda diundang ke pertemuan"
"""Told of a meeting only when the complainant is invited to it: only then has it a text."""

COMPLAINANTS_FACTS = frozenset({"saluran", "biro", "ke", "hasil", "bukti"})
"""The changes that the complainant reads as the officers do."""

INSIDE = "Dicatat di dalam lingkar pengawasan."
"""In place of what the supervisory circle wrote, for readers outside of it."""

NOTED = frozenset({"pertemuan", "tempat"})
"""The changes that are notes, too: when and where officers meet."""

Names = Mapping[int, str]
"""The names of members of staff by primary key."""


def for_officers(events: Sequence[Event], *, names: Names, in_circle: bool) -> list[Row]:
    """Every step of one aduan, the newest first, with who took it, why, and what it changed.

    `events` is the whole ledger in its order, with `by` fetched along. `names` are those of the
    people that the ledger points to (`named`). Readers outside the supervisory circle
    (`in_circle` is False) are not told what was noted inside, should the aduan come back to them.
    """
    hidden = frozenset() if in_circle else inside(events)
    rows = [_officers_row(event, names, is_hidden=event.pk in hidden) for event in events]
    return rows[::-1]


def for_complainant(events: Iterable[Event]) -> list[Row]:
    """The steps that the complainant may know of, the newest first.

    Neither notes nor names of officers nor anything of the supervisory circle. What was said to
    each other stands beside it, in the conversation (`complaints.record.conversation`).
    """
    told = [(event, _complainants_title(event)) for event in events]
    rows = [_complainants_row(event, title) for event, title in told if title]
    return rows[::-1]


def inside(events: Iterable[Event]) -> frozenset[int]:
    """The primary keys of the steps that were taken inside the supervisory circle.

    From the step that makes an aduan berkadar pengawasan up to the one that takes that away.
    """
    found, is_inside = set(), False
    for event in events:
        was_inside, tiers = is_inside, event.facts.get("tingkat")
        is_inside = tiers[1] == Tier.SUPERVISORY if tiers else is_inside
        if was_inside or is_inside:
            found.add(event.pk)
    return frozenset(found)


def moves(events: Iterable[Event]) -> list[str]:
    """What moved the deadline of the last round, a sentence each, the oldest first.

    Fit for everybody who may see the deadline itself.
    """
    found: list[str] = []
    for event in events:
        if event.act == Act.REOPEN:
            found.clear()
        elif "tenggat" in event.facts:
            moved = _TOLD["tenggat"](event.facts["tenggat"], {})
            found.append(f"{moment_words(event.at)}: {OFFICERS_TITLES[Act(event.act)]}. {moved}")
    return found


def named(events: Iterable[Event]) -> set[int]:
    """The primary keys of the staff to whom steps of the ledger point beside who took them."""
    return {event.facts["petugas"] for event in events if "petugas" in event.facts}


def changed(event: Event, names: Names, *, is_hidden: bool) -> list[str]:
    """What a step changed beside the state, a sentence each, for officers.

    Of a step that `is_hidden`, taken `inside` and read outside, not what was noted.
    """
    left_out = NOTED if is_hidden else frozenset[str]()
    facts = {key: value for key, value in event.facts.items() if key not in left_out}
    return _facts(facts, names)


def who(event: Event) -> str:
    """Who took a step, for officers: `Sari, Pejabat Pengelola Pengaduan`, or only `Pengadu`."""
    role = ROLE_WORDS[Role(event.role)]
    return f"{name_of(event.by)}, {role}" if event.by else role


def _officers_row(event: Event, names: Names, *, is_hidden: bool) -> Row:
    lines = [*changed(event, names, is_hidden=is_hidden), event.text]
    return Row(
        moment_words(event.at),
        event.at.isoformat(),
        OFFICERS_TITLES[Act(event.act)],
        text="\n".join(filter(None, lines)),
        by=who(event),
        note=INSIDE if is_hidden and event.note else event.note,
    )


def _complainants_title(event: Event) -> str | None:
    if event.act == Act.SCHEDULE:
        return INVITED if event.text else None
    return COMPLAINANTS_TITLES.get(Act(event.act))


def _complainants_row(event: Event, title: str) -> Row:
    known = {key: value for key, value in event.facts.items() if key in COMPLAINANTS_FACTS}
    reason = event.text if event.role == Role.SYSTEM else ""
    lines = [*_facts(known, {}), reason, _new_due(event.facts)]
    return Row(
        moment_words(event.at), event.at.isoformat(), title, text="\n".join(filter(None, lines))
    )


def _new_due(facts: Mapping[str, Any]) -> str:
    """When the complainant has an answer, if the step moved that; empty otherwise."""
    if "tenggat" not in facts:
        return ""
    due = facts["tenggat"][1]
    return f"Tenggat sekarang: {_due(due)}." if due else "Jam berhenti sampai Anda menjawab."


def _facts(facts: Mapping[str, Any], names: Names) -> list[str]:
    """What a step changed, a sentence each, in the order of the table."""
    return [told(facts[key], names) for key, told in _TOLD.items() if key in facts]


def _change(words: Callable[[str], str]) -> Callable[[Sequence[str], Names], str]:
    """A pair of old and new as `lama → baru`, or the new one alone."""

    def told(pair: Sequence[str], _: Names) -> str:
        old, new = pair
        return f"{words(old)} → {words(new)}" if old else words(new)

    return told


def _due(iso: str | None) -> str:
    return ending_words(datetime.fromisoformat(iso)) if iso else "jam berhenti"


_TOLD: Mapping[str, Callable[[Any, Names], str]] = {
    "saluran": lambda value, _: f"Melalui {Channel(value).label}.",
    "tingkat": _change(lambda tier: LABELS[Tier(tier)]),
    "biro": _change(str),
    "petugas": lambda value, names: f"Kepada {names.get(value, 'petugas')}.",
    "pertemuan": lambda value, _: f"{moment_words(datetime.fromisoformat(value))}.",
    "tempat": lambda value, _: f"Tempat: {value}.",
    "ke": lambda value, _: f"Kepada {value}.",
    "asal": lambda value, _: f"Aduan asal: {value}.",
    "identitas": _change(lambda identity: str(Identity(identity).label)),
    "hasil": lambda value, _: f"Hasil: {OUTCOME_WORDS[Outcome(value)]}.",
    "bukti": lambda value, _: f"Berkas bukti {value}.",
    "tenggat": lambda pair, _: f"Tenggat: {_due(pair[0])} → {_due(pair[1])}.",
}
"""The keys of `Event.facts` (see `complaints.actions`) as sentences."""
