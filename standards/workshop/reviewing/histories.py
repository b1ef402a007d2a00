"""The ledger of an edition as the workshop tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from standards.components import COMPONENTS
from standards.dates import moment_words
from standards.models import Edition, EditionEvent
from standards.workflow import ASIDE, Act


@dataclass(frozen=True, slots=True)
class Line:
    """One step; `note` is what was said, `changed` are the titles of the texts it touched."""

    what: str
    who: str
    at: datetime
    note: str
    changed: Sequence[str]


def lines(edition: Edition) -> list[Line]:
    """The steps of an edition, the newest first."""
    return [_line(event) for event in edition.events.select_related("by").order_by("-pk")]


def since(edition: Edition, seen: int) -> list[Line]:
    """What happened to an edition after the step with this key, the oldest first."""
    later = edition.events.filter(pk__gt=seen).exclude(act__in=ASIDE).select_related("by")
    return [_line(event) for event in later]


def last_return(edition: Edition) -> EditionEvent | None:
    """The return that still waits for an answer; None after the draft was submitted again."""
    said = edition.events.filter(act__in=[Act.RETURN, Act.SUBMIT]).select_related("by").last()
    return said if said is not None and said.act == Act.RETURN else None


def words(event: EditionEvent) -> str:
    """`Naskah disunting oleh Umi, Rabu, 25 November 2026 pukul 10.00 WIB.`"""
    return f"{event.get_act_display()} oleh {name_of(event.by)}, {moment_words(event.at)}."


def name_of(user: Any) -> str:
    """A colleague by name, else by account."""
    return str(user.get_full_name() or user.get_username())


def _line(event: EditionEvent) -> Line:
    touched = event.facts.get("semula", {}) | event.comments
    titles = [kind.title for key, kind in COMPONENTS.items() if key in touched]
    return Line(event.get_act_display(), name_of(event.by), event.at, event.note, titles)
