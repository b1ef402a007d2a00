"""Additions that move nothing, and the secrecy of the name."""

from typing import Any

from django import forms

from complaints.desk.forms.base import ComplainantField, ReasonField, StepForm
from complaints.evidence.refusals import EMPTY
from complaints.models import Identity


class AddForm(StepForm):
    """An explanation for everybody who sees the aduan."""

    text = ComplainantField("Keterangan")


class NoteForm(StepForm):
    """A note among officers."""

    text = ReasonField("Catatan")


class AttachForm(StepForm):
    """One file, cleaned like the evidence of citizens."""

    file = forms.FileField(
        label="Berkas",
        help_text="JPG, PNG, WebP, atau PDF; paling besar 8 MB.",
        widget=forms.FileInput({"accept": "image/jpeg,image/png,image/webp,application/pdf"}),
        error_messages={"required": "Pilih satu berkas", "empty": EMPTY},
    )
    shared = forms.BooleanField(label="Pengadu boleh melihat berkas ini", required=False)


class TightenForm(StepForm):
    """Hide the name from the Biro; an officer can hide it no further."""

    @property
    def arguments(self) -> dict[str, Any]:
        return {"to": Identity.MANAGER}
