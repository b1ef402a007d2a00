"""One page of the list of services: rows, facets with counts, and what was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page as Sheet
from django.http import QueryDict

from standards import paging
from standards.catalogue import facets, filters, finding, in_force, unanswered
from standards.catalogue.facets import Facet, Removable
from standards.catalogue.finding import Answer, Found
from standards.catalogue.in_force import Narrowable
from standards.catalogue.listed import Listed


@dataclass(frozen=True, slots=True)
class Row:
    """A service in the list; `hit` tells where the words were found."""

    service: Listed
    hit: Found | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the list shows for one address; `sheet` is the page of `rows` among all."""

    words: str
    rows: Sequence[Row]
    sheet: Sheet[Listed]
    facets: Sequence[Facet]
    removables: Sequence[Removable]
    answer: Answer | None


def page(address: QueryDict, words: str, *, on: date) -> Page:
    """The list for an address, asked on a day; BadRequest when a facet's value is unknown.

    With words the best come first; without, they stand in the order of the annex.
    """
    chosen = filters.chosen(address)
    answer = finding.find(words) if words else None
    if answer is not None and not answer.found:
        unanswered.count(words, on=on)
    passing = _services(answer).narrowed(chosen)
    sheet = paging.page(passing, address, _size(answer))
    places = finding.places(answer, [service.pk for service in sheet]) if answer else {}
    rows = [Row(service, places.get(service.pk)) for service in sheet]
    shown = facets.facets(passing.counts, chosen)
    return Page(words, rows, sheet, shown, facets.removables(address, shown), answer)


def _services(answer: Answer | None) -> Narrowable:
    """All services, or those found, the best first."""
    services = in_force.of_host()
    return services if answer is None else services.ranked(list(answer.found))


def _size(answer: Answer | None) -> int:
    """Rows on a page: of few services all that were found stand on one."""
    return paging.SIZE if answer is None or in_force.fit_in_memory() else paging.OF_HITS
