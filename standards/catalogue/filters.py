"""By what the list may be narrowed: Biro, kind, time and cited act.

django-filter reads the address, which holds all of it, and checks it.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any

import django_filters
from django.core.exceptions import BadRequest
from django.http import QueryDict

from standards.catalogue.listed import Listed
from standards.catalogue.names import act_labels, biro_names
from standards.models import Edition, Service, Summary

MOST_VALUES = 60
"""Values in one address; no reader ticks as many, and each costs work."""

ACTS_SHOWN = 8
"""How many acts are offered; the index of acts leads to all the others."""

BIRO_SHOWN = 40
"""How many Biro are offered; their own list leads to all the others."""

Chosen = Mapping[str, Collection[str]]
"""The values chosen of filters, by their names in the address; none chosen lets all pass."""


class RowFilter(django_filters.MultipleChoiceFilter):  # type: ignore[misc]
    """A filter over services by the values that each of them has.

    `most` is the number of values offered, those of most services; None offers all. They stand in
    the order of their names, or the most frequent first.
    """

    def __init__(
        self,
        label: str,
        names: Callable[[], Mapping[str, str]],
        values: Callable[[Listed], Collection[str]],
        most: int | None = None,
        frequent_first: bool = False,
    ) -> None:
        super().__init__(label=label, choices=lambda: list(names().items()))
        self.names, self.values = names, values
        self.most, self.frequent_first = most, frequent_first

    def passes(self, service: Listed, wanted: Collection[str]) -> bool:
        """Whether a service has one of the wanted values; all pass when none is wanted."""
        return not wanted or any(value in wanted for value in self.values(service))


class ServiceFilter(django_filters.FilterSet):  # type: ignore[misc]
    """All filters of the list; several values of one widen, several filters narrow."""

    biro = RowFilter("Biro", biro_names, lambda service: (service.biro.slug,), BIRO_SHOWN)
    jenis = RowFilter(
        "Jenis layanan",
        lambda: dict(Service.Kind.choices),
        lambda service: (service.kind,),
    )
    waktu = RowFilter(
        "Waktu",
        lambda: dict(Summary.Time.choices),
        lambda service: (service.time,),
    )
    akta = RowFilter(
        "Dasar hukum",
        act_labels,
        lambda service: service.acts,
        ACTS_SHOWN,
        frequent_first=True,
    )


FILTERS: Mapping[str, Any] = ServiceFilter.base_filters


def chosen(address: QueryDict) -> Chosen:
    """What an address chooses; BadRequest names the filter whose value is unknown."""
    if sum(len(values) for _, values in address.lists()) > MOST_VALUES:
        raise BadRequest("Terlalu banyak pilihan sekaligus. Hapus sebagian saringan.")
    if address.keys().isdisjoint(FILTERS):
        return dict.fromkeys(FILTERS, frozenset())
    filterset = ServiceFilter(address, Edition.objects.none())
    for name in filterset.form.errors:
        raise BadRequest(
            f"Pilihan pada saringan “{FILTERS[name].label}” tidak dikenal. "
            "Hapus pilihan itu, lalu coba lagi."
        )
    return {name: frozenset(values) for name, values in filterset.form.cleaned_data.items()}
