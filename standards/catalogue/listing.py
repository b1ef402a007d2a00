"""One page of the list of services: rows, facets with counts, and what was chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from standards.catalogue import finding, unanswered
from standards.catalogue.facets import Facet, Removable, act_facet, facets, removables
from standards.catalogue.filters import EditionFilter, chosen
from standards.models import Edition
from standards.models.editions import EditionQuerySet


@dataclass(frozen=True, slots=True)
class Row:
    """A service in the list; `hit` tells where the words were found."""

    edition: Edition
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
    """The list for an address on a day; BadRequest when a facet's value is unknown.

    With words the best come first; without, they stand in the order of the annex.
    """
    answer = finding.find(words) if words else None
    if answer is not None and not answer.found:
        unanswered.count(words, on=on)
    editions = Edition.objects.in_force(on).of_host()
    if answer is not None:
        editions = editions.filter(service__in=list(answer.found))
    filterset = chosen(address, editions)
    shown_facets = _facets(filterset, editions)
    rows = _ranked(list(filterset.qs.for_list()), answer)
    return Page(words, rows, shown_facets, removables(address, shown_facets), answer)


def _facets(filterset: EditionFilter, editions: EditionQuerySet) -> list[Facet]:
    """All facets, each counted over what the others leave."""
    picked = filterset.form.cleaned_data
    filters = filterset.filters
    but_acts = editions
    for name in ("biro", "jenis", "waktu"):
        but_acts = filters[name].filter(but_acts, picked[name])
    by_acts = filters["akta"].filter(editions, picked["akta"])
    biro_names = dict(filterset.form.fields["biro"].choices)
    return [*facets(by_acts, picked, biro_names), act_facet(but_acts, list(picked["akta"]))]


def _ranked(editions: list[Edition], answer: finding.Answer | None) -> list[Row]:
    if answer is None:
        return [Row(edition) for edition in editions]
    by_service: Mapping[int, Edition] = {edition.service_id: edition for edition in editions}
    return [Row(by_service[pk], found) for pk, found in answer.found.items() if pk in by_service]
