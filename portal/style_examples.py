"""Made-up data for the style pages: one example of every kind and state."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.contrib.messages import ERROR, SUCCESS
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator

from complaints.papers.notice import Figure, Table
from complaints.periods import Month
from complaints.promises import promised
from complaints.timing.clock import Limit, Pause, Unit, deadline
from complaints.timing.explaining import Explanation, explain
from complaints.timing.worktime import Calendar, HolidayFact
from portal.accounts.app_secrets import AppSecret
from standards.dates import ZONE
from standards.forms import DateInput, Form, RadioWithHints, TimeInput

_WHO = {
    "pengelola": "Biro yang diadukan tidak melihat nama Anda.",
    "terbuka": "Mempercepat pemeriksaan.",
    "tanpa_nama": "Kami tidak bisa menghubungi Anda. Simpan kode lacak.",
}

_DEADLINES = [
    ("sisa 3 hari kerja", "tenang"),
    ("sisa 2 jam kerja", "dekat"),
    ("lewat 2 hari kerja", "lewat"),
    ("jam berhenti: menunggu Anda", "berhenti"),
]
_FILES = [
    {"name": "bukti 1 (foto)", "size_words": "212 KB", "url": "#isi"},
    {"name": "bukti 2 (PDF)", "size_words": "1,4 MB, sedang diperiksa", "url": ""},
]
_BARS = [("Biro Pengadaan Barang dan Jasa", 20), ("Biro Hukum", 9), ("Biro Umum", 0)]
_TABLE = Table(
    "Menurut Biro",
    ["Biro", "Diterima", "Tepat waktu", "Terlambat", "Bagian tepat"],
    [["Biro Hukum", "9", "≥5", "<5", "–"], ["Biro Umum", "0", "0", "0", "–"]],
    ["Semua", "9", "7", "2", "77,8\u00a0%"],
)


class Example(Form):
    """One field of every kind."""

    service = forms.ChoiceField(
        label="Layanan yang diadukan",
        choices=[("", "Tidak tahu, atau tidak ada di daftar"), ("1.5", "PAW DPRD Provinsi")],
        required=False,
    )
    story = forms.CharField(
        label="Ceritakan apa yang terjadi",
        help_text="Tulis kapan, di mana, dan siapa. Jangan tulis NIK atau nomor rekening.",
        widget=forms.Textarea,
        min_length=10,
        error_messages={"required": "Ceritakan apa yang terjadi, paling sedikit 10 huruf"},
    )
    who = forms.ChoiceField(
        label="Siapa yang boleh tahu nama Anda?",
        choices=[
            ("pengelola", "Hanya pengelola aduan"),
            ("terbuka", "Boleh diketahui Biro terkait"),
            ("tanpa_nama", "Tanpa nama"),
        ],
        widget=RadioWithHints(_WHO),
        error_messages={"required": "Pilih siapa yang boleh tahu nama Anda"},
    )
    name = forms.CharField(
        label="Nama lengkap", required=False, widget=forms.TextInput({"autocomplete": "name"})
    )
    phone = forms.CharField(
        label="Nomor WhatsApp atau telepon",
        help_text="Misalnya 0812 3456 7890.",
        widget=forms.TextInput({"type": "tel", "autocomplete": "tel", "class": "pendek"}),
        error_messages={"required": "Isi nomor WhatsApp atau surel, salah satu"},
    )
    email = forms.EmailField(label="Surel", required=False)
    date = forms.DateField(label="Tanggal diterima", widget=DateInput, required=False)
    time = forms.TimeField(label="Pukul", widget=TimeInput, required=False)
    amount = forms.IntegerField(
        label="Jumlah berkas", widget=forms.NumberInput({"class": "pendek"}), required=False
    )
    password = forms.CharField(label="Kata sandi", widget=forms.PasswordInput, required=False)
    evidence = forms.FileField(
        label="Foto atau dokumen",
        help_text="JPG, PNG, WebP, atau PDF; paling besar 8 MB.",
        widget=forms.FileInput({"accept": "image/jpeg,image/png,image/webp,application/pdf"}),
        required=False,
    )
    notify = forms.BooleanField(
        label="Kabari saya lewat WhatsApp pada nomor ini",
        error_messages={"required": "Centang agar kami boleh mengabari Anda"},
    )


def complaints() -> dict[str, Any]:
    """The examples of /gaya/aduan/."""
    return {
        "messages": [
            Message(SUCCESS, "Keterangan Anda sudah ditambahkan."),
            Message(ERROR, "Aduan ini baru saja diubah petugas lain. Periksa lalu ulangi."),
        ],
        "empty_form": Example(auto_id="kosong_%s", initial={"who": "pengelola"}),
        "refused_form": Example({"name": "Siti"}),
        "answers": [
            {"label": "Layanan", "text": "PAW DPRD Provinsi, Biro Pemerintahan", "url": "#isi"},
            {"label": "Cerita", "text": "Berkas saya belum dijawab.\nSudah dua minggu.", "url": ""},
        ],
        "app": AppSecret("otpauth://totp/contoh?secret=JBSWY3DPEHPK3PXP", "JBSW Y3DP EHPK 3PXP"),
        "promises": list(promised(None).values()),
        "deadlines": [_deadline(badge, tone) for badge, tone in _DEADLINES],
        "explanation": _explanation(),
        "entries": _entries(),
        "posts": _posts(),
        "charts": [_chart("biro", "Aduan menurut Biro"), _chart("nol", "Aduan yang terlambat")],
        "headlines": [Figure("41", "aduan diterima"), Figure("94,3\u00a0%", "dijawab tepat waktu")],
        "months": [Month(2026, 11), Month(2026, 10)],
        "month": Month(2026, 11),
        "table": _TABLE,
        "page": Paginator(range(320), 50).page(2),
    }


def _deadline(badge: str, tone: str) -> dict[str, str]:
    words = "Jumat, 11 Desember 2026 pukul 16.00 WIB"
    return {"words": words, "iso": "2026-12-11T16:00+07:00", "badge": badge, "tone": tone}


def _explanation() -> Explanation:
    """Three working days over Christmas with a pause; without office hours, so with a warning."""
    christmas = HolidayFact("Kelahiran Yesus Kristus", "nasional", "SKB contoh")
    calendar = Calendar({date(2026, 12, 25): christmas}, regimes=(), known_years=[2026])
    received, limit = datetime(2026, 12, 22, 10, tzinfo=ZONE), Limit(3, Unit.WORKING_DAY)
    pauses = [Pause(received + timedelta(days=6), received + timedelta(days=7))]
    found = deadline(received, limit, pauses, calendar)
    return explain(found, received=received, limit=limit, pauses=pauses, changes=["Contoh."])


def _entry(title: str, text: str, *, upcoming: bool = False) -> dict[str, Any]:
    return {**_at("24 November 2026 pukul 09.10 WIB"), "title": title, "text": text} | {
        "upcoming": upcoming
    }


def _entries() -> list[dict[str, Any]]:
    return [
        _entry("tanggapan", "Paling lambat Jumat, 11 Desember 2026.", upcoming=True),
        _entry("Diteruskan ke Biro Organisasi", "Biro itu yang menjawab aduan Anda."),
        _entry("Aduan diterima", ""),
    ]


def _post(who: str, text: str, **more: Any) -> dict[str, Any]:
    shown = {"who": who, "text": text, "from_office": False, "files": []}
    return {**_at("24 November 2026 pukul 09.10 WIB"), **shown, **more}


def _posts() -> list[dict[str, Any]]:
    return [
        _post("Petugas", "Mohon tanggal kejadiannya.\n\nTerima kasih.", from_office=True),
        _post("Anda", "Tanggal 9 November 2026.", files=_FILES),
    ]


def _at(words: str) -> dict[str, str]:
    return {"at_words": words, "iso": "2026-11-24T09:10+07:00"}


def _chart(name: str, title: str) -> dict[str, Any]:
    return {
        "name": name,
        "title": title,
        "description": "Terbanyak: Biro Pengadaan Barang dan Jasa, 20 aduan.",
        "row_title": "Biro",
        "value_title": "Aduan",
        "rows": [
            {"label": label, "value_words": str(value), "width": value / 20 * 100}
            for label, value in _BARS
        ],
    }
