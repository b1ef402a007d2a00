"""What the linter looks at: standards as plain data, beside the others and the acts they cite."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from standards import citations
from standards.facts.reading import read
from standards.notation import flow as flow_chart
from standards.notation import outline

Worked = TypeVar("Worked")


@lru_cache(maxsize=1024)
def _citations(text: str) -> tuple[citations.Citation, ...]:
    """Kept between checks, for the same hundred texts are compared with every draft."""
    return tuple(citations.find(text))


@dataclass(frozen=True)
class Text:
    """One component: its wording and flow chart as typed, and what is read out of them."""

    key: str
    text: str
    flow: str = ""
    printed_title: str = ""

    @cached_property
    def items(self) -> tuple[outline.Item, ...]:
        """The wording as a tree."""
        return outline.parse(self.text)

    @cached_property
    def lines(self) -> tuple[outline.Line, ...]:
        """The wording line by line, with depth and marker."""
        return tuple(outline.lines(self.items))

    @cached_property
    def boxes(self) -> list[str]:
        """The boxes of the flow chart."""
        return flow_chart.boxes(self.flow)

    @cached_property
    def citations(self) -> tuple[citations.Citation, ...]:
        """The legal acts that the wording cites."""
        return _citations(self.text)

    @cached_property
    def facts(self) -> Any:
        """The facts in the shape of the open data (`standards.facts.reading.read`)."""
        return read(self.key, self.text, self.flow)


@dataclass(frozen=True, slots=True)
class Office:
    """A Biro with its names and its recorded contacts (E.164 numbers, e-mail in lower case)."""

    code: str
    name: str
    annex_name: str = ""
    decree_name: str = ""
    contacts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Standard:
    """One edition of the standard of one service; `texts` by component key, missing ones absent."""

    code: str
    name: str
    office: Office
    texts: Mapping[str, Text]
    decree_name: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """What the register of legal acts knows of one act.

    `status` is "berlaku", "diubah", "dicabut" or "belum_diperiksa"; `changed_by` the labels of
    the acts that amended or revoked it; `title` as registered.
    """

    slug: str
    label: str
    title: str = ""
    status: str = "berlaku"
    changed_by: Sequence[str] = ()


@dataclass(frozen=True)
class Surroundings:
    """Everything a standard is compared with: all standards in force (itself too), and the acts."""

    standards: Sequence[Standard]
    acts: Mapping[str, Act] = field(default_factory=dict)
    _worked_out: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, work_out: "Callable[[Surroundings], Worked]") -> Worked:
        """What a function makes of all standards, worked out at its first use only."""
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        worked: Worked = self._worked_out[work_out]
        return worked

    @cached_property
    def by_office(self) -> Mapping[str, Sequence[Standard]]:
        """The standards of each Biro by its code."""
        grouped: dict[str, list[Standard]] = {}
        for standard in self.standards:
            grouped.setdefault(standard.office.code, []).append(standard)
        return grouped

    def others(self, standard: Standard) -> list[Standard]:
        """All standards but the one with the same code."""
        return [each for each in self.standards if each.code != standard.code]

    def siblings(self, standard: Standard) -> list[Standard]:
        """The other standards of the same Biro."""
        return [
            each
            for each in self.by_office.get(standard.office.code, ())
            if each.code != standard.code
        ]
