"""What a mass change asks for: the phrase and what it becomes, then where, and why."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import Any

from django import forms

from standards.forms import Form
from standards.models import Service
from standards.notation.phrases import SHORTEST
from standards.workshop.mass.occurrences import Hit


class PhraseForm(Form):
    """Asked by GET: the address can be kept, and nothing changes."""

    semula = forms.CharField(
        label="Cari",
        help_text="Persis seperti tertulis, termasuk spasi dan huruf besar.",
        min_length=SHORTEST,
        max_length=300,
        error_messages={
            "required": "Tulis kata yang dicari",
            "min_length": f"Tulis sekurangnya {SHORTEST} huruf",
        },
    )
    menjadi = forms.CharField(label="Ganti menjadi", max_length=300, required=False)


class ChangeForm(PhraseForm):
    """Sent to make the drafts: also where, and why."""

    tempat = forms.MultipleChoiceField(
        label="Bagian yang diubah",
        error_messages={
            "required": "Pilih sekurangnya satu bagian",
            "invalid_choice": "Pilihan berubah sejak halaman dibuka; periksa kembali",
        },
    )
    alasan = forms.CharField(
        label="Alasan perubahan",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Tulis alasan perubahan"},
    )

    def __init__(self, hits: Sequence[Hit], *args: Any, **kwargs: Any) -> None:
        """For the places where the phrase stands now."""
        super().__init__(*args, **kwargs)
        self.hits = {hit.value: hit for hit in hits}
        self.fields["tempat"].choices = [(value, value) for value in self.hits]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Mapping[Service, Set[str]]:
        """The component keys to change in each service."""
        places: dict[Service, set[str]] = defaultdict(set)
        for value in self.cleaned_data["tempat"]:
            places[self.hits[value].service].add(self.hits[value].key)
        return places
