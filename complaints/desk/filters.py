"""What narrows the queue: django-filter reads the address, so it holds all state."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import django_filters
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.http import urlencode

from complaints import access
from complaints.access import Actor
from complaints.forms.services import needs_search
from complaints.models import Channel, Complaint
from complaints.models.cases import ComplaintQuerySet
from complaints.timing.tiers import LABELS
from complaints.timing.worktime import midnight
from complaints.workflow import CIRCLE_ROLES, OFFICER
from standards.catalogue.facets import Removable
from standards.dates import date_words
from standards.forms import DateInput, Form, LongSelect
from standards.models import Biro, Service

TAB, WORDS, PAGE = "tampilan", "q", "halaman"
"""The names in the address beside those of the filters."""

ALL = "Semua"
UNKNOWN = {"invalid_choice": "Pilihan ini tidak dikenal; pilih dari daftar"}
NO_DATE = {"invalid": "Tanggal tidak dikenal; tulis misalnya 23-11-2026"}
YEARS = [
    MinValueValidator(date(2000, 1, 1), "Tanggal terlalu jauh di masa lalu; periksa tahunnya"),
    MaxValueValidator(date(2100, 1, 1), "Tanggal terlalu jauh di masa depan; periksa tahunnya"),
]


class FilterForm(Form):
    """All filters in one form; the first day received may not lie after the last."""

    def clean(self) -> dict[str, Any]:
        """The two days in their order."""
        given: dict[str, Any] = super().clean() or {}
        first, last = given.get("dari"), given.get("sampai")
        if first and last and first > last:
            self.add_error("sampai", "Tanggal akhir mendahului tanggal awal; tukar keduanya")
        return given


def _choice(label: str, choices: Any, **kwargs: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label=label,
        choices=choices,
        empty_label=ALL,
        error_messages=UNKNOWN,
        widget=LongSelect,
        **kwargs,
    )


def _day(label: str, method: str) -> django_filters.DateFilter:
    return django_filters.DateFilter(
        label=label, method=method, widget=DateInput, error_messages=NO_DATE, validators=YEARS
    )


class CaseFilter(django_filters.FilterSet):  # type: ignore[misc]
    """Biro (for whoever sees more than one), service, tier, channel, state, days, assignee.

    Where there are too many services for one list, the code of one is typed instead; and whoever
    sees the officers of all Biro there types a name.
    """

    biro = _choice("Biro", [], field_name="biro__slug")
    layanan = _choice("Layanan", [], field_name="service")
    kode = django_filters.CharFilter(label="Kode layanan", field_name="service__code")
    tingkat = _choice("Tingkat", list(LABELS.items()), field_name="tier")
    saluran = _choice("Saluran", Channel.choices, field_name="channel")
    keadaan = _choice("Keadaan", list(OFFICER.items()), field_name="state")
    petugas = _choice("Petugas", [], field_name="assignee")
    nama = django_filters.CharFilter(
        label="Petugas", help_text="Nama lengkap atau nama akun", method="of_officer"
    )
    dari = _day("Diterima sejak", "received_from")
    sampai = _day("Diterima sampai", "received_until")

    class Meta:
        model = Complaint
        fields: list[str] = []
        form = FilterForm

    def __init__(self, address: QueryDict, cases: ComplaintQuerySet, *, by: Actor, on: date):
        super().__init__(address, queryset=cases)
        self.on = on
        services = [] if needs_search() else list(_services())
        named = ((str(pk), f"{code} {name}") for pk, code, name, *_ in services)
        sees_several = by.holds(*CIRCLE_ROLES) or len(by.biro_ids) > 1
        self._offer("layanan", named, instead="kode")
        self._offer("petugas", _colleagues(by, on), instead="nama")
        self._offer("biro", _bureaus(services) if sees_several else [])

    def _offer(self, name: str, choices: Iterable[tuple[str, str]], instead: str = "") -> None:
        """Offer a list to choose from; without one, let what stands `instead` be typed."""
        offered = list(choices)
        self.filters[name].extra["choices"] = offered
        unused = instead if offered else name
        self.filters.pop(unused, None)

    def of_officer(self, cases: ComplaintQuerySet, _: str, name: str) -> ComplaintQuerySet:
        """Assigned to whoever is on duty and has a name; to nobody where that is unclear."""
        assignee = access.user_on_duty(name, on=self.on)
        return cases.filter(assignee=assignee) if assignee else cases.none()

    def received_from(self, cases: ComplaintQuerySet, _: str, day: date) -> ComplaintQuerySet:
        """Received on a local day or later."""
        return cases.filter(received_at__gte=midnight(day))

    def received_until(self, cases: ComplaintQuerySet, _: str, day: date) -> ComplaintQuerySet:
        """Received on a local day or earlier."""
        return cases.filter(received_at__lt=midnight(day + timedelta(days=1)))

    @property
    def chosen(self) -> dict[str, str]:
        """The filters that are set, as they stand in the address."""
        given = {name: self.data.get(name, "") for name in self.filters}
        return {name: value for name, value in given.items() if value}

    def removables(self) -> list[Removable]:
        """Each filter that is set, in words, with the address without it."""
        return [
            Removable(f"{self.filters[name].label}: {self._words(name)}", self._without(name))
            for name in self.chosen
        ]

    @property
    def query(self) -> str:
        """What is asked, in one spelling: tab, words and filters, without page or empty fields."""
        return urlencode(self._asked)

    @property
    def _asked(self) -> dict[str, str]:
        beside = {name: self.data.get(name, "") for name in (TAB, WORDS)}
        return {name: value for name, value in beside.items() if value} | self.chosen

    def _without(self, name: str) -> str:
        return "?" + urlencode({key: one for key, one in self._asked.items() if key != name})

    def _words(self, name: str) -> str:
        value = self.form.cleaned_data[name]
        if isinstance(value, date):
            return date_words(value)
        choices = getattr(self.form.fields[name], "choices", None)
        return str(dict(choices)[value] if choices else value)


_Named = tuple[int, str, str, str, str]


def _services() -> "QuerySet[Service, _Named]":
    """Key, code and name of the services, with slug and name of their Biro."""
    services = Service.objects.filter(biro__institution__is_host=True)
    in_order = services.order_by("biro__position", "position")
    return in_order.values_list("pk", "code", "short_name", "biro__slug", "biro__name")


def _bureaus(services: Sequence[_Named]) -> Iterable[tuple[str, str]]:
    """Slug and name of the Biro of the services; of all where too many services to list."""
    if not services:
        return Biro.objects.of_host().values_list("slug", "name")
    return {slug: biro for *_, slug, biro in services}.items()


def _colleagues(by: Actor, on: date) -> Iterator[tuple[str, str]]:
    """Who may have been given an aduan that the officer sees: those of the own Biro, or all.

    Nobody where all are too many to list.
    """
    sees_all = by.holds(*CIRCLE_ROLES)
    if sees_all and needs_search():
        return
    for one in access.officers(on=on, of=None if sees_all else by.biro_ids):
        if sees_all or one.biro_ids:
            yield str(one.user_id), one.name
