"""The services in force today, for lists, facets and counts.

Up to `MOST_IN_MEMORY` services are read once for each state of the content and looked through in
memory; more stay in the database, once their groups were written (`susun_pencarian`). This is the
only place that chooses.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from standards.catalogue.filters import Chosen
from standards.catalogue.in_database import InDatabase
from standards.catalogue.in_memory import InMemory
from standards.catalogue.listed import Listed, read
from standards.catalogue.names import Provider, providers
from standards.kept import until_the_content_changes
from standards.models import Edition, Service
from standards.pages import today
from standards.searchable import groups
from standards.searchable.upkeep import MOST_IN_MEMORY


class Narrowed(Protocol):
    """The services that pass some filters, in their order."""

    @property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """For each filter how many services a reader would see on choosing each of its values."""

    def __len__(self) -> int:
        """How many pass."""

    def __getitem__(self, places: slice, /) -> Sequence[Listed]:
        """Those at some places."""


class Narrowable(Protocol):
    """Services in some order."""

    def narrowed(self, chosen: Chosen) -> Narrowed:
        """The services that pass all filters."""


class Services(Narrowable, Protocol):
    """Services in force, in the order of the annex."""

    def at(self, biro: str, slug: str) -> Listed | None:
        """The service at an address."""

    def having(self, keys: Collection[int]) -> Sequence[Listed]:
        """The services with these primary keys; those that are not among them are left out."""

    def ranked(self, keys: Sequence[int]) -> Narrowable:
        """The services with these primary keys, in this order."""

    def addresses(self) -> Iterable[str]:
        """The addresses of all, one after the other."""


def of_host() -> Services:
    """The services of the portal's own institution."""
    return _all()[True]


def of_others() -> Services:
    """The services of other institutions, which no list mixes with the portal's own."""
    return _all()[False]


def of_biro(slug: str) -> Narrowed:
    """The services of one Biro, whosever it is."""
    services = of_host() if providers()[slug].of_host else of_others()
    return services.narrowed({"biro": [slug]})


def at(biro: str, slug: str) -> Listed | None:
    """The service at an address, if its standard is in force."""
    return of_host().at(biro, slug) or of_others().at(biro, slug)


def by_biro(services: Narrowed) -> list[tuple[Provider, int]]:
    """The Biro that services belong to, each with the number of its own."""
    counts = services.counts["biro"]
    return [(one, counts[one.slug]) for one in providers().values() if counts.get(one.slug)]


@until_the_content_changes()
def fit_in_memory() -> bool:
    """Whether there are few enough services to be shown, and sent, all at once."""
    return Service.objects.count() <= MOST_IN_MEMORY


@until_the_content_changes()
def _all() -> Mapping[bool, Services]:
    """The services of the portal's own institution (True), and of the others."""
    if not fit_in_memory() and groups.read().by_biro:
        return {of_host: InDatabase(of_host=of_host) for of_host in (True, False)}
    services = read(Edition.objects.in_force(today()).for_list())
    return {
        of_host: InMemory(service for service in services if service.biro.of_host == of_host)
        for of_host in (True, False)
    }
