"""Step 2 of filing: who may know the complainant's name, and what may be published."""

from django import forms

from complaints.forms.answers import AnswersForm
from complaints.models import Identity
from standards.forms import RadioWithHints

LABELS: dict[str, str] = {
    Identity.MANAGER: "Hanya pengelola aduan (Biro Organisasi)",
    Identity.BIRO: "Boleh diketahui Biro yang menangani",
    Identity.ANONYMOUS: "Tanpa nama",
}
"""Who may know the name, as the complainant chooses."""

_HINTS: dict[str, str] = {
    Identity.MANAGER: (
        "Biro yang diadukan tidak melihat nama Anda. "
        "Bila ada dugaan pelanggaran, Inspektorat melihatnya untuk pemeriksaan."
    ),
    Identity.BIRO: "Mempercepat pemeriksaan: petugas Biro dapat bertanya langsung kepada Anda.",
    Identity.ANONYMOUS: (
        "Kami tidak menyimpan nama dan tidak bisa menghubungi Anda. Tanda terima tidak bernama. "
        "Simpan kode lacak baik-baik: kode yang hilang tidak bisa diganti."
    ),
}


class IdentityForm(AnswersForm):
    """Two questions kept apart: the name is one thing, what was written another."""

    identity = forms.ChoiceField(
        label="Yang boleh tahu nama saya",
        help_text="Apa pun pilihan Anda, nama Anda tidak pernah diumumkan.",
        choices=list(LABELS.items()),
        initial=Identity.MANAGER,
        widget=RadioWithHints(_HINTS),
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Pilih siapa yang boleh tahu nama Anda"
        ),
    )
    content_public = forms.BooleanField(
        label="Isi aduan saya boleh dikutip tanpa nama, misalnya dalam laporan",
        required=False,
    )
    answer_public = forms.BooleanField(
        label="Jawabannya boleh diterbitkan; nama dan data diri saya tidak ikut",
        required=False,
    )
