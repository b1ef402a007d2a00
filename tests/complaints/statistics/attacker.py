"""Somebody who has everything that is published, and all the time of the world.

Knows nothing of how cells were chosen for hiding: only what each printed cell allows, and which
cells add up to which number.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

Cell = Hashable
Bounds = Mapping[Cell, tuple[int, int]]


@dataclass
class Attacker:
    """`bounds` is the least and the most that a cell can be; each of `sums` is zero: a number, and
    cells that are added to it or taken from it."""

    bounds: dict[Cell, tuple[int, int]] = field(default_factory=dict)
    sums: list[tuple[int, list[Cell], list[Cell]]] = field(default_factory=list)

    def cannot_know(self, cell: Cell, value: int) -> bool:
        """Whether everything also fits together when the cell is not its true value."""
        low, high = self.bounds[cell]
        near = sorted(range(low, high + 1), key=lambda guess: abs(guess - value))
        return any(_fits({**self.bounds, cell: (n, n)}, self.sums) for n in near if n != value)


def _fits(bounds: Bounds, sums: list[tuple[int, list[Cell], list[Cell]]]) -> bool:
    """Whether there are numbers within the bounds for which every sum is zero."""
    narrowed = _narrowed(bounds, sums)
    if narrowed is None:
        return False
    undecided = [cell for cell, (low, high) in narrowed.items() if low < high]
    if not undecided:
        return True
    cell = min(undecided, key=lambda one: narrowed[one][1] - narrowed[one][0])
    low, high = narrowed[cell]
    return any(_fits({**narrowed, cell: (n, n)}, sums) for n in range(low, high + 1))


def _narrowed(
    bounds: Bounds, sums: list[tuple[int, list[Cell], list[Cell]]]
) -> dict[Cell, tuple[int, int]] | None:
    """The bounds that follow from the sums; None when they contradict each other."""
    known, before = dict(bounds), None
    while known != before:
        before = dict(known)
        for number, added, taken in sums:
            least = number + sum(known[c][0] for c in added) - sum(known[c][1] for c in taken)
            most = number + sum(known[c][1] for c in added) - sum(known[c][0] for c in taken)
            if not least <= 0 <= most:
                return None
            for cell in added:
                low, high = known[cell]
                known[cell] = max(low, high - most), min(high, low - least)
            for cell in taken:
                low, high = known[cell]
                known[cell] = max(low, high + least), min(high, low + most)
    return known
