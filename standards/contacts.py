"""How a Biro can be reached, gathered from the complaint channels of its standards."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from standards.models import Component, Edition

REACHABLE = ("whatsapp", "telepon", "faksimile", "email", "contact_center", "instagram")
"""The kinds of channel that carry a number or an address, in the order shown."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A channel, and how many of the Biro's standards name it.

    The standards of one Biro do not always agree; all are shown, the most frequent first.
    """

    channel: dict[str, Any]
    count: int


def of(editions: Iterable[Edition]) -> list[Contact]:
    """The distinct channels named by these editions; one query."""
    texts = Component.objects.filter(edition__in=list(editions), key="pengaduan")
    seen: dict[tuple[str, str, str], dict[str, Any]] = {}
    counts: Counter[tuple[str, str, str]] = Counter()
    for facts in texts.values_list("facts", flat=True):
        for channel in (facts or {}).get("saluran", []):
            key = (channel["jenis"], channel["nilai"], channel.get("ekstensi") or "")
            seen.setdefault(key, channel)
            counts[key] += 1
    reachable = [key for key in counts if key[0] in REACHABLE and key[1]]
    reachable.sort(key=lambda key: (REACHABLE.index(key[0]), -counts[key], key))
    return [Contact(seen[key], counts[key]) for key in reachable]
