"""What changed in the standards, as Atom: every edition that came into force, every withdrawal.

The name of an entry is made from what happened, not from where the portal stands: moved to another
host, it shows no reader an entry twice.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

from standards.dates import date_words
from standards.models import Edition
from standards.models.editions import EditionQuerySet

MOST_ENTRIES = 200
"""The newest changes; whoever wants all reads the history of each service."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that happened to an edition on a local date."""

    edition: Edition
    on: date
    kind: str
    """`berlaku` or `dicabut`."""

    @property
    def name(self) -> str:
        """The permanent name of the entry."""
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{self.edition.get_absolute_url()}#{self.kind}").urn


def changes(on: date) -> list[Change]:
    """The newest changes up to a local date, the newest first; two queries."""
    editions = _editions()
    begun = editions.filter(in_force_from__lte=on).order_by("-in_force_from", "pk")[:MOST_ENTRIES]
    ended = editions.filter(withdrawn_on__lte=on).order_by("-withdrawn_on", "pk")[:MOST_ENTRIES]
    found = [Change(one, one.in_force_from, "berlaku") for one in begun if one.in_force_from]
    found += [Change(one, one.withdrawn_on, "dicabut") for one in ended if one.withdrawn_on]
    return sorted(found, key=lambda change: change.on, reverse=True)[:MOST_ENTRIES]


def atom(shown: Iterable[Change], root: str) -> str:
    """The feed; `root` is the portal's address without a slash at the end."""
    feed = Atom1Feed(
        title="Perubahan standar pelayanan",
        link=root + reverse("standards:services"),
        feed_url=root + reverse("standards:changes"),
        feed_guid=uuid.uuid5(uuid.NAMESPACE_URL, reverse("standards:changes")).urn,
        description="Edisi yang mulai berlaku dan standar yang dicabut.",
        author_name="Sekretariat Daerah Provinsi Kalimantan Barat",
        language="id",
    )
    for change in shown:
        feed.add_item(**_entry(change, root))
    return str(feed.writeString("utf-8"))


def _editions() -> EditionQuerySet:
    """The public editions of the host, each with the number of the one before it."""
    earlier = Edition.objects.public().filter(
        service=OuterRef("service"), number__lt=OuterRef("number")
    )
    before = Subquery(earlier.order_by("-number").values("number")[:1])
    editions = Edition.objects.public().of_host().select_related("service__biro", "decree")
    return editions.annotate(before=before)


def _entry(change: Change, root: str) -> dict[str, Any]:
    edition, service = change.edition, change.edition.service
    return {
        "title": f"{service.code} {service.short_name}: {_happened(change)}",
        "link": root + _address(change),
        "description": _told(change),
        "unique_id": change.name,
        "updateddate": _midnight(change.on),
        "pubdate": _midnight(change.on),
        "categories": [edition.service.biro.name],
    }


def _happened(change: Change) -> str:
    if change.kind == "dicabut":
        return f"dicabut {date_words(change.on)}"
    return f"edisi {change.edition.number} berlaku sejak {date_words(change.on)}"


def _told(change: Change) -> str:
    """Who provides the service, and what set or ended its standard."""
    edition = change.edition
    if change.kind == "dicabut":
        return f"{edition.service.biro.name}. Alasan: {edition.withdrawal_reason}"
    return f"{edition.service.biro.name}. Ditetapkan dengan {edition.decree_label}."


def _address(change: Change) -> str:
    """What changed, word by word, where there is an edition to compare with; else the edition."""
    edition, service = change.edition, change.edition.service
    before: int | None = edition.before  # type: ignore[attr-defined]
    if change.kind == "dicabut" or before is None:
        return edition.get_absolute_url()
    parts = [service.biro.slug, service.slug, before, edition.number]
    return reverse("standards:compare", args=parts)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), timezone.get_default_timezone())
