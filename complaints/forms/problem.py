"""Step 1 of filing: about which service, and what happened."""

from datetime import date
from typing import Any

from django import forms

from complaints.everyday import EVERYDAY
from complaints.forms.answers import AnswersForm
from complaints.forms.choices import by_biro
from complaints.forms.fields import LongTextField
from standards.forms import DateInput
from standards.models import Biro, Edition, Service
from standards.pages import today

SHORTEST_STORY, LONGEST_STORY = 10, 4_000
LONGEST_REQUEST = 1_000

_TOO_SHORT = f"Ceritakan apa yang terjadi, paling sedikit {SHORTEST_STORY} huruf"


class ProblemForm(AnswersForm):
    """One query, for the services in force; the names of the fields are those of a `Report`."""

    service = forms.ChoiceField(
        label="Layanan yang diadukan",
        required=False,
        error_messages={"invalid_choice": "Pilih layanan dari daftar"},
    )
    biro = forms.ChoiceField(
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
        editions = Edition.objects.in_force(today()).of_host().for_list()
        services = [edition.service for edition in editions]
        self.services: dict[str, Service] = {one.code: one for one in services}
        self.bureaus: dict[str, Biro] = {one.biro.slug: one.biro for one in services}
        self.fields["service"].choices = by_biro(  # type: ignore[attr-defined]
            services,
            none="Tidak tahu, atau tidak ada di daftar",
            label=lambda service: service.short_name,
        )
        named = [(slug, biro.name) for slug, biro in self.bureaus.items()]
        self.fields["biro"].choices = [("", "Tidak tahu"), *named]  # type: ignore[attr-defined]

    def clean_happened_on(self) -> date | None:
        """A day that has been."""
        day: date | None = self.cleaned_data["happened_on"]
        if day and day > today():
            raise forms.ValidationError("Tanggal kejadian belum tiba; periksa hari dan tahunnya")
        return day

    @property
    def chosen_service(self) -> Service | None:
        """The service of a valid form, if the complainant knew it."""
        return self.services.get(self.cleaned_data["service"])

    @property
    def chosen_biro(self) -> Biro | None:
        """The Biro of a valid form: that of the service, else the one that was named."""
        service = self.chosen_service
        return service.biro if service else self.bureaus.get(self.cleaned_data["biro"])
