"""Services kept in memory: looked through without a query. About 2 kB each."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from standards.catalogue.filters import FILTERS, Chosen
from standards.catalogue.listed import Listed


class InMemory:
    """Services in the order given; see `standards.catalogue.in_force.Services`."""

    def __init__(self, services: Iterable[Listed]) -> None:
        self._services = list(services)

    @cached_property
    def _by_slugs(self) -> Mapping[tuple[str, str], Listed]:
        return {(one.biro.slug, one.slug): one for one in self._services}

    def at(self, biro: str, slug: str) -> Listed | None:
        return self._by_slugs.get((biro, slug))

    def having(self, keys: Collection[int]) -> Sequence[Listed]:
        return [service for service in self._services if service.pk in keys]

    def ranked(self, keys: Sequence[int]) -> "InMemory":
        by_key = {service.pk: service for service in self._services}
        return InMemory(by_key[key] for key in keys if key in by_key)

    def addresses(self) -> Iterable[str]:
        return (service.address for service in self._services)

    def narrowed(self, chosen: Chosen) -> "Passing":
        """A service that one filter alone keeps out counts there and nowhere else: it would be
        seen if that one were chosen otherwise.
        """
        passing = []
        counts: dict[str, Counter[str]] = {name: Counter() for name in FILTERS}
        for service in self._services:
            kept_out = [name for name in chosen if not FILTERS[name].passes(service, chosen[name])]
            if not kept_out:
                passing.append(service)
            if len(kept_out) <= 1:
                for name in kept_out or FILTERS:
                    counts[name].update(FILTERS[name].values(service))
        return Passing(passing, counts)


class Passing:
    """The services that pass; see `standards.catalogue.in_force.Narrowed`."""

    def __init__(self, services: Sequence[Listed], counts: Mapping[str, Mapping[str, int]]) -> None:
        self._services = services
        self.counts = counts

    def __len__(self) -> int:
        return len(self._services)

    def __getitem__(self, places: slice) -> Sequence[Listed]:
        return self._services[places]
