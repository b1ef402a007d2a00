"""Step 3 of filing: who complains and how to reach them; skipped by those without a name.

UU 25/2009 Pasal 42 ayat (3) asks for name and address. The NIK is never asked for.
"""

from typing import Any

from django import forms
from django.core.validators import EmailValidator

from complaints.forms.answers import AnswersForm
from complaints.forms.fields import LongTextField, TextField
from standards.facts.phones import e164

_EITHER = "Isi nomor WhatsApp atau surel, salah satu"


class PersonForm(AnswersForm):
    """Who complains: name, address, telephone number, address for mails."""

    name = TextField(
        label="Nama lengkap",
        most=100,
        widget=forms.TextInput({"autocomplete": "name"}),
        error_messages={"required": "Isi nama lengkap"},
    )
    address = LongTextField(
        label="Alamat",
        help_text="Jalan, nomor, desa atau kelurahan, kabupaten atau kota.",
        most=300,
        widget=forms.Textarea({"autocomplete": "street-address", "rows": 3}),
        error_messages={"required": "Isi alamat"},
    )
    phone = TextField(
        label="Nomor WhatsApp atau telepon",
        help_text="Misalnya 0812 3456 7890. Isi nomor atau surel, salah satu.",
        most=30,
        required=False,
        widget=forms.TextInput({"type": "tel", "autocomplete": "tel", "class": "pendek"}),
    )
    by_whatsapp = forms.BooleanField(
        label="Kabari saya lewat WhatsApp pada nomor ini", required=False
    )
    email = TextField(
        label="Surel",
        help_text="Misalnya nama@contoh.id.",
        most=200,
        required=False,
        widget=forms.EmailInput({"autocomplete": "email"}),
        validators=[EmailValidator("Surel tidak dikenal; tulis seperti nama@contoh.id")],
    )
    by_email = forms.BooleanField(label="Kabari saya lewat surel ini", required=False)
    acts_for = TextField(
        label="Nama orang yang Anda wakili",
        help_text="Hanya bila Anda mengadu dengan kuasa dari orang lain.",
        most=100,
        required=False,
    )

    def clean_phone(self) -> str:
        """The number in its international form (E.164)."""
        typed: str = self.cleaned_data["phone"]
        number = e164(typed) if typed else ""
        if number is None:
            raise forms.ValidationError(
                "Nomor tidak dikenal. Tulis lengkap dengan kode awalnya, "
                "misalnya 0812 3456 7890 atau 0561 736541"
            )
        return number

    def clean(self) -> dict[str, Any]:
        """No promise to use a way to reach them that is not there."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("phone") == "" and given["by_whatsapp"]:
            self.add_error("phone", "Isi nomor WhatsApp, atau hapus centang di bawahnya")
        if given.get("email") == "" and given["by_email"]:
            self.add_error("email", "Isi surel, atau hapus centang di bawahnya")
        return given


class ContactForm(PersonForm):
    """The same of whoever fills it in, who can be asked for one way to be reached at least."""

    def clean(self) -> dict[str, Any]:
        """One of telephone and mail."""
        given = super().clean()
        if given.get("phone") == "" and given.get("email") == "":
            self.add_error("phone", _EITHER)
        return given
