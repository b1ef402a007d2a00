"""Two editions of one service compared, component by component."""

from dataclasses import dataclass

from standards import diff
from standards.components import ComponentKind
from standards.models import Edition
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


def rows(old: Edition, new: Edition) -> list[Row]:
    """All fourteen components in order, also the unchanged ones."""
    before, after = sheet(old).sections, sheet(new).sections
    return [_row(before[key], after[key]) for key in before]


def _row(before: Section, after: Section) -> Row:
    return Row(
        before.kind,
        diff.pieces(before.component.text, after.component.text),
        diff.pieces(before.component.flow, after.component.flow),
    )
