"""The services in force today as plain values, read once for each state of the content.

Lists, facets and counts take their rows from here without a query. About 2 kB for each service:
10,000 of them take 20 MB of a worker.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from standards.kept import until_the_content_changes
from standards.models import Biro, Citation, Edition, LegalAct
from standards.pages import today


@dataclass(frozen=True, slots=True)
class Provider:
    """The Biro of services, with its address; `of_host` where it belongs to the portal's own."""

    slug: str
    name: str
    address: str
    of_host: bool


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
    address: str
    biro: Provider
    time: str
    time_words: str
    free: bool | None
    acts: frozenset[str]


def of_host() -> Sequence[Listed]:
    """The services of the portal's own institution, in the order of the annex."""
    return _all().of_host


def of_others() -> Sequence[Listed]:
    """The services of other institutions, which no list mixes with the portal's own."""
    return _all().of_others


def of_biro(slug: str) -> Sequence[Listed]:
    """The services of one Biro, in the order of the annex."""
    both = (*_all().of_host, *_all().of_others)
    return [service for service in both if service.biro.slug == slug]


def at(biro: str, slug: str) -> Listed | None:
    """The service at an address, if its standard is in force."""
    return _all().by_address.get((biro, slug))


@until_the_content_changes()
def biro_names() -> Mapping[str, str]:
    """The names of all Biro of the portal's own institution by slug, in the order of the annex."""
    return dict(Biro.objects.of_host().values_list("slug", "name"))


@until_the_content_changes()
def act_labels() -> Mapping[str, str]:
    """All acts on record by slug, as people call them, in the order of their rank."""
    return {act.slug: act.label for act in LegalAct.objects.by_rank()}


@dataclass(frozen=True, slots=True)
class _All:
    of_host: Sequence[Listed]
    of_others: Sequence[Listed]
    by_address: Mapping[tuple[str, str], Listed]


@until_the_content_changes()
def _all() -> _All:
    """Everything in force; two queries."""
    acts = _cited_acts()
    providers = _Providers()
    by_address = {
        (row["service__biro__slug"], row["service__slug"]): _listed(row, providers, acts)
        for row in Edition.objects.in_force(today()).for_list().values(*_COLUMNS)
    }
    services = by_address.values()
    return _All(
        [service for service in services if service.biro.of_host],
        [service for service in services if not service.biro.of_host],
        by_address,
    )


_COLUMNS = [
    "pk",
    "name",
    "service",
    "service__code",
    "service__short_name",
    "service__slug",
    "service__kind",
    "service__biro__slug",
    "service__biro__name",
    "service__biro__institution__is_host",
    "summary__time",
    "summary__time_words",
    "summary__free",
]


class _Providers(dict[str, Provider]):
    """Each Biro once, however many services it has."""

    def of(self, row: Mapping[str, Any]) -> Provider:
        slug = row["service__biro__slug"]
        if slug not in self:
            address = reverse("standards:biro", args=[slug])
            is_host = row["service__biro__institution__is_host"]
            self[slug] = Provider(slug, row["service__biro__name"], address, is_host)
        return self[slug]


def _listed(
    row: Mapping[str, Any], providers: _Providers, acts: Mapping[int, frozenset[str]]
) -> Listed:
    biro = providers.of(row)
    return Listed(
        pk=row["service"],
        edition=row["pk"],
        code=row["service__code"],
        short_name=row["service__short_name"],
        name=row["name"],
        kind=row["service__kind"],
        address=reverse("standards:service", args=[biro.slug, row["service__slug"]]),
        biro=biro,
        time=row["summary__time"] or "",
        time_words=row["summary__time_words"] or "",
        free=row["summary__free"],
        acts=acts.get(row["pk"], frozenset()),
    )


def _cited_acts() -> dict[int, frozenset[str]]:
    """The slugs of the acts that each edition in force cites."""
    cited: defaultdict[int, set[str]] = defaultdict(set)
    citations = Citation.objects.filter(
        component__edition__in=Edition.objects.in_force(today()), act__isnull=False
    )
    for edition, slug in citations.values_list("component__edition", "act__slug"):
        cited[edition].add(slug)
    return {edition: frozenset(slugs) for edition, slugs in cited.items()}
