"""A standard as a reader meets it: an edition with its fourteen components in order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from standards.components import COMPONENTS, ComponentKind, Group
from standards.models import Component, Edition
from standards.models.editions import EditionQuerySet
from standards.notation import flow, outline


@dataclass(frozen=True)
class Section:
    """One component with what is derived from it for the page."""

    kind: ComponentKind
    component: Component

    @cached_property
    def items(self) -> tuple[outline.Item, ...]:
        """The wording as a tree."""
        return outline.parse(self.component.text)

    @cached_property
    def flow(self) -> tuple[flow.Step, ...]:
        """The boxes of the flow chart; empty where the source has none."""
        return flow.parse(self.component.flow)

    @property
    def parts(self) -> tuple[outline.Item, ...]:
        """The parts `A.`, `B.` … of requirements that differ by case; empty for a plain list.

        A lone `A.` (1.12) leaves nothing to choose.
        """
        is_split = self.kind.key == "persyaratan" and len(self.items) > 1
        return self.items if is_split and all(map(_is_part, self.items)) else ()

    @property
    def facts(self) -> Any:
        """What was read out of the wording, in the shape of the open data."""
        return self.component.facts


@dataclass(frozen=True)
class Sheet:
    """An edition and its sections, by key and by group."""

    edition: Edition
    sections: Mapping[str, Section]

    @property
    def delivery(self) -> list[Section]:
        return self._group(Group.DELIVERY)

    @property
    def manufacturing(self) -> list[Section]:
        return self._group(Group.MANUFACTURING)

    @property
    def printed_titles(self) -> list[Section]:
        """The sections that the decree prints under another title than the official one."""
        return [section for section in self.sections.values() if section.component.printed_title]

    @property
    def channels(self) -> Sequence[Mapping[str, Any]]:
        """How to complain, as read from the wording."""
        return self._complaints("saluran")

    @property
    def tiers(self) -> Sequence[Mapping[str, Any]]:
        """How soon a complaint is answered, as this very edition promises it."""
        return self._complaints("tingkat")

    @property
    def product(self) -> str:
        """What the reader receives, on one line and without list markers."""
        return "; ".join(item.text.rstrip(" ;.") for item in self.sections["produk"].items)

    @property
    def requirements_in_words(self) -> str:
        """How much the reader has to prepare: a number of things, or of cases to choose from."""
        section = self.sections["persyaratan"]
        if section.parts:
            return f"Menurut keadaan, {len(section.parts)} pilihan"
        is_headed = len(section.items) == 1 and _is_part(section.items[0])
        things = section.items[0].children if is_headed else section.items
        count = sum(1 for item in things if item.marker)
        return f"{count} hal yang disiapkan" if count else "Lihat persyaratan"

    def _complaints(self, part: str) -> Sequence[Mapping[str, Any]]:
        facts = self.sections["pengaduan"].facts or {}
        return list(facts.get(part, []))

    def _group(self, group: Group) -> list[Section]:
        return [section for section in self.sections.values() if section.kind.group == group]


def _is_part(item: outline.Item) -> bool:
    return len(item.marker) == 2 and item.marker[0].isupper() and bool(item.children)


def sheet(edition: Edition) -> Sheet:
    """The sheet of one edition; one query unless its components are prefetched.

    A component that is missing, as in an unfinished draft, is an empty section.
    """
    texts = {component.key: component for component in edition.components.all()}
    sections = {
        key: Section(kind, texts.get(key) or Component(edition=edition, key=key))
        for key, kind in COMPONENTS.items()
    }
    return Sheet(edition, sections)


def sheets(editions: EditionQuerySet) -> Iterable[Sheet]:
    """The sheets of many editions in a constant number of queries."""
    return [sheet(edition) for edition in editions.prefetch_related("components")]
