"""Counts beside each facet, and the links that choose or remove a value.

One grouped query gives a cube of Biro × kind × time; its size does not grow with the number of
services. The count beside a value tells how many services a reader would see on choosing it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.http import QueryDict

from standards.models import Edition, LegalAct, Service, Summary

_DIMENSIONS = {
    "biro": "service__biro__slug",
    "jenis": "service__kind",
    "waktu": "summary__time",
}
ACTS_SHOWN = 8
"""How many acts the facet offers; the index of acts leads to all the others."""


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


def facets(
    editions: QuerySet[Edition],
    chosen: Mapping[str, Sequence[str]],
    biro_names: Mapping[str, str],
) -> list[Facet]:
    """The three counted facets over `editions` (filtered by words and act only)."""
    cube = list(editions.order_by().values(*_DIMENSIONS.values()).annotate(n=Count("pk")))
    labels: dict[str, tuple[str, Mapping[str, str]]] = {
        "biro": ("Biro", biro_names),
        "jenis": ("Jenis layanan", dict(Service.Kind.choices)),
        "waktu": ("Waktu", dict(Summary.Time.choices)),
    }
    return [
        Facet(name, label, _values(name, cube, chosen, names))
        for name, (label, names) in labels.items()
    ]


def act_facet(editions: QuerySet[Edition], chosen: Sequence[LegalAct]) -> Facet:
    """The acts most cited by `editions` (filtered by all but acts), the chosen ones among them."""
    cited = (
        LegalAct.objects.filter(citations__component__edition__in=editions.order_by())
        .annotate(n=Count("citations__component__edition", distinct=True))
        .order_by("-n", "rank", "year", "slug")
    )
    most_cited = list(cited[:ACTS_SHOWN])
    counts = dict(cited.values_list("slug", "n"))
    shown = dict.fromkeys([*chosen, *most_cited])
    return Facet(
        "akta",
        "Dasar hukum",
        [Value(act.slug, act.label, counts.get(act.slug, 0), act in chosen) for act in shown],
    )


def removables(address: QueryDict, shown: Iterable[Facet]) -> list[Removable]:
    """The chosen values of all facets, each with the list's address without it."""
    return [
        Removable(value.label, _without(address, facet.name, value.value))
        for facet in shown
        for value in facet.values
        if value.chosen
    ]


def _values(
    name: str,
    cube: Sequence[Mapping[str, object]],
    chosen: Mapping[str, Sequence[str]],
    names: Mapping[str, str],
) -> list[Value]:
    counts: dict[object, int] = {}
    for row in cube:
        if _fits_the_others(row, name, chosen):
            value = row[_DIMENSIONS[name]]
            counts[value] = counts.get(value, 0) + int(str(row["n"]))
    picked = chosen.get(name, ())
    return [
        Value(value, label, counts.get(value, 0), value in picked)
        for value, label in names.items()
        if counts.get(value) or value in picked
    ]


def _fits_the_others(
    row: Mapping[str, object], name: str, chosen: Mapping[str, Sequence[str]]
) -> bool:
    return all(
        not chosen.get(other) or row[column] in chosen[other]
        for other, column in _DIMENSIONS.items()
        if other != name
    )


def _without(address: QueryDict, name: str, value: str) -> str:
    rest = address.copy()
    rest.setlist(name, [kept for kept in rest.getlist(name) if kept != value])
    query = rest.urlencode()
    return f"?{query}" if query else "?"
