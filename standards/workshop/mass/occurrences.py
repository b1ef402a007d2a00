"""Where a phrase stands in the standards of the Biro that somebody writes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standards import access
from standards.access import Author
from standards.components import COMPONENTS
from standards.models import Component, Edition, Service
from standards.notation import diff, phrases
from standards.pages import today
from standards.workflow import EDITABLE, Role


@dataclass(frozen=True, slots=True)
class Hit:
    """A component that holds the phrase; `lines` show what would change in it."""

    service: Service
    key: str
    lines: Sequence[Sequence[diff.Piece]]

    @property
    def value(self) -> str:
        """How the form names it: `17:pengaduan`."""
        return f"{self.service.pk}:{self.key}"

    @property
    def title(self) -> str:
        return COMPONENTS[self.key].title


@dataclass(frozen=True, slots=True)
class Found:
    """The hits, and the services whose draft is under review and cannot be changed now."""

    hits: Sequence[Hit]
    locked: Sequence[Service]


def find(by: Author, phrase: str, replacement: str) -> Found:
    """Look in the open draft of each own service, else in its edition in force.

    Own are the services that the person writes, not those reviewed only.
    """
    hits: list[Hit] = []
    locked: list[Service] = []
    for edition in _looked_in(by):
        found = list(_hits(edition, phrase, replacement))
        if edition.is_open and edition.state not in EDITABLE:
            locked.extend([edition.service] if found else [])
        else:
            hits.extend(found)
    return Found(hits, locked)


def _looked_in(by: Author) -> list[Edition]:
    own = access.visible(by).of_host().filter(service__biro__in=_written_biro(by))
    drafts = own.open_drafts()
    in_force = own.in_force(today()).exclude(service__in=drafts.values("service"))
    return [
        edition
        for editions in (drafts, in_force)
        for edition in editions.for_list().prefetch_related("components")
    ]


def _written_biro(by: Author) -> list[int]:
    return [grant.biro_id for grant in by.grants if grant.role is Role.EDITOR and grant.biro_id]


def _hits(edition: Edition, phrase: str, replacement: str) -> Iterator[Hit]:
    components = {component.key: component for component in edition.components.all()}
    for key in COMPONENTS:
        component = components.get(key)
        lines = _lines(component, phrase, replacement) if component else []
        if lines:
            yield Hit(edition.service, key, lines)


def _lines(component: Component, phrase: str, by: str) -> list[Sequence[diff.Piece]]:
    return [
        *phrases.changed_lines(component.text, phrase, by),
        *phrases.changed_lines(component.flow, phrase, by),
    ]
