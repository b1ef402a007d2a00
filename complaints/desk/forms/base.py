"""What the forms of the steps have in common, and the kinds of text that they ask for."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, ClassVar, cast

from django import forms
from django.core.exceptions import ValidationError

from complaints.desk.offers import Offer
from complaints.forms.fields import LongTextField
from complaints.models import StandardText
from complaints.timing.worktime import to_local
from standards.forms import Form

MOST = 4000
"""Characters of a text; as long as a story may be."""

_GAP = re.compile(r"\[[^\]\n]*\]")
"""What a standard text leaves to be filled in."""


def chosen(words: str) -> dict[str, str]:
    """The errors of a choice: nothing chosen, or something that is not on offer."""
    return {"required": words, "invalid_choice": words}


class ReasonField(LongTextField):
    """Why something is done, for officers only."""

    def __init__(self, text: str = "Alasan", **kwargs: Any) -> None:
        widget = forms.Textarea({"rows": 3, "class": "sedang"})
        messages = {"required": f"{text}: isi dulu"}
        super().__init__(label=text, most=MOST, widget=widget, error_messages=messages, **kwargs)


class ComplainantField(LongTextField):
    """A text that the complainant reads; no gap of a standard text may be left in it."""

    def __init__(self, text: str, **kwargs: Any) -> None:
        messages = {"required": f"{text}: isi dulu"}
        hint = "Dibaca pengadu."
        super().__init__(label=text, most=MOST, help_text=hint, error_messages=messages, **kwargs)

    def validate(self, value: str) -> None:
        """Refuses `[tanggal]` and the like."""
        super().validate(value)
        gap = _GAP.search(value)
        if gap:
            raise ValidationError(f"{self.label}: isi atau hapus bagian {gap[0]}")


class VersionField(forms.IntegerField):
    """The version of an aduan that the officer looked at; what is no number is the oldest."""

    widget = forms.HiddenInput

    def clean(self, value: Any) -> int:
        """Never an error: nobody could see it, and an old version is told so anyway."""
        try:
            return super().clean(value) or 0
        except ValidationError:
            return 0


class StepForm(Form):
    """The base of the forms: the version that the officer looked at goes along, hidden."""

    previews: ClassVar[bool] = False
    """Whether the officer first sees what the complainant will read."""

    seen = VersionField(required=False)

    def __init__(self, *args: Any, offer: Offer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer = offer
        self.fields["seen"].initial = offer.complaint.version
        self.prepare(offer)

    def prepare(self, offer: Offer) -> None:
        """Fill in what can be chosen."""

    @property
    def arguments(self) -> dict[str, Any]:
        """The arguments of the verb; only of a valid form."""
        kept = {"seen", PatternedForm.PATTERN}
        return {name: value for name, value in self.cleaned_data.items() if name not in kept}


class PatternedForm(StepForm):
    """A form whose text may begin from a standard text."""

    PATTERN: ClassVar[str] = "pattern"
    use: ClassVar[StandardText.Use]
    text_name: ClassVar[str]

    pattern = forms.ChoiceField(
        label="Pola kalimat", required=False, error_messages=chosen("Pilih pola dari daftar")
    )

    def prepare(self, offer: Offer) -> None:
        """The titles of the texts for this use."""
        texts = offer.texts(self.use)
        choose_from(self, self.PATTERN, [("", "Pilih"), *((one.pk, one.title) for one in texts)])

    def begun(self, typed: dict[str, str]) -> dict[str, str]:
        """What was typed, with the chosen standard text put below it."""
        texts = {str(one.pk): one.text for one in self.offer.texts(self.use)}
        parts = [typed.get(self.text_name, ""), texts.get(typed.get(self.PATTERN, ""), "")]
        return typed | {self.text_name: "\n\n".join(filter(None, parts)), self.PATTERN: ""}


class ConfirmForm(StepForm):
    """A step that needs nothing but the button."""


class ReasonForm(StepForm):
    """A step that needs only a reason."""

    reason = ReasonField()


def choose_from(
    form: Form,
    name: str,
    choices: Iterable[tuple[Any, str]],
    coerce: Callable[[str], Any] | None = None,
) -> None:
    """Give a field of a form its choices, and how a chosen value becomes what it stands for."""
    field = cast(forms.TypedChoiceField, form.fields[name])
    field.choices = list(choices)
    if coerce is not None:
        field.coerce = coerce


def not_over(day: date, offer: Offer) -> date:
    """The day, unless it is over (local date); ValidationError then."""
    if day < to_local(offer.at).date():
        raise ValidationError("Tanggal itu sudah lewat; pilih hari ini atau sesudahnya")
    return day
