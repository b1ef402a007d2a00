"""What stands in the table of changes. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from standards.notation.diff import Piece

BEFORE, AFTER = frozenset("=-"), frozenset("=+")
"""The signs of the words that a column shows: what was, and what became."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text, or a flow chart, before and after; the signs mark what went and what came."""

    pieces: Sequence[Piece]

    @property
    def changed(self) -> bool:
        return any(piece.sign != "=" for piece in self.pieces)

    @property
    def before(self) -> list[Piece]:
        """As it was; what went is marked `-`."""
        return [piece for piece in self.pieces if piece.sign in BEFORE]

    @property
    def after(self) -> list[Piece]:
        """As it became; what came is marked `+`."""
        return [piece for piece in self.pieces if piece.sign in AFTER]


@dataclass(frozen=True, slots=True)
class Row:
    """A component that changed (`3. Jangka Waktu Penyelesaian`), or the name, and why."""

    title: str
    text: Wording
    flow: Wording
    reason: str


@dataclass(frozen=True, slots=True)
class ServiceChanges:
    """The changed components of one service; `heading` is `7.4 Permintaan Kendaraan`.

    `is_new` where the service had no standard before: then everything counts as added.
    """

    heading: str
    biro: str
    is_new: bool
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole table: what it compares, in words, and the services that changed."""

    title: str
    before: str
    after: str
    services: Sequence[ServiceChanges]
