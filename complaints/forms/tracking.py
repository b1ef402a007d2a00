"""The form that opens an aduan: its number and its secret key."""

from collections.abc import Mapping
from typing import Any

from django import forms

from complaints.forms.complainant import MOST
from complaints.forms.fields import LongTextField, TextField
from standards.forms import Form

_LONGEST_CODE = 60
"""Characters; a key with all its dashes and blanks has fewer."""


class _CodeInput(forms.TextInput):
    """A code that nothing shall correct, complete or remember: the telephone may be shared."""

    def __init__(self) -> None:
        off = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        super().__init__({"class": "pendek", **off})


def _code(label: str, hint: str) -> TextField:
    required = {"required": f"Isi {label.lower()}"}
    widget = _CodeInput()
    return TextField(
        label=label, most=_LONGEST_CODE, help_text=hint, widget=widget, error_messages=required
    )


class TrackForm(Form):
    """What stands on the receipt; how it is typed does not matter."""

    number = _code("Nomor aduan", "Misalnya ADU-2026-000123.")
    key = _code("Kode lacak", "Dua belas huruf dan angka di tanda terima: 7Q4M-X9TD-2KHP.")


class TrackAgainForm(TrackForm):
    """The same when the pass was over, with what could not be sent any more."""

    text = LongTextField(label="Tulisan Anda yang belum terkirim", most=MOST, required=False)
    step = forms.CharField(required=False, widget=forms.HiddenInput)


def form_for(data: Mapping[str, Any]) -> type[TrackForm]:
    """The form from which something was sent."""
    return TrackAgainForm if "step" in data else TrackForm


def typed(data: Mapping[str, Any]) -> TrackForm:
    """The form as it was typed, not judged."""
    form = form_for(data)
    return form(initial={name: data.get(name, "") for name in form.base_fields})
