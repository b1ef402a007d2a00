"""One filled paper of each kind, as the portal would fill it."""

from datetime import date
from typing import Any

from complaints.papers.case_file import (
    Answer,
    Attachment,
    CaseFile,
    Event,
    Identity,
    Message,
    Term,
)
from complaints.papers.notice import Figure, Notice, Table
from complaints.papers.receipt import Promise, Receipt
from complaints.papers.reply_letter import ReplyLetter
from complaints.timing.clock import Limit, Unit, deadline
from complaints.timing.explaining import explain
from complaints.timing.wording import due_words
from standards.papers.paper import Paper
from tests.complaints.calendars import wib, working_calendar

NUMBER = "ADU-2026-000123"
SERVICE = "1.5 Pelayanan Pengumpulan Data, Laporan dan Informasi Penyelenggaraan Pemerintahan"
STORY = (
    "Pada hari Senin saya datang ke loket untuk meminta data batas wilayah. Petugas meminta saya "
    "kembali tiga kali tanpa alasan, padahal semua syarat sudah saya serahkan.\n"
    "Pada kunjungan ketiga loket tutup pukul 14.00, satu setengah jam sebelum waktunya."
)
REQUEST = "Data diserahkan, dan jam loket ditepati."
RECEIVED = wib("Mon 2026-11-23 14:30")
TRIAGE_DUE = wib("Tue 2026-11-24 09:00")
PRINTED = wib("Mon 2026-11-30 09:05")


def receipt(**changes: Any) -> Receipt:
    """The first print, with the key."""
    given = {
        "printed_at": RECEIVED,
        "number": NUMBER,
        "secret_key": "7Q4M-X9TD-2KHP",
        "complainant": "Maria Goreti Lestari",
        "address": "Jalan Gajah Mada 12, Pontianak",
        "service": SERVICE,
        "edition": "edisi 1, SK Sekretaris Daerah Nomor 1829/OR/2021",
        "biro": "Biro Pemerintahan",
        "channel": "Portal web",
        "place": "Portal Standar Pelayanan, Pontianak",
        "received_at": RECEIVED,
        "received_by": "",
        "story": STORY,
        "request": REQUEST,
        "triage_due": due_words(TRIAGE_DUE, Unit.OFFICE_HOUR),
        "promises": [
            Promise("Ringan", "1 hari"),
            Promise("Normatif", "5 hari kerja"),
            Promise("Tidak berkadar pengawasan", "14 hari kerja"),
            Promise("Berkadar pengawasan", "60 hari kerja"),
        ],
        "tracking_address": "standar.kalbarprov.go.id/aduan/lacak/",
    }
    return Receipt(**given | changes)


def case_file(**changes: Any) -> CaseFile:
    """An aduan that was answered and reopened."""
    limit = Limit(5, Unit.WORKING_DAY)
    explanation = explain(
        deadline(RECEIVED, limit, [], working_calendar()),
        received=RECEIVED,
        limit=limit,
        source="edisi 1, SK 1829/OR/2021",
        wording="Pengaduan normatif diselesaikan paling lama 5 (lima) hari kerja",
    )
    given = {
        "printed_at": PRINTED,
        "number": NUMBER,
        "state": "Dibuka kembali",
        "secret": False,
        "service": SERVICE,
        "edition": "edisi 1, SK Sekretaris Daerah Nomor 1829/OR/2021",
        "biro": "Biro Pemerintahan",
        "channel": "Portal web",
        "lapor_id": "8812345",
        "tier": "Normatif",
        "received_at": RECEIVED,
        "terms": [
            Term(
                name="Triase",
                due=due_words(TRIAGE_DUE, Unit.OFFICE_HOUR),
                basis="tingkat terpendek standar ini",
                standing="tepat waktu",
            ),
            Term(
                name="Jawaban",
                due=explanation.due,
                basis="Normatif: 5 hari kerja",
                standing="sisa 1 hari kerja",
            ),
            Term(
                name="Tanggapan kelengkapan",
                due="Senin, 7 Desember 2026",
                basis="UU 25/2009 Pasal 44 ayat (3): 14 hari",
                standing="tepat waktu",
            ),
        ],
        "identity": Identity(
            name="Maria Goreti Lestari",
            address="Jalan Gajah Mada 12, Pontianak",
            contact="0812-0000-0000",
        ),
        "story": STORY,
        "request": REQUEST,
        "component": "Jangka Waktu Penyelesaian",
        "events": [
            Event(at=RECEIVED, by="Pengadu", what="Diterima"),
            Event(
                at=wib("Tue 2026-11-24 08:10"),
                by="Pejabat Pengelola Pengaduan",
                what="Tingkat ditetapkan",
                note="Normatif, sebab pengadu meminta penjelasan tentang syarat.",
            ),
            Event(at=wib("Thu 2026-11-26 10:00"), by="Kepala Biro", what="Jawaban dikirim"),
        ],
        "messages": [
            Message(
                at=wib("Tue 2026-11-24 08:30"),
                by="Pejabat Pengelola Pengaduan",
                text="Pada tanggal berapa Anda datang?",
            ),
            Message(at=wib("Tue 2026-11-24 19:12"), by="Pengadu", text="Tanggal 2, 9, dan 16."),
        ],
        "answers": [
            Answer(
                at=wib("Thu 2026-11-26 10:00"),
                by="Kepala Biro",
                outcome="Terbukti sebagian",
                text="Data sudah dapat diambil. Jam loket sudah kami tegaskan kepada petugas.",
            )
        ],
        "attachments": [
            Attachment(label="Foto loket", kind="gambar JPEG", size="212 KB", digest="3fa90c21d07b")
        ],
        "explanation": explanation,
        "printed_by": "Pejabat Pengelola Pengaduan",
    }
    return CaseFile(**given | changes)


