"""A service as lists show it, and how such rows are read from the database."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from standards.catalogue.names import Provider, providers
from standards.models import Citation
from standards.models.editions import EditionQuerySet


@dataclass(frozen=True, slots=True)
class Listed:
    """A service with what lists tell of its edition in force.

    `pk` and `edition` are the keys of the service and of the edition, `name` the official name,
    `time` a value of `Summary.Time` ("" where nothing was read), `acts` the slugs of the acts on
    record that the edition cites.
    """

    pk: int
    edition: int
    code: str
    short_name: str
    name: str
    kind: str
    slug: str
    address: str
    biro: Provider
    time: str
    time_words: str
    free: bool | None
    acts: frozenset[str]


def read(editions: EditionQuerySet) -> list[Listed]:
    """The services of some editions, in their order; two queries."""
    rows = list(editions.values(*_COLUMNS))
    acts = _cited_acts(row["pk"] for row in rows)
    return [_listed(row, acts) for row in rows]


_COLUMNS = [
    "pk",
    "name",
    "service",
    "service__code",
    "service__short_name",
    "service__slug",
    "service__kind",
    "service__biro__slug",
    "summary__time",
    "summary__time_words",
    "summary__free",
]


def _listed(row: Mapping[str, Any], acts: Mapping[int, frozenset[str]]) -> Listed:
    biro = providers()[row["service__biro__slug"]]
    return Listed(
        pk=row["service"],
        edition=row["pk"],
        code=row["service__code"],
        short_name=row["service__short_name"],
        name=row["name"],
        kind=row["service__kind"],
        slug=row["service__slug"],
        address=reverse("standards:service", args=[biro.slug, row["service__slug"]]),
        biro=biro,
        time=row["summary__time"] or "",
        time_words=row["summary__time_words"] or "",
        free=row["summary__free"],
        acts=acts.get(row["pk"], frozenset()),
    )


def _cited_acts(editions: Iterable[int]) -> dict[int, frozenset[str]]:
    """The slugs of the acts that each of these editions cites."""
    cited: defaultdict[int, set[str]] = defaultdict(set)
    citations = Citation.objects.of_editions(list(editions)).filter(act__isnull=False)
    for edition, slug in citations.values_list("component__edition", "act__slug"):
        cited[edition].add(slug)
    return {edition: frozenset(slugs) for edition, slugs in cited.items()}
