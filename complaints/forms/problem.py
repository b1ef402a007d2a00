"""Step 1 of filing: about which service, and what happened."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.functional import cached_property

from complaints.everyday import EVERYDAY
from complaints.forms.answers import AnswersForm
from complaints.forms.choices import OneOfManyField, Options, by_biro
from complaints.forms.fields import LongTextField
from complaints.forms.services import biro_in_force, needs_search, service_in_force
from standards.catalogue import in_force
from standards.catalogue.listed import Listed
from standards.forms import DateInput
from standards.models import Biro, Service
from standards.pages import today
from standards.typed_text import tidied

SHORTEST_STORY, LONGEST_STORY = 10, 4_000
LONGEST_REQUEST = 1_000

_TOO_SHORT = f"Ceritakan apa yang terjadi, paling sedikit {SHORTEST_STORY} huruf"


class ProblemForm(AnswersForm):
    """The names of the fields are those of a `Report`.

    Of too many services for one list only the chosen one is offered: it is found by words on a
    page of its own. One query, for the chosen one, where it is judged or is the only one offered.
    """

    service = OneOfManyField(
        label="Layanan yang diadukan",
        required=False,
        error_messages={"invalid_choice": "Pilih layanan dari daftar"},
    )
    biro = OneOfManyField(
        label="Biro, bila layanannya tidak ada di daftar",
        help_text="Bila tidak tahu juga, Biro Organisasi yang meneruskan aduan Anda.",
        required=False,
        error_messages={"invalid_choice": "Pilih Biro dari daftar"},
    )
    story = LongTextField(
        label="Ceritakan apa yang terjadi",
        help_text="Tulis kapan, di mana, dan siapa. Jangan tulis NIK atau nomor rekening.",
        most=LONGEST_STORY,
        min_length=SHORTEST_STORY,
        error_messages={"required": _TOO_SHORT, "min_length": _TOO_SHORT},
    )
    component = forms.ChoiceField(
        label="Janji mana yang tidak ditepati?",
        choices=[("", "Tidak tahu, atau lebih dari satu"), *EVERYDAY.items()],
        required=False,
        error_messages={"invalid_choice": "Pilih janji dari daftar"},
    )
    request = LongTextField(
        label="Apa yang Anda minta?",
        help_text="Misalnya: berkas saya diproses, atau uang saya dikembalikan.",
        most=LONGEST_REQUEST,
        required=False,
        widget=forms.Textarea({"rows": 4}),
    )
    happened_on = forms.DateField(
        label="Tanggal kejadian",
        required=False,
        widget=DateInput,
        error_messages={"invalid": "Tanggal kejadian: tulis misalnya 23-11-2026"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._one_of_many("service").offer(service_in_force, self._service_options)
        self._one_of_many("biro").offer(biro_in_force, self._biro_options)

    def clean_happened_on(self) -> date | None:
        """A day that has been."""
        day: date | None = self.cleaned_data["happened_on"]
        if day and day > today():
            raise forms.ValidationError("Tanggal kejadian belum tiba; periksa hari dan tahunnya")
        return day

    @property
    def chosen_service(self) -> Service | None:
        """The service of a valid form, if the complainant knew it."""
        service: Service | None = self._one_of_many("service").found
        return service

    @property
    def chosen_biro(self) -> Biro | None:
        """The Biro of a valid form: that of the service, else the one that was named."""
        service = self.chosen_service
        named: Biro | None = self._one_of_many("biro").found
        return service.biro if service else named

    def _service_options(self) -> Options:
        everything = in_force.of_host().narrowed({})
        services: Sequence[Service | Listed] = self._chosen if needs_search() else everything[:]
        return by_biro(
            services,
            none="Tidak tahu, atau tidak ada di daftar",
            label=lambda service: service.short_name,
        )

    @cached_property
    def _chosen(self) -> list[Service]:
        found = service_in_force(tidied(str(self["service"].value() or "")))
        return [found] if found else []

    def _biro_options(self) -> Options:
        bureaus = in_force.by_biro(in_force.of_host().narrowed({}))
        return [("", "Tidak tahu"), *((biro.slug, biro.name) for biro, _ in bureaus)]

    def _one_of_many(self, name: str) -> OneOfManyField:
        return cast("OneOfManyField", self.fields[name])
