"""From the records of a decree and its editions to what is printed."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from django.db.models import prefetch_related_objects

from standards.annex import notation
from standards.annex.model import (
    Annex,
    BiroPart,
    Clause,
    DecreeText,
    Half,
    Row,
    ServiceTable,
    Signature,
)
from standards.components import COMPONENTS, Group
from standards.dates import date_words
from standards.models import Biro, Component, Decree, Edition

UNKNOWN = "…………"
"""Room for a number or a day that a decree does not have yet."""


SHORT = 240
"""Letters of a text that stays on one page; longer ones may go on overleaf."""


def annex(decree: Decree, editions: Iterable[Edition]) -> Annex:
    """The annex of a decree with these editions, in the order of Biro and services.

    Any editions: those that the decree set, or the drafts of one to come. Five queries at most.
    """
    found = list(editions)
    prefetch_related_objects(found, "service__biro", "components")
    found.sort(key=lambda one: (one.service.biro.position, one.service.position, one.pk))
    return Annex(
        title=f"Lampiran {_name(decree)} tentang {decree.subject}",
        heading=[
            "LAMPIRAN",
            decree.kind_title.upper(),
            f"NOMOR : {decree.number or UNKNOWN}",
            f"TENTANG {decree.subject.upper()}",
        ],
        name=decree.subject.upper(),
        biro=[
            _biro_part(biro, list(own))
            for biro, own in groupby(found, key=lambda one: one.service.biro)
        ],
        signature=_signature(decree),
    )


def decree_text(decree: Decree) -> DecreeText:
    """The body of a decree, from the letterhead to the signature; one query."""
    recitals = {"Menimbang": decree.considering, "Mengingat": decree.citing}
    return DecreeText(
        title=f"{_name(decree)} tentang {decree.subject}",
        letterhead=decree.letterhead.splitlines(),
        kind=decree.kind_title.upper(),
        number=decree.number or UNKNOWN,
        subject=decree.subject.upper(),
        office=decree.kind_title.removeprefix("Keputusan ").upper(),
        recitals=[_clause(label, text) for label, text in recitals.items() if text],
        clauses=[_clause(one.label, one.text) for one in decree.clauses.order_by("order")],
        place=decree.place or UNKNOWN,
        date=date_words(decree.issued_on) if decree.issued_on else UNKNOWN,
        signature=_signature(decree),
    )


def _name(decree: Decree) -> str:
    return f"{decree.kind_title} Nomor {decree.number}" if decree.number else decree.kind_title


def _clause(label: str, text: str) -> Clause:
    return Clause(label, list(notation.lines(text)))


def _biro_part(biro: Biro, editions: Sequence[Edition]) -> BiroPart:
    name = biro.annex_name or biro.name
    heading = f"{biro.code}. LAMPIRAN STANDAR PELAYANAN {name.upper()}"
    return BiroPart(heading, [_service_table(edition) for edition in editions])


def _service_table(edition: Edition) -> ServiceTable:
    texts = {component.key: component for component in edition.components.all()}
    return ServiceTable(
        heading=f"{edition.service.code}. {edition.name}",
        halves=[Half(group, _rows(group, texts)) for group in Group],
    )


def _rows(group: Group, texts: dict[str, Component]) -> list[Row]:
    """The components of a half; one that an unfinished draft lacks keeps its row and number."""
    kinds = [kind for kind in COMPONENTS.values() if kind.group == group]
    rows = []
    for number, kind in enumerate(kinds, start=1):
        component = texts.get(kind.key) or Component(key=kind.key)
        title = component.printed_title or kind.title
        wording = notation.blocks(component.text, component.flow)
        whole = len(component.text) + len(component.flow) < SHORT
        rows.append(Row(f"{number}.", title, wording, whole))
    return rows


def _signature(decree: Decree) -> Signature | None:
    if not decree.signatory_title:
        return None
    name, comma, degrees = decree.signatory_name.partition(",")
    return Signature(f"{_capitals(decree.signatory_title)},", f"{_capitals(name)}{comma}{degrees}")


def _capitals(words: str) -> str:
    """In capitals, as the decree prints who signs; `Plh.` and `Drs.` stay as they are."""
    return " ".join(word if word.endswith(".") else word.upper() for word in words.split(" "))
