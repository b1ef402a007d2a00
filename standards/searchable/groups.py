"""The services of each Biro as sets of places, so that however many are counted in no time.

A service stands at a place of its Biro's group, in the order of the annex, and a set of places is
a number of which each bit is a place. Workers keep all groups, some 100 bytes a service.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from standards.kept import until_the_content_changes
from standards.models import ServiceGroup
from standards.pages import today

ALWAYS = ""
"""The day on which an undated edition begins, before all dates."""

_PLACES = 2**32
"""More than one Biro has."""

Places = int
"""A set of places; it has a place where that bit is set."""


@dataclass(frozen=True, slots=True)
class Group:
    """The services of one Biro with their editions in force and to come, one edition at a place.

    `begins` and `ends` know the places whose edition begins on a day, and is no more in force from
    a day on (ISO dates). `values` knows by name of a filter and value the places that have it.
    """

    services: Sequence[int]
    editions: Sequence[int]
    begins: Mapping[str, Places]
    ends: Mapping[str, Places]
    values: Mapping[str, Mapping[str, Places]]

    def in_force(self, day: str) -> Places:
        """The places whose edition is in force on a day."""
        return _by(self.begins, day) & ~_by(self.ends, day)


def together(places: Iterable[Places]) -> Places:
    """All places of some sets."""
    union = 0
    for each in places:
        union |= each
    return union


def each_of(places: Places) -> Iterator[int]:
    """The places of a set, one by one, the first first."""
    while places:
        lowest = places & -places
        yield lowest.bit_length() - 1
        places ^= lowest


def told(group: Group) -> dict[str, Any]:
    """A group as its row keeps it."""
    return {
        "services": list(group.services),
        "editions": list(group.editions),
        "begins": _written(group.begins),
        "ends": _written(group.ends),
        "values": {name: _written(values) for name, values in group.values.items()},
    }


@dataclass(frozen=True, slots=True)
class Groups:
    """All groups by the slug of their Biro, in the order of the annex, and what is in force today.

    `names` are those of the Biro of the portal's own institution, `biro_of` the Biro of each
    service. `_editions`, sorted, stand beside where they stand: number of the Biro, then place.
    """

    by_biro: Mapping[str, Group]
    in_force: Mapping[str, Places]
    names: Mapping[str, str]
    biro_of: Mapping[int, str]
    _editions: Sequence[int]
    _stands: Sequence[int]

    def standing(self, editions: Iterable[int]) -> list[tuple[int, int, str]]:
        """Those in force at the portal's own institution, in the order of the annex.

        Each as edition, service and name of the Biro.
        """
        slugs = list(self.by_biro)
        found = []
        for stand, edition in sorted(self._found(editions)):
            number, place = divmod(stand, _PLACES)
            slug = slugs[number]
            if slug in self.names:
                found.append((edition, self.by_biro[slug].services[place], self.names[slug]))
        return found

    def edition_of(self, service: int) -> int | None:
        """The edition of a service that is in force; None when there is none."""
        slug = self.biro_of.get(service)
        if slug is None:
            return None
        place = self.by_biro[slug].services.index(service)
        return self.by_biro[slug].editions[place] if self.in_force[slug] >> place & 1 else None

    def _found(self, editions: Iterable[int]) -> Iterator[tuple[int, int]]:
        for edition in editions:
            at = bisect_left(self._editions, edition)
            if at < len(self._editions) and self._editions[at] == edition:
                yield self._stands[at], edition


@until_the_content_changes()
def read() -> Groups:
    """Today's groups; those that were not written since are not read again."""
    columns = ("biro__slug", "biro__name", "biro__institution__is_host", "stamp")
    rows = list(ServiceGroup.objects.order_by("biro__position", "biro").values_list(*columns))
    now = {(slug, stamp) for slug, *_, stamp in rows}
    for gone in _seen.keys() - now:
        del _seen[gone]
    if missing := now - _seen.keys():
        told = ServiceGroup.objects.filter(stamp__in=[stamp for _, stamp in missing])
        for slug, stamp, content in told.values_list("biro__slug", "stamp", "told"):
            _seen[slug, stamp] = _group(content)
    names = {slug: name for slug, name, of_host, _ in rows if of_host}
    return _together({slug: _seen[slug, stamp] for slug, *_, stamp in rows}, names)


def _together(by_biro: Mapping[str, Group], names: Mapping[str, str]) -> Groups:
    day = today().isoformat()
    in_force = {slug: group.in_force(day) for slug, group in by_biro.items()}
    stands = sorted(
        (group.editions[place], number * _PLACES + place)
        for number, (slug, group) in enumerate(by_biro.items())
        for place in each_of(in_force[slug])
    )
    return Groups(
        by_biro,
        in_force,
        names,
        {service: slug for slug, group in by_biro.items() for service in group.services},
        array("q", (edition for edition, _ in stands)),
        array("q", (stand for _, stand in stands)),
    )


_seen: dict[tuple[str, UUID], Group] = {}
"""What this worker has read, by slug of the Biro and stamp; one thread at a time is in `read`."""


def _group(content: Mapping[str, Any]) -> Group:
    return Group(
        array("q", content["services"]),
        array("q", content["editions"]),
        _places(content["begins"]),
        _places(content["ends"]),
        {name: _places(values) for name, values in content["values"].items()},
    )


def _places(written: Mapping[str, str]) -> dict[str, Places]:
    return {key: int(places, 16) for key, places in written.items()}


def _written(places: Mapping[str, Places]) -> dict[str, str]:
    return {key: f"{each:x}" for key, each in places.items()}


def _by(days: Mapping[str, Places], day: str) -> Places:
    """The places of which the day has come."""
    return together(places for each, places in days.items() if each <= day)
