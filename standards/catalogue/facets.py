"""Counts beside each value of the filters, and the links that remove a chosen one.

The count beside a value tells how many services a reader would see on choosing it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from standards.catalogue.filters import FILTERS, Chosen, RowFilter
from standards.catalogue.in_force import Listed


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


def applied(services: Iterable[Listed], chosen: Chosen) -> tuple[list[Listed], list[Facet]]:
    """The services that pass all filters, in their order, and the facets counted.

    A service that one filter alone keeps out would be seen if that one were chosen otherwise: it
    counts there and nowhere else.
    """
    passing = []
    counts: dict[str, Counter[str]] = {name: Counter() for name in FILTERS}
    for service in services:
        kept_out = [name for name in FILTERS if not FILTERS[name].passes(service, chosen[name])]
        if not kept_out:
            passing.append(service)
        if len(kept_out) <= 1:
            for name in kept_out or FILTERS:
                counts[name].update(FILTERS[name].values(service))
    facets = [_facet(name, FILTERS[name], counts[name], chosen[name]) for name in FILTERS]
    return passing, facets


def removables(address: QueryDict, shown: Iterable[Facet]) -> list[Removable]:
    """The chosen values of all facets, each with the list's address without it."""
    return [
        Removable(value.label, _without(address, facet.name, value.value))
        for facet in shown
        for value in facet.values
        if value.chosen
    ]


def _facet(name: str, one: RowFilter, counts: Counter[str], chosen: Collection[str]) -> Facet:
    names = one.names()
    shown = [value for value in names if counts[value] or value in chosen]
    if one.most is not None:
        # Sorting keeps the order of the names among equals.
        frequent = sorted(shown, key=lambda value: -counts[value])[: one.most]
        shown = list(dict.fromkeys([*(value for value in shown if value in chosen), *frequent]))
    values = [Value(value, names[value], counts[value], value in chosen) for value in shown]
    return Facet(name, one.label, values)


def _without(address: QueryDict, name: str, value: str) -> str:
    rest = address.copy()
    rest.setlist(name, [kept for kept in rest.getlist(name) if kept != value])
    query = rest.urlencode()
    return f"?{query}" if query else "?"
