"""Services left in the database: what is shown is asked for, and counts are kept."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from django.urls import reverse

from standards.catalogue.filters import FILTERS, OF_ONE_VALUE, Chosen, counts_of_one_value
from standards.catalogue.listed import Listed, read
from standards.catalogue.names import providers
from standards.kept import until_the_content_changes
from standards.models import Edition
from standards.models.editions import EditionQuerySet
from standards.pages import today

MOST_COUNTS = 200
"""Counts that a worker keeps of each kind, one for what is chosen beside a facet."""

Pairs = frozenset[tuple[str, frozenset[str]]]
"""What is chosen, so that it can be a key: the names of filters with the values wanted."""


class InDatabase:
    """The services of the portal's own institution, or of all others.

    See `standards.catalogue.in_force.Services`.
    """

    def __init__(self, *, of_host: bool) -> None:
        self._of_host = of_host

    def at(self, biro: str, slug: str) -> Listed | None:
        found = read(_editions(self._of_host).filter(service__biro__slug=biro, service__slug=slug))
        return found[0] if found else None

    def having(self, keys: Collection[int]) -> Sequence[Listed]:
        return read(_editions(self._of_host).filter(service__in=list(keys)).for_list())

    def addresses(self) -> Iterable[str]:
        editions = _editions(self._of_host).for_list()
        slugs = editions.values_list("service__biro__slug", "service__slug")
        return (reverse("standards:service", args=pair) for pair in slugs.iterator())

    def narrowed(self, chosen: Chosen) -> "Narrowed":
        return Narrowed(chosen, of_host=self._of_host)


class Narrowed:
    """What passes the filters; see `standards.catalogue.in_force.Narrowed`."""

    def __init__(self, chosen: Chosen, *, of_host: bool) -> None:
        self._of_host = of_host
        self._chosen = {name: frozenset(wanted) for name, wanted in chosen.items() if wanted}

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        return {name: self._count(name) for name in FILTERS}

    def __len__(self) -> int:
        """Every service has exactly one Biro."""
        return sum(self._of_each_biro().values())

    def __getitem__(self, places: slice) -> Sequence[Listed]:
        """How many services each Biro has tells where these begin: no row before is read."""
        start, stop, _ = places.indices(len(self))
        within, skipped = self._biro_of(start, stop)
        editions = _narrowed(_editions(self._of_host), self._chosen | {"biro": within})
        return read(editions.for_list()[start - skipped : stop - skipped]) if within else []

    def _biro_of(self, start: int, stop: int) -> tuple[frozenset[str], int]:
        """The Biro with rows between two places, and the number of rows before them."""
        place, skipped, within = 0, 0, set()
        for slug, number in self._of_each_biro().items():
            if place + number <= start:
                skipped = place + number
            elif place < stop:
                within.add(slug)
            place += number
        return frozenset(within), skipped

    def _of_each_biro(self) -> dict[str, int]:
        """How many services of each Biro pass, in the order of the annex."""
        counts, wanted = self._count("biro"), self._chosen.get("biro")
        return {
            slug: counts[slug]
            for slug in providers()
            if slug in counts and (not wanted or slug in wanted)
        }

    def _count(self, name: str) -> Mapping[str, int]:
        others = frozenset(pair for pair in self._chosen.items() if pair[0] != name)
        if name in OF_ONE_VALUE:
            return _counted(self._of_host, others)[name]
        return _citing(self._of_host, others)


@until_the_content_changes(most=MOST_COUNTS)
def _counted(of_host: bool, chosen: Pairs) -> Mapping[str, Mapping[str, int]]:
    """How many services have each value of a filter, among those that pass what is chosen."""
    return counts_of_one_value(_narrowed(_editions(of_host), dict(chosen)))


@until_the_content_changes(most=MOST_COUNTS)
def _citing(of_host: bool, chosen: Pairs) -> Mapping[str, int]:
    """How many services cite each act, among those that pass what is chosen."""
    counts: Mapping[str, int] = FILTERS["akta"].counts(_narrowed(_editions(of_host), dict(chosen)))
    return counts


def _editions(of_host: bool) -> EditionQuerySet:
    return Edition.objects.in_force(today()).filter(service__biro__institution__is_host=of_host)


def _narrowed(editions: EditionQuerySet, chosen: Chosen) -> EditionQuerySet:
    for name, wanted in chosen.items():
        editions = FILTERS[name].filter(editions, wanted)
    return editions
