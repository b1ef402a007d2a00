"""The form for an aduan that came by another channel than the portal, written down by an officer.

The citizen's own questions, asked of an officer who has a letter in hand or a person before them.
Name and address as UU 25/2009 Pasal 42 ayat (3) wants them; what is missing in a letter cannot be
asked for here, so one way to reach the complainant is enough: whether the file is complete is
judged later (Pasal 44 ayat (3)).
"""

import re
import secrets
from dataclasses import fields
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms

from complaints import actions
from complaints.forms.contact import PersonForm
from complaints.forms.fields import TextField
from complaints.forms.identity import LABELS
from complaints.forms.problem import ProblemForm
from complaints.forms.services import needs_search
from complaints.models import Channel, Identity
from standards.dates import ZONE
from standards.forms import DateInput, RadioWithHints, TimeInput

FIRST_YEAR = 2000
OLD = timedelta(days=30)
"""Longer ago than this an aduan seldom came in: the officer is asked whether the date is right."""

LOGGED = [one for one in Channel if one not in {Channel.WEB, Channel.OPEN311}]
"""What comes by the portal or by a program comes without an officer."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")
_LAPOR_ID = re.compile(r"#?([0-9A-Za-z.-]*[0-9][0-9A-Za-z.-]*)")

_WORDS = {
    "service": ("Layanan yang diadukan", ""),
    "biro": (
        "Biro, bila layanannya tidak ada di daftar",
        "Bila tidak tahu: ke Biro Organisasi.",
    ),
    "story": ("Isi aduan", "Seperti yang disampaikan, tanpa NIK dan nomor rekening."),
    "component": ("Janji mana yang tidak ditepati?", ""),
    "request": ("Yang diminta pengadu", ""),
    "name": ("Nama pengadu", ""),
    "address": ("Alamat", "Jalan, nomor, desa atau kelurahan, kabupaten atau kota."),
    "phone": ("Nomor WhatsApp atau telepon", "Misalnya 0812 3456 7890."),
    "by_whatsapp": ("Pengadu mau dikabari lewat WhatsApp", ""),
    "by_email": ("Pengadu mau dikabari lewat surel", ""),
    "acts_for": ("Nama orang yang diwakili", "Hanya bila pengadu membawa kuasa."),
}
"""Label and hint of the citizen's questions where an officer answers them."""


def new_token() -> str:
    """A token for one filing; the secret key of the aduan is made from it."""
    return secrets.token_urlsafe(24)


