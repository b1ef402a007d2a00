"""What mails say: the number and where to look, never what an aduan is about.

A mail is read on shared telephones and lies on foreign servers; content, names and secret keys stay
here (UU 25/2009 Pasal 49). So every text fits a secret aduan as well.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from complaints.workflow import Act


@dataclass(frozen=True, slots=True)
class MailText:
    """Subject and sentences of a mail; `{number}` and `{due}` are filled in."""

    subject: str
    body: str


TO_COMPLAINANT: Mapping[Act, MailText] = {
    Act.RECEIVE: MailText(
        "Aduan {number} sudah diterima",
        "Aduan Anda sudah diterima dan diberi nomor {number}. Kami menentukan tingkat dan batas "
        "waktu jawabannya paling lambat {due}.",
    ),
    Act.CLASSIFY: MailText(
        "Batas waktu jawaban aduan {number}",
        "Aduan {number} sudah diperiksa dan diteruskan. Jawaban diberikan paling lambat {due}.",
    ),
    Act.ASK: MailText(
        "Aduan {number} perlu dilengkapi",
        "Petugas memerlukan keterangan Anda untuk aduan {number}. Jawablah di halaman lacak paling "
        "lambat {due}; selama menunggu, waktu penanganan berhenti. Lewat tanggal itu aduan "
        "dianggap dicabut.",
    ),
    Act.SCHEDULE: MailText(
        "Undangan pertemuan tentang aduan {number}",
        "Petugas mengundang Anda bertemu tentang aduan {number}. Waktu dan tempatnya ada di "
        "halaman lacak. Anda boleh menolak bertemu dengan pihak yang diadukan.",
    ),
    Act.APPROVE: MailText(
        "Aduan {number} sudah dijawab",
        "Jawaban atas aduan {number} ada di halaman lacak. Bila belum puas, Anda dapat "
        "memintanya dibuka kembali paling lambat {due}.",
    ),
    Act.REOPEN: MailText(
        "Aduan {number} dibuka kembali",
        "Aduan {number} ditangani sekali lagi. Jawaban diberikan paling lambat {due}.",
    ),
    Act.RECOUNT: MailText(
        "Tanggal jawaban aduan {number} berubah",
        "Hari kerja berubah, sehingga batas waktu jawaban aduan {number} menjadi {due}. "
        "Alasannya ada di halaman lacak.",
    ),
    Act.REFER: MailText(
        "Aduan {number} diteruskan",
        "Aduan {number} bukan kewenangan kami dan sudah diteruskan. Penjelasannya ada di halaman "
        "lacak.",
    ),
    Act.REJECT: MailText(
        "Aduan {number} ditutup",
        "Aduan {number} ditutup. Alasannya ada di halaman lacak, juga ke mana Anda dapat "
        "mengajukan keberatan.",
    ),
    Act.DUPLICATE: MailText(
        "Aduan {number} digabungkan",
        "Hal yang Anda adukan dalam {number} sudah ditangani dalam aduan lain. Penjelasannya ada "
        "di halaman lacak.",
    ),
    Act.WITHDRAW: MailText("Aduan {number} dicabut", "Aduan {number} sudah dicabut."),
    Act.LAPSE: MailText(
        "Aduan {number} dianggap dicabut",
        "Keterangan untuk aduan {number} tidak kami terima dalam 30 hari, sehingga aduan ini "
        "dianggap dicabut (UU 25/2009 Pasal 44 ayat (5)). Anda boleh mengadu lagi.",
    ),
    Act.FINISH: MailText(
        "Aduan {number} selesai",
        "Aduan {number} kami tutup karena tidak ada tanggapan atas jawabannya dalam 10 hari kerja.",
    ),
}

COMPLETION_REMINDER = MailText(
    "Aduan {number} masih menunggu keterangan Anda",
    "Keterangan untuk aduan {number} kami tunggu paling lambat {due}. Lewat tanggal itu aduan "
    "dianggap dicabut.",
)

CLOSING_LINES = (
    "Buka {track} dan isi nomor aduan serta kode lacak Anda. Kode lacak tidak pernah kami kirim "
    "lewat surel.\n\n"
    "Surel ini dikirim sistem; balasannya tidak dibaca. Anda juga dapat mengadu lewat "
    "SP4N-LAPOR! (www.lapor.go.id) atau Ombudsman RI.\n\n"
    "Sekretariat Daerah Provinsi Kalimantan Barat"
)

TO_OFFICER: Mapping[Act, str] = {
    Act.RECEIVE: "{number}: aduan baru, perlu ditetapkan tingkatnya paling lambat {due}",
    Act.TRANSFER: "{number}: dialihkan ke Biro Anda, tenggat {due}",
    Act.ASSIGN: "{number}: ditugaskan kepada Anda, tenggat {due}",
    Act.COMPLETE: "{number}: keterangan pengadu sudah masuk, tenggat {due}",
    Act.ADD: "{number}: pengadu menambah keterangan",
    Act.DRAFT: "{number}: konsep jawaban menunggu persetujuan Anda, tenggat {due}",
    Act.RETURN: "{number}: konsep jawaban dikembalikan kepada Anda, tenggat {due}",
    Act.REOPEN: "{number}: dibuka kembali oleh pengadu, tenggat {due}",
    Act.WITHDRAW: "{number}: dicabut pengadu",
}
"""One line of an officer's digest each."""

ENTERED_CIRCLE = "{number}: aduan berkadar pengawasan masuk, tenggat {due}"

REMINDERS: Mapping[str, str] = {
    "setengah": "{number}: separuh waktu sudah terpakai, tenggat {due}",
    "mendesak": "{number}: 80 % waktu sudah terpakai, tenggat {due}",
    "lewat": "{number}: TERLAMBAT, tenggatnya {due}",
    "pimpinan": "{biro}: satu aduan lewat tenggat lebih dari seperlima waktunya",
    "tindak_lanjut": "{number}: hari ini tanyakan tindak lanjut ke instansi yang dituju",
}
"""By rung of the ladder. The leadership sees figures only: no number, no content."""

CALENDAR_WARNING = "Hari libur tahun {year} belum diisi; tenggat yang melewatinya tidak pasti"
