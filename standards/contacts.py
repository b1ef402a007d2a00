"""How a Biro can be reached: as it told itself, and as the complaint channels of its standards say.

The two are kept apart. The first is data that staff keep; the second is wording of the decree.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from standards.facts import phones
from standards.models import Component
from standards.models.editions import EditionQuerySet
from standards.models.units import Unit

REACHABLE = ("whatsapp", "telepon", "faksimile", "email", "contact_center", "instagram")
"""The kinds of channel that carry a number or an address, in the order shown."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A channel, and how many of the Biro's standards name it.

    The standards of one Biro do not always agree; all are shown, the most frequent first.
    """

    channel: dict[str, Any]
    count: int


def of(editions: EditionQuerySet) -> list[Contact]:
    """The distinct channels named by these editions; one query."""
    texts = Component.objects.filter(edition__in=editions, key="pengaduan")
    seen: dict[tuple[str, str, str], dict[str, Any]] = {}
    counts: Counter[tuple[str, str, str]] = Counter()
    for facts in texts.values_list("facts", flat=True).iterator():
        for channel in (facts or {}).get("saluran", []):
            key = (channel["jenis"], channel["nilai"], channel.get("ekstensi") or "")
            seen.setdefault(key, channel)
            counts[key] += 1
    reachable = [key for key in counts if key[0] in REACHABLE and key[1]]
    reachable.sort(key=lambda key: (REACHABLE.index(key[0]), -counts[key], key))
    return [Contact(seen[key], counts[key]) for key in reachable]


def recorded(unit: Unit) -> list[dict[str, Any]]:
    """The channels that a unit told itself, in the shape of the open data; none is guessed."""
    numbers = [
        {"jenis": kind, "nilai": phone.number, "ekstensi": phone.extension}
        for kind, typed in (("whatsapp", unit.whatsapp), ("telepon", unit.phone))
        for phone in phones.find(typed)
    ]
    return [*numbers, *([{"jenis": "email", "nilai": unit.email}] if unit.email else [])]
