"""The facets of the list of services: django-filter reads the address, so it holds all state."""

import django_filters
from django.core.exceptions import BadRequest
from django.db.models import Exists, OuterRef, QuerySet
from django.http import QueryDict

from standards.models import Biro, Citation, Edition, LegalAct, Service, Summary

MOST_VALUES = 60
"""Values in one address; no reader ticks as many, and each costs the database work."""


class EditionFilter(django_filters.FilterSet):  # type: ignore[misc]
    """Biro, kind, time and cited act; several values of one facet widen, facets narrow."""

    biro = django_filters.MultipleChoiceFilter(
        label="Biro",
        field_name="service__biro__slug",
        choices=lambda: list(Biro.objects.of_host().values_list("slug", "name")),
    )
    jenis = django_filters.MultipleChoiceFilter(
        label="Jenis layanan", field_name="service__kind", choices=Service.Kind.choices
    )
    waktu = django_filters.MultipleChoiceFilter(
        label="Waktu", field_name="summary__time", choices=Summary.Time.choices
    )
    akta = django_filters.ModelMultipleChoiceFilter(
        label="Dasar hukum",
        queryset=LegalAct.objects.by_rank(),
        to_field_name="slug",
        method="citing",
    )

    class Meta:
        model = Edition
        fields: list[str] = []

    def citing(
        self, editions: QuerySet[Edition], _name: str, acts: list[LegalAct]
    ) -> QuerySet[Edition]:
        """Only editions that cite one of the acts."""
        if not acts:
            return editions
        cited = Citation.objects.filter(component__edition=OuterRef("pk"), act__in=acts)
        return editions.filter(Exists(cited))


def chosen(data: QueryDict, editions: QuerySet[Edition]) -> EditionFilter:
    """The filter for an address; BadRequest names the facet whose value is unknown."""
    if sum(len(values) for _, values in data.lists()) > MOST_VALUES:
        raise BadRequest("Terlalu banyak pilihan sekaligus. Hapus sebagian saringan.")
    filterset = EditionFilter(data, queryset=editions)
    if not filterset.is_valid():
        facet = next(iter(filterset.form.errors))
        label = filterset.filters[facet].label
        raise BadRequest(
            f"Pilihan pada saringan “{label}” tidak dikenal. Hapus pilihan itu, lalu coba lagi."
        )
    return filterset