class LogForm(ProblemForm, PersonForm):
    """Channel and real moment of receipt, then what is reported and by whom.

    `at` is the moment of filing: nothing is received after it. `token` makes a second click
    harmless.
    """

    field_order = (
        "channel",
        "lapor_id",
        "received_on",
        "received_time",
        "is_old",
        *ProblemForm.base_fields,
        "identity",
    )

    token = forms.CharField(widget=forms.HiddenInput, required=False)
    channel = forms.TypedChoiceField(
        label="Lewat apa aduan ini sampai?",
        coerce=Channel,
        choices=[("", "Pilih saluran"), *((one.value, one.label) for one in LOGGED)],
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Pilih saluran aduan"),
    )
    lapor_id = TextField(
        label="Nomor LAPOR!", help_text="Wajib untuk SP4N-LAPOR!.", most=40, required=False
    )
    received_on = forms.DateField(
        label="Tanggal diterima",
        help_text="Saat aduannya benar-benar sampai; tenggat dihitung dari sini.",
        widget=DateInput,
        error_messages={
            "required": "Isi tanggal diterima",
            "invalid": "Tanggal diterima: tulis misalnya 23-11-2026",
        },
    )
    received_time = forms.TimeField(
        label="Jam diterima (WIB)",
        widget=TimeInput,
        error_messages={
            "required": "Isi jam diterima",
            "invalid": "Jam diterima: tulis misalnya 13.05",
        },
        input_formats=["%H:%M", "%H.%M"],
    )
    is_old = forms.BooleanField(
        label="Benar, aduan ini diterima lebih dari 30 hari lalu", required=False
    )
    identity = forms.TypedChoiceField(
        label="Yang boleh tahu nama pengadu",
        help_text="Tanyakan kepada pengadu; bila tidak bisa, pilih yang pertama.",
        coerce=Identity,
        choices=list(LABELS.items()),
        initial=Identity.MANAGER,
        widget=RadioWithHints(
            {Identity.ANONYMOUS: "Nama dan kontak di bawah tidak disimpan, walaupun terisi."}
        ),
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Pilih siapa yang boleh tahu nama pengadu"
        ),
    )

    def __init__(self, *args: Any, at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.at = at
        for name, (label, hint) in _WORDS.items():
            self.fields[name].label, self.fields[name].help_text = label, hint
        if needs_search():
            self._one_of_many("service").ask_for_code()
            self.fields["biro"].label = "Biro, bila kode layanannya tidak diketahui"
        self.fields["address"].required = False
        self.fields["name"].required = self.data.get("identity") != Identity.ANONYMOUS

    def clean_token(self) -> str:
        """The token of this form, or a new one where it was tampered with."""
        given: str = self.cleaned_data["token"]
        return given if _TOKEN.fullmatch(given) else new_token()

    def clean_lapor_id(self) -> str:
        """The tracking id without its hash sign."""
        typed: str = self.cleaned_data["lapor_id"]
        match = _LAPOR_ID.fullmatch(typed)
        if typed and not match:
            raise forms.ValidationError("Nomor LAPOR! tidak dikenal; tulis misalnya 7654321")
        return match[1] if match else ""

    def clean(self) -> dict[str, Any]:
        """What needs more than one answer: the moment of receipt, LAPOR!, a way to reach them."""
        given = super().clean()
        if given.get("channel") == Channel.LAPOR and given.get("lapor_id") == "":
            self.add_error("lapor_id", "Isi nomor LAPOR!")
        if given.get("received_on") and given.get("received_time"):
            self._check_receipt(given)
        ways = [given.get(way) for way in ("address", "phone", "email")]
        if given.get("identity") != Identity.ANONYMOUS and ways == ["", "", ""]:
            self.add_error("address", "Isi alamat, nomor, atau surel, salah satu")
        return given

    def _check_receipt(self, given: dict[str, Any]) -> None:
        received = self.received_at
        happened_on: date | None = given.get("happened_on")
        if received > self.at:
            self.add_error("received_on", "Waktu diterima belum tiba; periksa tanggal dan jamnya")
        elif received.year < FIRST_YEAR:
            self.add_error("received_on", "Tanggal diterima terlalu lama; periksa tahunnya")
        elif self.at - received > OLD and not given["is_old"]:
            self.add_error("is_old", "Diterima lebih dari 30 hari lalu? Perbaiki, atau benarkan")
        if happened_on and happened_on > received.date():
            self.add_error("happened_on", "Tanggal kejadian sesudah tanggal diterima")

    @property
    def received_at(self) -> datetime:
        """The moment of receipt of a form whose date and time are right."""
        day: date = self.cleaned_data["received_on"]
        clock: time = self.cleaned_data["received_time"]
        return datetime.combine(day, clock, tzinfo=ZONE)

    @property
    def asks_whether_old(self) -> bool:
        """Whether the question about an old date is shown."""
        return bool(self.errors.get("is_old") or self.data.get("is_old"))

    @property
    def report(self) -> actions.Report:
        """The report of a valid form, whose fields bear the same names."""
        names = {field.name for field in fields(actions.Report)}
        given = {name: value for name, value in self.cleaned_data.items() if name in names}
        given |= {"service": self.chosen_service, "biro": self.chosen_biro}
        return actions.Report(**given, received_at=self.received_at)
