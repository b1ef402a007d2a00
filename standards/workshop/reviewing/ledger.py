"""The whole history of an edition: each step with everything that was said and replaced."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import HttpResponse

from standards.components import COMPONENTS
from standards.dates import date_words
from standards.models import Edition, EditionEvent
from standards.workflow import ROLE_WORDS, Role
from standards.workshop.pages import WorkshopRequest, edition_page, respond
from standards.workshop.reviewing.histories import name_of

FACT_WORDS = {
    "keputusan": "Keputusan",
    "berlaku_sejak": "Berlaku sejak",
    "nama_semula": "Nama semula",
    "tanggal": "Tanggal pembahasan",
    "tempat": "Tempat",
    "peserta": "Jumlah peserta",
    "dipublikasikan": "Rancangan dipublikasikan",
    "tanggapan_sampai": "Tanggapan diterima sampai",
    "hasil": "Hasil",
    "berkas": "Berkas ditambahkan",
    "berkas_dihapus": "Berkas dihapus",
    "sampai": "Alamat berlaku sampai",
}
"""What the ledger notes beside the texts, in the words of the page; the rest is for machines."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Said:
    """Words that belong to a component or to another heading; a flow chart where there was one."""

    title: str
    text: str
    flow: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of the ledger, as the page tells it."""

    what: str
    who: str
    role: str
    at: datetime
    note: str
    details: Sequence[Said]
    comments: Sequence[Said]
    replaced: Sequence[Said]


@edition_page
def history(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """<pk>/riwayat/: who did what and when, what was said, and the words that were replaced."""
    events = edition.events.select_related("by").order_by("-pk")
    context = {"edition": edition, "entries": [_entry(event) for event in events]}
    return respond(request, "workshop/history.html", context, title="Riwayat penyusunan")


def _entry(event: EditionEvent) -> Entry:
    return Entry(
        event.get_act_display(),
        name_of(event.by),
        ROLE_WORDS[Role(event.role)],
        event.at,
        event.note,
        _details(event.facts),
        [Said(title, event.comments[key]) for key, title in _titles(event.comments)],
        [Said(title, *event.facts["semula"][key]) for key, title in _replaced(event.facts)],
    )


def _replaced(facts: Mapping[str, Any]) -> list[tuple[str, str]]:
    return _titles(facts.get("semula", {}))


def _titles(by_component: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(key, kind.title) for key, kind in COMPONENTS.items() if key in by_component]


def _details(facts: Mapping[str, Any]) -> list[Said]:
    return [Said(title, _told(facts[key])) for key, title in FACT_WORDS.items() if key in facts]


def _told(value: str) -> str:
    """A day in words; anything else as it was noted."""
    return date_words(date.fromisoformat(value[:10])) if _DAY.match(value) else value
