"""For every rule texts in which it finds something, and texts in which it must not.

An example is the standard's own texts, those of the Biro's other services, those of another Biro.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.standards.linter.building import Texts


@dataclass(frozen=True)
class Example:
    """One standard among others; `quote` is the place that a rule must point at, if any."""

    texts: Texts
    siblings: list[Texts] = field(default_factory=list)
    others: list[Texts] = field(default_factory=list)
    quote: str | None = None


@dataclass(frozen=True)
class Examples:
    """What a rule finds, one irregularity each, and what it leaves alone."""

    finds: list[Example]
    leaves: list[Example]


Table = Mapping[str, Examples]
