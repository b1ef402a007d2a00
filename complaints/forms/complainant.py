"""The forms with which complainants answer, add, react, hide their name or withdraw."""

from typing import Any

from django import forms

from complaints.evidence.refusals import EMPTY
from complaints.forms.fields import LongTextField
from complaints.models import Complaint, Identity
from standards.forms import Form, RadioWithHints

MOST = 4000
"""Characters of a text; as long as a story may be."""

FILE_HINT = (
    "JPG, PNG, WebP, atau PDF; paling besar 8 MB. "
    "Tutupi dulu data pribadi orang lain di foto, misalnya wajah, NIK, dan nomor kendaraan."
)

OTHER_ADUAN = (
    "Formulir itu milik aduan lain yang Anda buka di tab lain. Yang sekarang terbuka "
    "adalah aduan di bawah ini; kirim hanya bila tulisan Anda memang untuk aduan ini."
)


class _PageField(forms.CharField):
    """Names the page that the form stands on: the one shown now, not the one it was sent from."""

    def bound_data(self, data: Any, initial: Any) -> Any:
        return initial


class StepForm(Form):
    """The base: which aduan the page showed, and in which version, goes along, hidden."""

    page = _PageField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, complaint: Complaint, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.complaint = complaint
        # Asked for when the form is drawn: by then the aduan may have been read anew.
        self.initial["page"] = lambda: f"{complaint.number}/{complaint.version}"

    @property
    def seen(self) -> int:
        """The version that the sender looked at; 0 when that cannot be read."""
        version = self.data.get("page", "").rpartition("/")[2]
        return int(version) if version.isascii() and version.isdigit() and len(version) < 9 else 0

    @property
    def is_of_another(self) -> bool:
        """Whether it was made for another aduan: two were opened in one browser."""
        number, _, _ = self.data.get("page", "").rpartition("/")
        return bool(number != self.complaint.number)


def _text(label: str, missing: str = "", *, rows: int = 5) -> LongTextField:
    """A text; one without a sentence for `missing` may be left out."""
    return LongTextField(
        label=label,
        most=MOST,
        required=bool(missing),
        widget=forms.Textarea({"rows": rows}),
        error_messages={"required": missing},
    )


def _file(*, required: bool) -> forms.FileField:
    missing = "Pilih satu foto atau dokumen"
    return forms.FileField(
        label="Foto atau dokumen",
        help_text=FILE_HINT,
        required=required,
        widget=forms.FileInput({"accept": ".jpg,.jpeg,.png,.webp,.pdf"}),
        error_messages={"required": missing, "invalid": missing, "empty": EMPTY},
    )


class AnswerForm(StepForm):
    """What was missing, with a file if need be."""

    text = _text("Jawaban Anda", "Tulis jawaban Anda")
    file = _file(required=False)


class AddForm(StepForm):
    """Something more to say."""

    text = _text("Keterangan Anda", "Tulis keterangan Anda")


class FileForm(StepForm):
    """One more piece of evidence."""

    file = _file(required=True)


class AcceptForm(StepForm):
    """Satisfied."""

    text = _text("Pesan untuk petugas", rows=3)


class ReopenForm(StepForm):
    """Not satisfied."""

    text = _text("Apa yang belum selesai?", "Tulis apa yang belum selesai atau belum benar")


class WithdrawForm(StepForm):
    """No longer wanted."""

    text = _text("Alasan Anda", rows=3)


class TightenForm(StepForm):
    """Who may know the name from now on; begins from who may know it now."""

    to = forms.ChoiceField(
        label="Nama Anda",
        choices=[
            (Identity.MANAGER, "Hanya untuk pengelola aduan"),
            (Identity.ANONYMOUS, "Hapus nama saya sama sekali"),
        ],
        widget=RadioWithHints(
            {
                Identity.MANAGER: "Biro yang menangani tidak melihat nama Anda.",
                Identity.ANONYMOUS: "Nama, alamat, dan kontak Anda dihapus dari sistem.",
            }
        ),
        error_messages={
            "required": "Pilih siapa yang masih boleh tahu nama Anda",
            "invalid_choice": "Pilih salah satu yang ada di daftar",
        },
    )

    def __init__(self, *args: Any, complaint: Complaint, **kwargs: Any) -> None:
        super().__init__(*args, complaint=complaint, **kwargs)
        self.initial.setdefault("to", complaint.identity)
