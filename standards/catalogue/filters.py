"""By what the list may be narrowed: Biro, kind, time and cited act.

django-filter reads the address, which holds all of it, checks it, and narrows a query by it. Rows
in memory are told apart without one.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from typing import Any

import django_filters
from django.core.exceptions import BadRequest
from django.db.models import Count
from django.http import QueryDict

from standards.catalogue.listed import Listed
from standards.catalogue.names import act_labels, biro_names
from standards.models import Citation, Component, Edition, LegalAct, Service, Summary
from standards.models.editions import EditionQuerySet

MOST_VALUES = 60
"""Values in one address; no reader ticks as many, and each costs work."""

ACTS_SHOWN = 8
"""How many acts are offered; the index of acts leads to all the others."""

BIRO_SHOWN = 40
"""How many Biro are offered; their own list leads to all the others."""

Chosen = Mapping[str, Collection[str]]
"""The values chosen of filters, by their names in the address; none chosen lets all pass."""


class RowFilter(django_filters.MultipleChoiceFilter):  # type: ignore[misc]
    """A filter over editions in a query (`field`) and over rows in memory (`values`).

    `most` is the number of values offered, those of most services; None offers all. They stand in
    the order of their names, or the most frequent first.
    """

    def __init__(
        self,
        label: str,
        names: Callable[[], Mapping[str, str]],
        values: Callable[[Listed], Collection[str]],
        field: str,
        most: int | None = None,
        frequent_first: bool = False,
    ) -> None:
        super().__init__(field, label=label, choices=lambda: list(names().items()))
        self.names, self.values = names, values
        self.most, self.frequent_first = most, frequent_first

    def passes(self, service: Listed, wanted: Collection[str]) -> bool:
        """Whether a service has one of the wanted values; all pass when none is wanted."""
        return not wanted or any(value in wanted for value in self.values(service))

    def filter(self, qs: EditionQuerySet, value: Collection[str]) -> EditionQuerySet:
        """The editions that have one of the wanted values; all when none is wanted."""
        return self.having(qs, value) if value else qs

    def having(self, editions: EditionQuerySet, wanted: Collection[str]) -> EditionQuerySet:
        """The editions that have one of the wanted values."""
        return editions.filter(**{f"{self.field_name}__in": list(wanted)})


class ActFilter(RowFilter):
    """An edition cites many acts, and one act at several places; it is told once."""

    def having(self, editions: EditionQuerySet, wanted: Collection[str]) -> EditionQuerySet:
        # PostgreSQL knows of a key, and not of a name, how often it is cited.
        acts = list(LegalAct.objects.filter(slug__in=wanted).values_list("pk", flat=True))
        citing = Component.objects.filter(key="dasar_hukum", citations__act__in=acts)
        return editions.filter(pk__in=citing.values("edition"))

    def counts(self, editions: EditionQuerySet) -> dict[str, int]:
        """How many of the editions cite each act; two queries."""
        citations = Citation.objects.of_editions(editions).filter(act__isnull=False)
        number = Count("component", distinct=True)
        counted = citations.values("act").annotate(number=number).values_list("act", "number")
        # Keys are sorted much faster than names, where a million citations are.
        slugs = dict(LegalAct.objects.values_list("pk", "slug"))
        return {slugs[act]: number for act, number in counted if act in slugs}


class ServiceFilter(django_filters.FilterSet):  # type: ignore[misc]
    """All filters of the list; several values of one widen, several filters narrow."""

    biro = RowFilter(
        "Biro", biro_names, lambda service: (service.biro.slug,), "service__biro__slug", BIRO_SHOWN
    )
    jenis = RowFilter(
        "Jenis layanan",
        lambda: dict(Service.Kind.choices),
        lambda service: (service.kind,),
        "service__kind",
    )
    waktu = RowFilter(
        "Waktu",
        lambda: dict(Summary.Time.choices),
        lambda service: (service.time,),
        "summary__time",
    )
    akta = ActFilter(
        "Dasar hukum",
        act_labels,
        lambda service: service.acts,
        "components__citations__act",
        ACTS_SHOWN,
        frequent_first=True,
    )


FILTERS: Mapping[str, Any] = ServiceFilter.base_filters

OF_ONE_VALUE = ("biro", "jenis", "waktu")
"""The filters of which each edition has exactly one value."""


def counts_of_one_value(editions: EditionQuerySet) -> dict[str, Counter[str]]:
    """How many of the editions have each value of the filters `OF_ONE_VALUE`; one query for all."""
    fields = [FILTERS[name].field_name for name in OF_ONE_VALUE]
    groups = editions.order_by().values(*fields).annotate(number=Count("pk"))
    counts: dict[str, Counter[str]] = {name: Counter() for name in OF_ONE_VALUE}
    for *values, number in groups.values_list(*fields, "number"):
        for name, value in zip(OF_ONE_VALUE, values, strict=True):
            counts[name][value] += number
    return counts


def chosen(address: QueryDict) -> Chosen:
    """What an address chooses; BadRequest names the filter whose value is unknown."""
    if sum(len(values) for _, values in address.lists()) > MOST_VALUES:
        raise BadRequest("Terlalu banyak pilihan sekaligus. Hapus sebagian saringan.")
    filterset = ServiceFilter(address, Edition.objects.none())
    for name in filterset.form.errors:
        raise BadRequest(
            f"Pilihan pada saringan “{FILTERS[name].label}” tidak dikenal. "
            "Hapus pilihan itu, lalu coba lagi."
        )
    return {name: frozenset(values) for name, values in filterset.form.cleaned_data.items()}
