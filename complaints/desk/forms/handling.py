"""Work in hand: asking for what is missing, writing it down, meeting."""

from datetime import timedelta
from typing import Any

from django import forms

from complaints.deadlines import COMPLETION_DAYS
from complaints.desk.forms.base import MOST, ComplainantField, PatternedForm, StepForm, chosen
from complaints.desk.offers import Offer
from complaints.forms.fields import LongTextField, TextField
from complaints.models import StandardText
from complaints.timing.worktime import to_local
from standards.dates import date_words
from standards.forms import MomentInput


class AskForm(PatternedForm):
    """What is missing."""

    use = StandardText.Use.QUESTION
    text_name = "question"

    question = ComplainantField("Pertanyaan untuk pengadu")

    def prepare(self, offer: Offer) -> None:
        """Say until when the clock would stand (UU 25/2009 Pasal 44 ayat (4))."""
        super().prepare(offer)
        last = to_local(offer.at).date() + timedelta(days=COMPLETION_DAYS)
        self.fields["question"].help_text = (
            "Dibaca pengadu. Jam berhenti sampai pengadu menjawab, paling lama "
            f"{COMPLETION_DAYS} hari: sampai {date_words(last)}."
        )


class CompleteForm(StepForm):
    """What the complainant answered by another way than the portal."""

    via = forms.ChoiceField(
        label="Disampaikan lewat",
        choices=[(way, way) for way in ("telepon", "WhatsApp", "tatap muka", "surel", "surat")],
        error_messages=chosen("Pilih lewat apa keterangan itu disampaikan"),
    )
    answer = LongTextField(
        label="Keterangan pengadu",
        most=MOST,
        error_messages={"required": "Tulis keterangan pengadu"},
    )

    @property
    def arguments(self) -> dict[str, Any]:
        """The answer says how it came, since an officer wrote it down."""
        given = self.cleaned_data
        return {"answer": f"{given['answer']}\n\n(Disampaikan lewat {given['via']}.)"}


class ScheduleForm(StepForm):
    """A meeting."""

    when = forms.DateTimeField(
        label="Waktu (WIB)",
        widget=MomentInput,
        error_messages={
            "required": "Isi tanggal dan pukul pertemuan",
            "invalid": "Isi tanggal dan pukul, misalnya 25-11-2026 09.00",
        },
    )
    place = TextField(label="Tempat", most=200, error_messages={"required": "Isi tempat pertemuan"})
    agenda = LongTextField(
        label="Yang dibahas", most=MOST, required=False, widget=forms.Textarea({"rows": 3})
    )
    with_complainant = forms.BooleanField(
        label="Undang pengadu (pengadu boleh menolak bertemu yang diadukan)", required=False
    )
