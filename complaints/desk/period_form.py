"""From which day to which: what narrows the register."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from complaints.periods import Period
from complaints.timing.worktime import YEARS
from standards.forms import DateInput, Form

LONGEST_DAYS = 366
"""A year is the longest that anybody reads or prints at once."""


def _day(label: str) -> forms.DateField:
    sentence = f"{label}: isi tanggal, misalnya 23-11-2026"
    messages = {"required": sentence, "invalid": sentence}
    return forms.DateField(label=label, widget=DateInput, error_messages=messages)


class PeriodForm(Form):
    """The names of the fields are those of the address; days in WIB, both included."""

    dari = _day("Diterima sejak")
    sampai = _day("Diterima sampai")

    @classmethod
    def of(cls, address: QueryDict, *, default: Period) -> "PeriodForm":
        """The form for an address; without a period in it, that of the default."""
        if "dari" in address or "sampai" in address:
            return cls(address)
        return cls({"dari": default.first.isoformat(), "sampai": default.last.isoformat()})

    @property
    def period(self) -> Period:
        """The period of a valid form."""
        return Period(self.cleaned_data["dari"], self.cleaned_data["sampai"])

    def clean(self) -> dict[str, Any]:
        """The two days in their order, and not too far apart."""
        given: dict[str, Any] = super().clean() or {}
        first, last = given.get("dari"), given.get("sampai")
        if first is not None and last is not None:
            self._check(first, last)
        return given

    def _check(self, first: date, last: date) -> None:
        if first.year not in YEARS or last.year not in YEARS:
            self.add_error("dari", f"Pilih tahun {YEARS[0]} sampai {YEARS[-1]}")
        elif first > last:
            self.add_error("sampai", "Tanggal akhir mendahului tanggal awal; tukar keduanya")
        elif (last - first).days >= LONGEST_DAYS:
            self.add_error("sampai", "Pilih paling lama satu tahun")
