"""Which cells of the published tables are hidden, so that no small one can be computed. Pure.

Two tables share the totals of their columns: Biro by result and tier by result. What is berkadar
pengawasan is one row of both. Seen as a network, aduan flow from their Biro through the result to
their tier, and each cell is an arc; a hidden cell cannot be computed exactly if a unit can be sent
around a circle through it, over hidden cells that have room for one more or one less. So every
small cell is given the cheapest such circle (network flow, as statistical offices do it).

Readers see `<5` for 0 to 4 and `≥5` for 5 or more; the room that these words leave is all a circle
may use.
"""

import heapq
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

SMALL = range(1, 5)
"""Figures by which somebody might be recognised."""

LIMIT = SMALL.stop
"""The least figure that may be told beside others."""

Node = Hashable
Key = Hashable


@dataclass(slots=True)
class Cell:
    """A figure that adds to two sums: those of `tail` and `head`.

    A `margin` is a total that readers miss more than a cell: it is hidden last.
    """

    key: Key
    tail: Node
    head: Node
    value: int
    margin: bool = False
    hidden: bool = False

    @property
    def has_more(self) -> bool:
        """Whether, hidden, it could be one more for all that readers know."""
        return self.value != LIMIT - 1

    @property
    def has_less(self) -> bool:
        """Whether, hidden, it could be one less."""
        return self.value not in (0, LIMIT)

    @property
    def price(self) -> int:
        """What hiding it takes from readers; nothing when it is hidden already."""
        if self.hidden:
            return 0
        return (1_000_000 if self.margin else 1_000) + self.value


WaysOut = dict[Node, list[tuple[Node, Cell]]]
"""From each sum, to which others a unit can be sent, and over which cell."""


def hide(cells: Iterable[Cell]) -> frozenset[Key] | None:
    """The keys of the cells to be hidden; None when the tables cannot be protected at all.

    Small cells that are no margins are hidden, and others with them as far as needed.
    """
    network = list(cells)
    small = [cell for cell in network if cell.value in SMALL and not cell.margin]
    for cell in small:
        cell.hidden = True
    ways_out = _ways_out(network)
    for cell in small:
        circle = _cheapest_circle(ways_out, cell)
        if circle is None:
            return None
        for other in circle:
            other.hidden = True
    return frozenset(cell.key for cell in network if cell.hidden)


def _ways_out(network: Iterable[Cell]) -> WaysOut:
    found: WaysOut = defaultdict(list)
    for cell in network:
        for origin, target in _directions(cell):
            found[origin].append((target, cell))
    return found


def _cheapest_circle(ways_out: WaysOut, cell: Cell) -> list[Cell] | None:
    """The cells to be hidden that give one room to change; None when none do.

    Nothing more has to be hidden where a circle over hidden cells is there already: with many
    Biro that is soon found for almost every cell, and the search for the cheapest is dear.
    """
    ends = [(target, origin) for origin, target in _directions(cell)]
    if any(_is_hidden_way(ways_out, cell, *pair) for pair in ends):
        return []
    ways = [_cheapest_way(ways_out, cell, *pair) for pair in ends]
    return min(filter(None, ways), key=_price, default=None)


def _price(way: list[Cell]) -> int:
    return sum(cell.price for cell in way)


def _is_hidden_way(ways_out: WaysOut, around: Cell, start: Node, goal: Node) -> bool:
    """Whether a unit can be sent from one sum to another over hidden cells other than one."""
    waiting, seen = [start], {start}
    while waiting:
        for target, cell in ways_out[waiting.pop()]:
            if cell.hidden and cell is not around and target not in seen:
                if target == goal:
                    return True
                seen.add(target)
                waiting.append(target)
    return False


def _cheapest_way(ways_out: WaysOut, around: Cell, start: Node, goal: Node) -> list[Cell] | None:
    """The cells over which a unit can be sent so, hidden or not (Dijkstra)."""
    waiting: list[tuple[int, int, Node, list[Cell]]] = [(0, 0, start, [])]
    seen: set[Node] = set()
    cheapest: dict[Node, int] = {start: 0}
    order = 0
    while waiting:
        price, _, node, way = heapq.heappop(waiting)
        if node == goal:
            return way
        if node in seen:
            continue
        seen.add(node)
        for target, cell in ways_out[node]:
            if cell is around or target in seen:
                continue
            there = price + cell.price
            if target not in cheapest or there < cheapest[target]:
                cheapest[target] = there
                order += 1
                heapq.heappush(waiting, (there, order, target, [*way, cell]))
    return None


def _directions(cell: Cell) -> Iterator[tuple[Node, Node]]:
    """From which sum to which a unit can be sent over a cell: with one more, with one less."""
    if cell.has_more:
        yield cell.tail, cell.head
    if cell.has_less:
        yield cell.head, cell.tail
