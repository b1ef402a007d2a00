"""Ends other than an answer, each with what the complainant reads."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError

from complaints import references
from complaints.desk.forms.base import ComplainantField, PatternedForm, StepForm, not_over
from complaints.desk.offers import Offer
from complaints.forms.fields import TextField
from complaints.models import Complaint, StandardText
from complaints.timing.worktime import to_local
from standards.forms import DateInput

FOLLOW_UP_AFTER = timedelta(days=14)
"""When we ask another institution what became of an aduan, unless the officer says otherwise."""


class WithdrawForm(StepForm):
    """Why the complainant wants no answer any more, told to an officer."""

    reason = ComplainantField("Alasan pengadu")


class ClosingForm(PatternedForm):
    """A step that ends an aduan, with what the complainant reads."""

    use = StandardText.Use.CLOSING
    text_name = "explanation"

    explanation = ComplainantField("Penjelasan untuk pengadu")


class ReferForm(ClosingForm):
    """Whose matter it is."""

    to = TextField(
        label="Instansi yang berwenang",
        most=200,
        error_messages={"required": "Isi instansi yang berwenang"},
    )
    follow_up_on = forms.DateField(
        label="Tanyakan kabarnya pada",
        widget=DateInput,
        error_messages={
            "required": "Isi tanggal untuk menanyakan kabarnya",
            "invalid": "Isi tanggal yang ada di kalender, misalnya 15-12-2026",
        },
    )

    field_order = ["to", "pattern", "explanation", "follow_up_on"]

    def prepare(self, offer: Offer) -> None:
        """In two weeks, unless the officer says otherwise."""
        super().prepare(offer)
        self.fields["follow_up_on"].initial = to_local(offer.at).date() + FOLLOW_UP_AFTER

    def clean_follow_up_on(self) -> date:
        """Not a day that is over."""
        return not_over(self.cleaned_data["follow_up_on"], self.offer)


class FollowUpForm(StepForm):
    """What became of a referred aduan."""

    answer = ComplainantField("Kabar dari instansi itu")
    next_on = forms.DateField(
        label="Tanyakan lagi pada",
        widget=DateInput,
        required=False,
        error_messages={"invalid": "Isi tanggal yang ada di kalender, misalnya 15-12-2026"},
    )

    def clean_next_on(self) -> date | None:
        """Not a day that is over."""
        day = self.cleaned_data["next_on"]
        return not_over(day, self.offer) if day else None


class DuplicateForm(ClosingForm):
    """Which aduan was first."""

    of = TextField(
        label="Nomor aduan asal",
        most=40,
        error_messages={"required": "Isi nomor aduan asal"},
    )

    field_order = ["of", "pattern", "explanation"]

    def clean_of(self) -> Complaint:
        """An aduan that the officer may see; any other does not exist."""
        number = references.parse_number(self.cleaned_data["of"])
        found = self.offer.cases.filter(number=number).select_related("duplicate_of").first()
        if found is None:
            raise ValidationError("Aduan asal tidak ditemukan. Periksa nomornya.")
        return found


class HoldForm(StepForm):
    """Why an aduan must outlast its period of keeping; an empty reason lets it go."""

    reason = TextField(
        label="Sebab",
        most=200,
        required=False,
        help_text="Kosongkan untuk mengakhiri penahanan.",
    )

    def prepare(self, offer: Offer) -> None:
        """Begin with the present reason."""
        self.fields["reason"].initial = offer.complaint.hold
