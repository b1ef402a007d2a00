"""Counts beside each value of the filters, and the links that remove a chosen one.

The count beside a value tells how many services a reader would see on choosing it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from standards.catalogue.filters import FILTERS, Chosen, RowFilter
from standards.paging import PAGE


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet as a reader sees it."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One group of check boxes."""

    name: str
    label: str
    values: Sequence[Value]


@dataclass(frozen=True, slots=True)
class Removable:
    """A chosen value and the address without it."""

    label: str
    address: str


def facets(counts: Mapping[str, Mapping[str, int]], chosen: Chosen) -> list[Facet]:
    """All facets with what they offer; `counts` as of `standards.catalogue.in_force.Narrowed`."""
    return [_facet(name, FILTERS[name], counts[name], chosen[name]) for name in FILTERS]


def removables(address: QueryDict, shown: Iterable[Facet]) -> list[Removable]:
    """The chosen values of all facets, each with the list's address without it."""
    return [
        Removable(value.label, _without(address, facet.name, value.value))
        for facet in shown
        for value in facet.values
        if value.chosen
    ]


def _facet(name: str, one: RowFilter, counts: Mapping[str, int], chosen: Collection[str]) -> Facet:
    names = one.names()
    values = [
        Value(value, names[value], counts.get(value, 0), value in chosen)
        for value in _offered(one, counts, chosen)
    ]
    return Facet(name, one.label, values)


def _offered(one: RowFilter, counts: Mapping[str, int], chosen: Collection[str]) -> Sequence[str]:
    """The values shown: those that occur or are chosen, and of many the most frequent."""
    shown = [value for value in one.names() if counts.get(value) or value in chosen]
    if one.most is None:
        return shown
    # Sorting keeps the order of the names among equals.
    frequent = sorted(shown, key=lambda value: -counts.get(value, 0))[: one.most]
    offered = list(dict.fromkeys([*(value for value in shown if value in chosen), *frequent]))
    return offered if one.frequent_first else [value for value in shown if value in set(offered)]


def _without(address: QueryDict, name: str, value: str) -> str:
    rest = address.copy()
    rest.pop(PAGE, None)
    rest.setlist(name, [kept for kept in rest.getlist(name) if kept != value])
    query = rest.urlencode()
    return f"?{query}" if query else "?"
