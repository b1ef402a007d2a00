"""Editions as documents of the search."""

from datetime import date
from typing import Any

from standards.models import Edition
from standards.models.editions import EditionQuerySet
from standards.search.documents import Document


def with_texts(editions: EditionQuerySet) -> EditionQuerySet:
    """Editions with all that `document` reads, in the order of the annex."""
    return editions.of_host().for_list().prefetch_related("components")


def in_force(on: date) -> EditionQuerySet:
    """What a search may find on a day (local date)."""
    return with_texts(Edition.objects.in_force(on))


def document(edition: Edition) -> Document:
    """An edition as the search sees it, under the primary key of its service."""
    service, biro = edition.service, edition.service.biro
    components = list(edition.components.all())
    facts = {component.key: component.facts for component in components}
    return Document(
        key=str(service.pk),
        code=service.code,
        title=edition.name,
        other_names=(service.short_name, edition.decree_name),
        biro=biro.name,
        biro_aliases=biro.all_names,
        kind=service.get_kind_display(),
        components={component.key: component.text for component in components},
        numbers=_numbers(facts.get("pengaduan")),
        acts=_acts(facts.get("dasar_hukum")),
    )


def _numbers(facts: Any) -> tuple[str, ...]:
    channels = (facts or {}).get("saluran", [])
    return tuple(
        f"{c['nilai']} ext {c['ekstensi']}" if c["ekstensi"] else c["nilai"] for c in channels
    )


def _acts(facts: Any) -> tuple[str, ...]:
    return tuple(citation["slug"] for citation in facts or [] if citation["slug"])
