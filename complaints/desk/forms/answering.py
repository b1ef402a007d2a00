"""The answer, and what the complainant makes of it."""

from django import forms

from complaints.desk.forms.base import ComplainantField, PatternedForm, StepForm, chosen
from complaints.desk.offers import Offer
from complaints.models import StandardText
from complaints.workflow import OUTCOME_WORDS, Outcome


class DraftForm(PatternedForm):
    """The answer; a draft that was given back is where the next one begins."""

    use = StandardText.Use.ANSWER
    text_name = "text"
    previews = True

    outcome = forms.TypedChoiceField(
        label="Hasil",
        coerce=Outcome,
        choices=[(outcome.value, words) for outcome, words in OUTCOME_WORDS.items()],
        widget=forms.RadioSelect,
        error_messages=chosen("Pilih hasil pemeriksaan"),
    )
    text = ComplainantField("Jawaban")

    def prepare(self, offer: Offer) -> None:
        """Begin with what was given back."""
        super().prepare(offer)
        returned = offer.dossier.returned_for(offer.by)
        if returned is not None:
            self.fields["text"].initial = returned.text
            self.fields["outcome"].initial = returned.outcome


class ReopenForm(StepForm):
    """Why the complainant is not satisfied, told to an officer."""

    reason = ComplainantField("Yang belum memuaskan pengadu")