def notice(**changes: Any) -> Notice:
    """A month with aduan in every Biro."""
    biro = [
        "Biro Pemerintahan",
        "Biro Hukum",
        "Biro Kesejahteraan Rakyat",
        "Biro Perekonomian",
        "Biro Administrasi Pembangunan",
        "Biro Pengadaan Barang dan Jasa",
        "Biro Organisasi",
        "Biro Umum",
        "Biro Administrasi Pimpinan",
    ]
    given = {
        "printed_at": wib("Tue 2026-12-01 08:00"),
        "month": "November 2026",
        "figures": [
            Figure("41", "aduan diterima"),
            Figure("94,3 %", "dijawab tepat waktu"),
            Figure("4 hari kerja", "median waktu jawab"),
        ],
        "by_biro": Table(
            "Menurut Biro",
            ["Biro", "Diterima", "Tepat waktu", "Terlambat", "Masih terbuka"],
            [[name, "12", "10", "<5", "–"] for name in biro],
            ["Jumlah", "41", "33", "<5", "6"],
        ),
        "by_tier": Table(
            "Menurut tingkat",
            ["Tingkat", "Diterima", "Tepat waktu", "Terlambat"],
            [
                [name, "10", "9", "<5"]
                for name in (
                    "Ringan",
                    "Normatif",
                    "Tidak berkadar pengawasan",
                    "Berkadar pengawasan",
                )
            ],
        ),
        "definitions": [
            "Diterima: semua aduan yang masuk pada bulan ini lewat saluran apa pun, juga yang "
            "ditutup tanpa jawaban.",
            "Tepat waktu: jawaban dikirim sebelum batas waktu tingkatnya, dihitung menurut standar "
            "layanan yang berlaku saat itu, tanpa masa menunggu pengadu.",
            "Median: separuh aduan dijawab lebih cepat, separuh lebih lama.",
            "<5: angka kecil digabung agar tidak seorang pun dapat dikenali; –: tidak ada data.",
        ],
        "revision": 1,
        "fingerprint": "9f2c4e1b7a603d58" * 4,
        "address": "standar.kalbarprov.go.id/aduan/statistik/2026-11/",
    }
    return Notice(**given | changes)


def reply_letter(**changes: Any) -> ReplyLetter:
    """A letter to somebody who gave a name."""
    given = {
        "printed_at": PRINTED,
        "letter_number": "400.14.5.4/217/PEM/2026",
        "issued_on": date(2026, 11, 26),
        "complaint_number": NUMBER,
        "received_on": RECEIVED.date(),
        "addressee": "Maria Goreti Lestari",
        "address": "Jalan Gajah Mada 12, Pontianak",
        "subject": "Jawaban atas pengaduan",
        "service": SERVICE,
        "text": (
            "Kami telah memeriksa buku tamu dan catatan loket. Benar bahwa pada 16 November 2026 "
            "loket tutup sebelum waktunya. Kami mohon maaf.\n"
            "Data yang Anda minta sudah tersedia dan dapat diambil pada jam kerja."
        ),
        "outcome": "Terbukti sebagian",
        "reopen_until": date(2026, 12, 10),
        "tracking_address": "standar.kalbarprov.go.id/aduan/lacak/",
        "officer_name": "Drs. Yohanes Budiman, M.Si.",
        "officer_position": "Kepala Biro Pemerintahan",
    }
    return ReplyLetter(**given | changes)


def all_papers() -> list[Paper]:
    """One of each."""
    return [receipt(), case_file(), notice(), reply_letter()]


def events(note: str, number: int) -> list[Event]:
    """A history of equal steps."""
    return [Event(at=RECEIVED, by="Tim Penelaah", what="Catatan", note=note)] * number
