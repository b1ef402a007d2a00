"""The services of each Biro as sets of places, so that however many are counted in no time.

A service stands at a place of its Biro's group, in the order of the annex, and a set of places is
a number of which each bit is a place. Workers keep all groups, some 100 bytes a service.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from standards.kept import until_the_content_changes
from standards.models import ServiceGroup
from standards.pages import today

ALWAYS = ""
"""The day on which an undated edition begins, before all dates."""

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
    """All groups by the slug of their Biro, what is in force today, and where services stand."""

    by_biro: Mapping[str, Group]
    in_force: Mapping[str, Places]
    biro_of: Mapping[int, str]


@until_the_content_changes()
def read() -> Groups:
    """Today's groups; those that were not written since are not read again."""
    stamps = ServiceGroup.objects.values_list("biro__slug", "stamp")
    now = {(slug, stamp) for slug, stamp in stamps}
    for gone in _seen.keys() - now:
        del _seen[gone]
    if missing := now - _seen.keys():
        rows = ServiceGroup.objects.filter(stamp__in=[stamp for _, stamp in missing])
        for slug, stamp, content in rows.values_list("biro__slug", "stamp", "told"):
            _seen[slug, stamp] = _group(content)
    by_biro = {slug: group for (slug, _), group in _seen.items()}
    day = today().isoformat()
    return Groups(
        by_biro,
        {slug: group.in_force(day) for slug, group in by_biro.items()},
        {service: slug for slug, group in by_biro.items() for service in group.services},
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
