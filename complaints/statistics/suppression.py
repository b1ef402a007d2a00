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


def hide(cells: Iterable[Cell]) -> frozenset[Key] | None:
    """The keys of the cells to be hidden; None when the tables cannot be protected at all.

    Small cells that are no margins are hidden, and others with them as far as needed.
    """
    network = list(cells)
    small = [cell for cell in network if cell.value in SMALL and not cell.margin]
    for cell in small:
        cell.hidden = True
    for cell in small:
        circle = _cheapest_circle(network, cell)
        if circle is None:
            return None
        for other in circle:
            other.hidden = True
    return frozenset(cell.key for cell in network if cell.hidden)


def _cheapest_circle(network: list[Cell], cell: Cell) -> list[Cell] | None:
    """The cells that give one room to change; None when none do."""
    others = [other for other in network if other is not cell]
    ways = []
    if cell.has_more:
        ways.append(_cheapest_way(others, cell.head, cell.tail))
    if cell.has_less:
        ways.append(_cheapest_way(others, cell.tail, cell.head))
    found = [way for way in ways if way is not None]
    return min(found, key=_price, default=None)


def _price(way: list[Cell]) -> int:
    return sum(cell.price for cell in way)


def _cheapest_way(cells: list[Cell], start: Node, goal: Node) -> list[Cell] | None:
    """The cells over which a unit can be sent from one sum to another (Dijkstra)."""
    ways_out = defaultdict(list)
    for cell in cells:
        for origin, target in _directions(cell):
            ways_out[origin].append((target, cell))
    waiting: list[tuple[int, int, Node, list[Cell]]] = [(0, 0, start, [])]
    seen: set[Node] = set()
    order = 0
    while waiting:
        price, _, node, way = heapq.heappop(waiting)
        if node == goal:
            return way
        if node in seen:
            continue
        seen.add(node)
        for target, cell in ways_out[node]:
            order += 1
            heapq.heappush(waiting, (price + cell.price, order, target, [*way, cell]))
    return None


def _directions(cell: Cell) -> Iterator[tuple[Node, Node]]:
    """From which sum to which a unit can be sent over a cell: with one more, with one less."""
    if cell.has_more:
        yield cell.tail, cell.head
    if cell.has_less:
        yield cell.head, cell.tail
