"""Two editions of one service compared, component by component."""

from dataclasses import dataclass

from standards.components import ComponentKind
from standards.models import Component, Edition
from standards.notation import diff
from standards.sheets import Section, sheet


@dataclass(frozen=True, slots=True)
class Row:
    """One component before and after; `pieces` mark the words taken out and added."""

    kind: ComponentKind
    text: tuple[diff.Piece, ...]
    flow: tuple[diff.Piece, ...]

    @property
    def changed(self) -> bool:
        return any(piece.sign != "=" for piece in (*self.text, *self.flow))


def rows(old: Edition | None, new: Edition) -> list[Row]:
    """All fourteen components in order, also the unchanged ones; before a first edition nothing."""
    before = sheet(old).sections if old else {}
    return [_row(before.get(key), after) for key, after in sheet(new).sections.items()]


def _row(before: Section | None, after: Section) -> Row:
    old = before.component if before else Component()
    new = after.component
    return Row(after.kind, diff.pieces(old.text, new.text), diff.pieces(old.flow, new.flow))
