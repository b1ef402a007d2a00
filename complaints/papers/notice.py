"""Papan pengumuman: the figures of a closed month on one sheet, for the notice board."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from standards.papers.paper import Paper


@dataclass(frozen=True, slots=True)
class Figure:
    """A big figure with what it counts: `94,3 %`, `dijawab tepat waktu`."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Table:
    """Figures by row; the first column names the row, the others are figures in words.

    A figure is text because a small one is merged (`<5`) and one without data is `–`.
    """

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    total: Sequence[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Paper):
    """The monthly statistics, on one page: three figures, tables, and how they were counted.

    `month` in words, as `November 2026`; `fingerprint` is the SHA-256 of the frozen figures.
    """

    template: ClassVar[str] = "notice"

    month: str
    figures: Sequence[Figure]
    by_biro: Table
    by_tier: Table
    definitions: Sequence[str]
    revision: int
    fingerprint: str
    address: str
