"""Made-up data for the style page of the officers' desk."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from django import forms
from django.core.paginator import Paginator

from complaints.desk.period_form import PeriodForm
from standards.dates import ZONE
from standards.forms import DateInput, Form


class Filter(Form):
    """What narrows the queue."""

    biro = forms.ChoiceField(label="Biro", choices=[("", "Semua"), ("hukum", "Biro Hukum")])
    status = forms.ChoiceField(label="Keadaan", choices=[("", "Semua"), ("baru", "Baru")])


class Classify(Form):
    """The likeliest next step."""

    tier = forms.ChoiceField(
        label="Tingkat",
        choices=[("ringan", "Ringan: 1 hari kerja"), ("normatif", "Normatif: 5 hari kerja")],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(label="Alasan", widget=forms.Textarea({"rows": 3, "class": "sedang"}))


class AskBack(Form):
    """A step that is rarer."""

    question = forms.CharField(label="Pertanyaan untuk pengadu", widget=forms.Textarea)
    until = forms.DateField(label="Dijawab sampai", widget=DateInput, required=False)


_ANSWER = {
    "outcome": "Terbukti sebagian",
    "text": "Loket memang tutup sebelum waktunya. Kami mohon maaf.",
    "state": "Putaran 1: Konsep",
    "by": ["Disusun R. Adi, 24 November 2026 pukul 10.00 WIB"],
}


def desk() -> dict[str, Any]:
    """The examples of /gaya/meja/. Nobody is signed in here and nothing is sent: no true token."""
    return {
        "csrf_token": "contoh",
        "user": SimpleNamespace(get_full_name="Dewi Lestari", get_username="lestari"),
        "menu": [
            {"label": label, "url": "#isi", "here": label == "Antrean"}
            for label in ("Antrean", "Catat aduan", "Register", "Statistik")
        ],
        "tabs": [
            {"label": label, "count": count, "url": "#isi", "here": count == 2}
            for label, count in [("Lewat batas", 2), ("Perlu triase", 5), ("Milik saya", 11)]
        ],
        "filter": Filter(auto_id="saring_%s"),
        "cases": _cases(),
        "period": PeriodForm(auto_id="periode_%s"),
        "entries": [_entry()],
        "page": Paginator(range(320), 50).page(1),
        "views": [{"pk": 1, "name": "Hukum, lewat batas", "query": "tampilan=terlambat"}],
        "notes": [
            {
                "who": "D. Lestari",
                "at_words": "23 November 2026 pukul 08.02 WIB",
                "iso": "2026-11-23T08:02+07:00",
                "text": "Sudah ditelepon, tidak diangkat.",
            }
        ],
        "actions": [
            _action("Tetapkan tingkat", Classify(auto_id="tingkat_%s"), open=True),
            _action("Minta kelengkapan", AskBack(auto_id="tanya_%s"), open=False),
            _action("Kirim jawaban", Form(), open=False) | {"preview": _ANSWER, "leads_on": True},
        ],
        "terms": [
            {
                "name": "Jawaban",
                "due": "Jumat, 11 Desember 2026",
                "basis": "Normatif: 5 hari kerja, edisi 1, SK 1829/OR/2021",
                "standing": "sisa 1 hari kerja",
            }
        ],
        "identity": {
            "name": "Budi Santoso",
            "address": "Jalan Merdeka 5, Pontianak",
            "acts_for": "",
            "phone": "0812-3456-7890",
            "call": "#isi",
            "chat": "#isi",
            "email": "budi@contoh.id",
            "mail": "#isi",
        },
    }


def _action(title: str, form: Form, *, open: bool) -> dict[str, Any]:
    hint = "Jam berhenti sampai pengadu menjawab." if not open else ""
    shown = {"title": title, "hint": hint, "url": "", "form": form, "open": open}
    return {**shown, "button": "Simpan"}


def _entry() -> SimpleNamespace:
    """A row of the register."""
    at = datetime(2026, 11, 23, 9, 10, tzinfo=ZONE)
    case = SimpleNamespace(
        number="ADU-2026-000042",
        received_at=at,
        recorded_at=at,
        get_channel_display="SP4N-LAPOR!",
        lapor_id="8812345",
        biro={"name": "Biro Pemerintahan"},
        evidence=2,
        get_tier_display="Normatif",
        classified_at=at,
        first_due_at=at + timedelta(days=7),
        first_answered_at=at + timedelta(days=4),
        outcome="terbukti",
        get_outcome_display="Terbukti",
        get_state_display="Ditutup",
        closing="dicabut",
        get_closing_display="Dicabut pengadu",
        ended_at=at + timedelta(days=5),
    )
    return SimpleNamespace(
        case=case,
        receiver="D. Lestari",
        service_code="1.5",
        edition=1,
        subject="Berkas saya belum dijawab, sudah dua minggu saya menunggu kabar.",
        promise="Jangka Waktu Penyelesaian",
        requested="Berkas saya dijawab.",
        classifier="D. Lestari",
        statutory_due=at + timedelta(days=60),
        in_time="ya",
    )


def _cases() -> list[dict[str, Any]]:
    late = {"words": "9 Desember 2026", "iso": "2026-12-09", "badge": "lewat 2 hari kerja"}
    near = {"words": "11 Desember 2026", "iso": "2026-12-11", "badge": "sisa 1 hari kerja"}
    shown = {
        "url": "#isi",
        "service": "PAW DPRD Provinsi",
        "biro": "Biro Pemerintahan",
        "summary": "Berkas saya belum dijawab, sudah dua minggu saya menunggu kabar.",
        "secrecy": "",
        "is_secret": False,
        "tier": "Normatif",
    }
    return [
        {**shown, "number": "ADU-2026-00031", "deadline": {**late, "tone": "lewat"}}
        | {"status": "Sedang diproses", "officer": "D. Lestari"},
        {**shown, "number": "ADU-2026-00042", "deadline": {**near, "tone": "dekat"}}
        | {"status": "Baru", "officer": "", "secrecy": "rahasia", "is_secret": True},
        {**shown, "number": "ADU-2026-00050", "deadline": None}
        | {"status": "Selesai", "officer": "R. Adi"},
    ]
