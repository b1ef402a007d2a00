"""What the standard of a service promises to a complaint, tier by tier.

Tiers belong to the edition, not to the code: 1.5 and 1.6 promise one day where the others promise
three hours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery

from complaints.timing.clock import AMOUNTS, Limit, Unit
from complaints.timing.tiers import EXPLANATIONS, GENERAL_LIMITS, LABELS, Tier
from standards.models import Component, Edition
from standards.models.editions import EditionQuerySet

GENERAL_SOURCE = "ketentuan umum, SK 1829/OR/2021"
"""Where a limit comes from that the edition does not state, or of a complaint without one."""

COMPONENT = "pengaduan"
"""The component in which a standard promises how soon it answers."""

_OFFICE_HOURS = {
    Unit.OFFICE_HOUR: 1.0,
    Unit.WORKING_DAY: 7.5,
    Unit.DAY: 7.5,
    Unit.CALENDAR_DAY: 7.5 * 5 / 7,
}
"""About how much office time a unit is (Perpres 21/2023: 37.5 hours in a week of five days)."""


@dataclass(frozen=True, slots=True)
class Promise:
    """The limit for one tier, where it comes from, and its wording there ("" in general)."""

    tier: Tier
    limit: Limit
    source: str
    wording: str = ""

    @property
    def label(self) -> str:
        """The tier for people: `Tidak berkadar pengawasan`."""
        return LABELS[self.tier]

    @property
    def explanation(self) -> str:
        """What the tier means, in one line for people."""
        return EXPLANATIONS[self.tier]

    @property
    def named(self) -> str:
        """The tier and where its limit stands: `tingkat Ringan, edisi 1, SK 1829/OR/2021`."""
        return f"tingkat {self.label}, {self.source}"


def promised(edition: Edition | None) -> dict[Tier, Promise]:
    """The promise for every tier, in their order; what the edition does not state is general.

    One query, and those for the edition's decree if it was not fetched with it.
    """
    if edition is None:
        return read(None, None)
    facts = edition.components.filter(key=COMPONENT).values_list("facts", flat=True).first()
    return read(edition, facts)


def read(edition: Edition | None, facts: Mapping[str, Any] | None) -> dict[Tier, Promise]:
    """The same where the facts of the edition's complaint component are at hand; no query."""
    stated = _stated(edition, facts) if edition and facts else {}
    return {tier: stated.get(tier) or _general(tier) for tier in Tier}


def with_facts(editions: EditionQuerySet) -> EditionQuerySet:
    """Each with the facts of its complaint component, asked together with it for `fetched`."""
    components = Component.objects.filter(edition=OuterRef("pk"), key=COMPONENT)
    return editions.annotate(complaint_facts=Subquery(components.values("facts")))


def fetched(edition: Edition) -> dict[Tier, Promise]:
    """The promise for every tier of an edition out of `with_facts`; no query."""
    return read(edition, vars(edition)["complaint_facts"])


def triage(edition: Edition | None) -> Promise:
    """By when a complaint must get its tier: the shortest promise, for it may be that urgent."""
    return shortest(promised(edition))


def shortest(of_tiers: Mapping[Tier, Promise]) -> Promise:
    """The promise with the least time."""
    return min(of_tiers.values(), key=_office_hours)


def _stated(edition: Edition, facts: Mapping[str, Any]) -> dict[Tier, Promise]:
    """What the text of the complaint component says, as it was read."""
    rows: list[Mapping[str, Any]] = facts.get("tingkat", [])
    source = _source(edition)
    return {
        Tier(row["kode"]): Promise(
            Tier(row["kode"]),
            Limit(row["jumlah"], Unit(row["satuan"])),
            source,
            row["teks"].rstrip(" ;."),
        )
        for row in rows
        if row["jumlah"] in AMOUNTS
    }


def _source(edition: Edition) -> str:
    """`edisi 1, SK 1829/OR/2021`; what the drafts of 2020 come from has no number."""
    named = f"edisi {edition.number}"
    decree = edition.decree
    return f"{named}, {decree.label}" if decree and decree.number else named


def _general(tier: Tier) -> Promise:
    return Promise(tier, GENERAL_LIMITS[tier], GENERAL_SOURCE)


def _office_hours(promise: Promise) -> float:
    return promise.limit.amount * _OFFICE_HOURS[promise.limit.unit]
