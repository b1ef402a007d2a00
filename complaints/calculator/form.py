"""The form of the deadline calculator: a receipt, a tier or a limit of one's own, two pauses."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, cast

from django import forms

from complaints.calculator.counting import Question, promise_of
from complaints.forms.choices import OneOfManyField, Options, by_biro
from complaints.forms.services import needs_search, service_in_force
from complaints.promises import Promise, promised
from complaints.timing.clock import AMOUNTS, Limit, Pause, Unit
from complaints.timing.tiers import EXPLANATIONS, LABELS, Tier
from complaints.timing.worktime import InputError
from standards.catalogue import in_force
from standards.dates import ZONE
from standards.forms import DateInput, Form, MomentInput, RadioWithHints, TimeInput

OWN = "lain"
"""Chosen instead of a tier: the reader gives the limit."""

_TIERS = [*LABELS.items(), (OWN, "Batas lain")]
_HINTS = {
    **{tier.value: line for tier, line in EXPLANATIONS.items()},
    OWN: "Isi jumlah dan satuannya di bawah.",
}
_UNITS = [(unit.value, unit.value) for unit in Unit if unit is not Unit.DAY]

PAUSES = (("mulai_1", "selesai_1"), ("mulai_2", "selesai_2"))
"""The names of the fields of each pause; more of them can be asked for as data."""


def _services() -> Options:
    """Every service in force, below its Biro; without one the general limits hold."""
    return by_biro(
        in_force.of_host().narrowed({})[:],
        none="Tidak tahu: pakai ketentuan umum",
        label=lambda service: f"{service.code} {service.short_name}",
    )


def _pause_moment(label: str) -> forms.DateTimeField:
    return forms.DateTimeField(
        label=label,
        widget=MomentInput,
        required=False,
        error_messages={"invalid": f"{label}: isi tanggal dan pukul, misalnya 25-11-2026 09.00"},
    )


class CalculatorForm(Form):
    """The names of the fields are those of the address; all times are WIB.

    A valid form has its `question` and the `deadline` that answers it in `cleaned_data`.
    """

    tanggal = forms.DateField(
        label="Tanggal aduan diterima",
        widget=DateInput,
        error_messages={
            "required": "Isi tanggal aduan diterima",
            "invalid": "Isi tanggal yang ada di kalender, misalnya 23-11-2026",
        },
    )
    jam = forms.TimeField(
        label="Pukul (WIB)",
        widget=TimeInput,
        error_messages={
            "required": "Isi pukul berapa aduan diterima",
            "invalid": "Isi pukul antara 00.00 dan 23.59, misalnya 10.30",
        },
    )
    layanan = OneOfManyField(
        label="Layanan yang diadukan",
        required=False,
        error_messages={"invalid_choice": "Pilih layanan dari daftar"},
    )
    tingkat = forms.ChoiceField(
        label="Tingkat aduan",
        choices=_TIERS,
        widget=RadioWithHints(_HINTS),
        error_messages={
            "required": "Pilih tingkat aduan atau batas lain",
            "invalid_choice": "Pilih salah satu tingkat dari daftar",
        },
    )
    jumlah = forms.IntegerField(
        label="Jumlah, bila batas lain",
        widget=forms.TextInput({"class": "pendek", "inputmode": "numeric"}),
        required=False,
        min_value=AMOUNTS[0],
        max_value=AMOUNTS[-1],
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), "Isi jumlah dengan angka dari 1 sampai 9999"
        ),
    )
    satuan = forms.ChoiceField(
        label="Satuan, bila batas lain",
        choices=_UNITS,
        widget=forms.Select({"class": "pendek"}),
        initial=Unit.WORKING_DAY,
        required=False,
        error_messages={"invalid_choice": "Pilih satuan dari daftar"},
    )
    mulai_1 = _pause_moment("Jeda pertama, mulai")
    selesai_1 = _pause_moment("Jeda pertama, selesai")
    mulai_2 = _pause_moment("Jeda kedua, mulai")
    selesai_2 = _pause_moment("Jeda kedua, selesai")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        service = cast("OneOfManyField", self.fields["layanan"])
        service.offer(service_in_force, _services)
        if needs_search():
            service.ask_for_code()

    def pause_fields(self) -> list[forms.BoundField]:
        """The fields that few readers need."""
        return [self[name] for pause in PAUSES for name in pause]

    def asks_for_pauses(self) -> bool:
        """Whether something was typed into them, so that they must be seen."""
        return any(field.value() for field in self.pause_fields())

    def clean(self) -> dict[str, Any]:
        """Count, once every field is right by itself."""
        cleaned: dict[str, Any] = super().clean() or {}
        self._need_own_limit(cleaned)
        self._need_beginnings(cleaned)
        if self.errors:
            return cleaned
        try:
            question = _question(cleaned)
            return {**cleaned, "question": question, "deadline": question.answer()}
        except InputError as error:
            self.add_error(None, str(error))
        return cleaned

    def _need_own_limit(self, cleaned: dict[str, Any]) -> None:
        if cleaned.get("tingkat") != OWN:
            return
        if cleaned.get("jumlah", 0) is None:
            self.add_error("jumlah", "Isi jumlah untuk batas lain, misalnya 3")
        if cleaned.get("satuan") == "":
            self.add_error("satuan", "Pilih satuan untuk batas lain")

    def _need_beginnings(self, cleaned: dict[str, Any]) -> None:
        for start, end in PAUSES:
            if cleaned.get(end) and cleaned.get(start, "") is None:
                self.add_error(start, f"{self.fields[start].label}: isi juga kapan jeda ini mulai")


def _question(cleaned: dict[str, Any]) -> Question:
    received = datetime.combine(cleaned["tanggal"], cleaned["jam"], ZONE)
    pauses = [*_pauses(cleaned)]
    if cleaned["tingkat"] == OWN:
        return Question(received, Limit(cleaned["jumlah"], Unit(cleaned["satuan"])), pauses)
    promise = _promise(cleaned)
    return Question(received, promise.limit, pauses, promise)


def _promise(cleaned: dict[str, Any]) -> Promise:
    """What the chosen service promised on the day of the receipt; in general without one."""
    tier = Tier(cleaned["tingkat"])
    if not cleaned["layanan"]:
        return promised(None)[tier]
    return promise_of(cleaned["layanan"], tier, on=cleaned["tanggal"])


def _pauses(cleaned: dict[str, Any]) -> Iterator[Pause]:
    return (Pause(cleaned[start], cleaned[end]) for start, end in PAUSES if cleaned[start])
