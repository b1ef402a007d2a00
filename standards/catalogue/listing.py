"""One page of the list of services: rows, facets with counts, and what was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from standards.catalogue import facets, filters, finding, in_force, unanswered
from standards.catalogue.facets import Facet, Removable
from standards.catalogue.in_force import Listed


@dataclass(frozen=True, slots=True)
class Row:
    """A service in the list; `hit` tells where the words were found."""

    service: Listed
    hit: finding.Found | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the list shows for one address."""

    words: str
    rows: Sequence[Row]
    facets: Sequence[Facet]
    removables: Sequence[Removable]
    answer: finding.Answer | None


def page(address: QueryDict, words: str, *, on: date) -> Page:
    """The list for an address, asked on a day; BadRequest when a facet's value is unknown.

    With words the best come first; without, they stand in the order of the annex.
    """
    chosen = filters.chosen(address)
    answer = finding.find(words) if words else None
    if answer is not None and not answer.found:
        unanswered.count(words, on=on)
    services = in_force.of_host()
    if answer is not None:
        services = [service for service in services if service.pk in answer.found]
    passing, shown = facets.applied(services, chosen)
    return Page(words, _ranked(passing, answer), shown, facets.removables(address, shown), answer)


def _ranked(services: Sequence[Listed], answer: finding.Answer | None) -> list[Row]:
    if answer is None:
        return [Row(service) for service in services]
    by_key = {service.pk: service for service in services}
    return [Row(by_key[pk], found) for pk, found in answer.found.items() if pk in by_key]
