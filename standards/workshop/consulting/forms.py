"""What is asked of a discussion with the public, and of its papers (PP 96/2012 Ps 26–27)."""

from typing import Any

from django import forms

from standards.files.checks import LARGEST
from standards.forms import DateInput, Form
from standards.models import Consultation, ConsultationFile
from standards.typed_text import on_one_line, tidied


class ConsultationForm(forms.ModelForm):  # type: ignore[type-arg]
    """When, where, with how many; publication and comments may follow later."""

    use_required_attribute = False

    class Meta:
        model = Consultation
        fields = ["held_on", "place", "participants", "published_on", "comments_until", "outcome"]
        widgets = {
            "held_on": DateInput(),
            "published_on": DateInput(),
            "comments_until": DateInput(),
            "outcome": forms.Textarea(attrs={"rows": 4}),
        }
        labels = {
            "held_on": "Tanggal pembahasan",
            "place": "Tempat",
            "participants": "Jumlah peserta",
            "published_on": "Rancangan dipublikasikan pada",
            "comments_until": "Tanggapan masyarakat diterima sampai",
            "outcome": "Hasil pembahasan dan tanggapan",
        }
        help_texts = {
            "participants": "Masyarakat dan pihak terkait menurut daftar hadir.",
            "published_on": (
                "Paling lambat 5 hari kerja setelah berita acara ditandatangani "
                "(PP 96 Tahun 2012 Pasal 27 ayat 1)."
            ),
            "comments_until": (
                "Masyarakat menanggapi paling lambat 7 hari kerja setelah rancangan "
                "dipublikasikan (Pasal 27 ayat 2)."
            ),
            "outcome": (
                "Perbaikan diselesaikan paling lambat 14 hari setelah masa tanggapan berakhir "
                "(Pasal 27 ayat 3)."
            ),
        }
        error_messages = {
            "held_on": {
                "required": "Isi tanggal pembahasan",
                "invalid": "Tanggal pembahasan tidak dikenal",
            },
            "place": {
                "required": "Isi tempat pembahasan",
                "max_length": "Nama tempat paling panjang 200 huruf",
            },
            "participants": {
                "required": "Isi jumlah peserta",
                "invalid": "Tulis jumlah peserta dengan angka",
                "min_value": "Jumlah peserta paling sedikit 1",
            },
            "published_on": {"invalid": "Tanggal publikasi tidak dikenal"},
            "comments_until": {"invalid": "Tanggal akhir tanggapan tidak dikenal"},
        }

    def clean_place(self) -> str:
        """On one line, without what cannot be seen."""
        return on_one_line(self.cleaned_data["place"])

    def clean_outcome(self) -> str:
        """Without what cannot be seen."""
        return tidied(self.cleaned_data["outcome"])


class PaperForm(Form):
    """One file at a time, which is all that a request may bring."""

    role = forms.ChoiceField(
        label="Jenis berkas",
        choices=ConsultationFile.Role.choices,
        error_messages={"invalid_choice": "Pilih jenis berkas"},
    )
    file = forms.FileField(
        label="Berkas",
        help_text=f"PDF, JPG, atau PNG, paling besar {LARGEST // 1024**2} MB.",
        max_length=200,
        error_messages={
            "required": "Pilih berkasnya",
            "empty": "Berkas kosong.",
            "max_length": "Nama berkas terlalu panjang",
        },
    )

    def clean(self) -> dict[str, Any]:
        """With the name that the file came with, tidied."""
        cleaned = dict(self.cleaned_data)
        if "file" in cleaned:
            cleaned["name"] = on_one_line(cleaned["file"].name)
        return cleaned
