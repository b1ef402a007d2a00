"""Too many services to hold: counted in the groups of their Biro, read where they are shown."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from django.urls import reverse

from standards.catalogue.filters import FILTERS, Chosen
from standards.catalogue.listed import Listed, read
from standards.catalogue.names import providers
from standards.kept import until_the_content_changes
from standards.models import Edition
from standards.models.editions import EditionQuerySet
from standards.pages import today
from standards.searchable import groups
from standards.searchable.groups import Group, Places

MOST_KEPT = 200
"""Lists that a worker keeps, one for what is chosen in the filters."""

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

    def ranked(self, keys: Sequence[int]) -> "Ranked":
        return Ranked(self, keys)

    def addresses(self) -> Iterable[str]:
        editions = _editions(self._of_host).for_list()
        slugs = editions.values_list("service__biro__slug", "service__slug")
        return (reverse("standards:service", args=pair) for pair in slugs.iterator())

    def narrowed(self, chosen: Chosen) -> "Narrowed":
        pairs = ((name, frozenset(wanted)) for name, wanted in chosen.items() if wanted)
        return _narrowed(self._of_host, frozenset(pairs))


class Ranked:
    """Some services, the best first; see `standards.catalogue.in_force.Services.ranked`."""

    def __init__(self, services: InDatabase, keys: Sequence[int]) -> None:
        self._services, self._keys = services, keys

    def narrowed(self, chosen: Chosen) -> "RankedNarrowed":
        return RankedNarrowed(self._services, self._keys, chosen)


class Narrowed:
    """What passes the filters; see `standards.catalogue.in_force.Narrowed`.

    `within` are the places looked through, by Biro in the order of the annex.
    """

    def __init__(self, within: Mapping[str, Places], chosen: Chosen) -> None:
        self._groups = groups.read().by_biro
        self._within, self._chosen = within, chosen

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """A service that one filter alone keeps out counts there and nowhere else."""
        counts: dict[str, Counter[str]] = {name: Counter() for name in FILTERS}
        for slug, within in self._within.items():
            having = self._having(slug)
            for name in FILTERS:
                others = (places for other, places in having.items() if other != name)
                _count(counts[name], _valued(slug, self._groups[slug], name), _met(within, others))
        return counts

    @cached_property
    def passing(self) -> Mapping[str, Places]:
        """The places that pass, by Biro."""
        met = {
            slug: _met(within, self._having(slug).values()) for slug, within in self._within.items()
        }
        return {slug: places for slug, places in met.items() if places}

    @cached_property
    def _number(self) -> int:
        return sum(places.bit_count() for places in self.passing.values())

    def __len__(self) -> int:
        return self._number

    def __getitem__(self, places: slice) -> Sequence[Listed]:
        start, stop, _ = places.indices(len(self))
        shown = Edition.objects.filter(pk__in=list(self._editions(start, stop)))
        return read(shown.for_list())

    def _editions(self, start: int, stop: int) -> Iterator[int]:
        """The editions between two places of the whole list; Biro before them are skipped."""
        for slug, places in self.passing.items():
            number = places.bit_count()
            if start < number and stop > 0:
                shown = islice(groups.each_of(places), max(start, 0), stop)
                yield from (self._groups[slug].editions[place] for place in shown)
            start, stop = start - number, stop - number

    def _having(self, slug: str) -> Mapping[str, Places]:
        """Name of a filter → the places of a Biro that have a value wanted of it."""
        having = {}
        for name, wanted in self._chosen.items():
            if wanted:
                valued = _valued(slug, self._groups[slug], name)
                having[name] = groups.together(valued.get(value, 0) for value in wanted)
        return having


class RankedNarrowed(Narrowed):
    """What passes the filters of some services, in their own order."""

    def __init__(self, services: InDatabase, keys: Sequence[int], chosen: Chosen) -> None:
        super().__init__(_places_of(keys, services.narrowed({}).passing), chosen)
        self._keys = keys

    def __getitem__(self, places: slice) -> Sequence[Listed]:
        passing = {
            self._groups[slug].services[place]: self._groups[slug].editions[place]
            for slug, of_biro in self.passing.items()
            for place in groups.each_of(of_biro)
        }
        shown = [key for key in self._keys if key in passing][places]
        editions = Edition.objects.filter(pk__in=[passing[key] for key in shown])
        by_key = {service.pk: service for service in read(editions)}
        return [by_key[key] for key in shown if key in by_key]


@until_the_content_changes(most=MOST_KEPT)
def _narrowed(of_host: bool, chosen: Pairs) -> Narrowed:
    """The services that pass what is chosen, with what was counted of them."""
    in_force = groups.read().in_force
    within = {
        slug: in_force[slug]
        for slug, one in providers().items()
        if one.of_host == of_host and in_force.get(slug)
    }
    return Narrowed(within, dict(chosen))


def _places_of(services: Iterable[int], within: Mapping[str, Places]) -> dict[str, Places]:
    """The places of some services, of those within."""
    known = groups.read()
    wanted = frozenset(services)
    bureaus = {known.biro_of[service] for service in wanted if service in known.biro_of}
    return {
        slug: places & _having_services(known.by_biro[slug], wanted)
        for slug, places in within.items()
        if slug in bureaus
    }


def _having_services(group: Group, wanted: Collection[int]) -> Places:
    places = (1 << place for place, one in enumerate(group.services) if one in wanted)
    return groups.together(places)


def _valued(slug: str, group: Group, name: str) -> Mapping[str, Places]:
    """The values of a filter in a group, each with the places that have it."""
    return {slug: (1 << len(group.services)) - 1} if name == "biro" else group.values[name]


def _met(within: Places, wanted: Iterable[Places]) -> Places:
    for places in wanted:
        within &= places
    return within


def _count(counts: Counter[str], valued: Mapping[str, Places], within: Places) -> None:
    if within:
        for value, places in valued.items():
            if number := (places & within).bit_count():
                counts[value] += number


def _editions(of_host: bool) -> EditionQuerySet:
    in_force = Edition.objects.in_force(today())
    return in_force.filter(service__biro__institution__is_host=of_host)
