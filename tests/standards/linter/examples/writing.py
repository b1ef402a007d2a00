"""Examples for lists, flow charts, broken and repeated texts, and gaps."""

from standards.components import COMPONENTS
from tests.standards.linter.examples import Example, Examples, Table

STEPS = "Prosedur :\na. Tamu menuju ke Petugas Informasi\nb. Menerima fasilitasi rapat/audiensi"
CHART = "Tamu/Pengguna Layanan → Petugas Informasi/TU → Menerima fasilitasi audiensi"
BRACKETED = {"sarana": "Sarana :\n  1) Ruang tunggu\n  2) Komputer"}
POINTED = {"sarana": "Sarana :\n  1. Ruang tunggu\n  2. Komputer"}
OVERSIGHT = {
    "pengawasan": "a. Pejabat Pengendalian Gratifikasi;\nb. Aparat (APIP) atasan langsung."
}
PARAGRAPH = "Layanan diberikan pada hari kerja menurut jam kantor di ruang pelayanan terpadu"
FILLED = {key: "Isi yang cukup" for key in COMPONENTS if key != "evaluasi"}


def _text(text: str, quote: str | None = None, key: str = "sarana") -> Example:
    return Example({key: text}, quote=quote)


def _procedure(steps: str, chart: str, quote: str | None = None) -> Example:
    return Example({"prosedur": steps, "prosedur_alur": chart}, quote=quote)


TABLE: Table = {
    "L401": Examples(
        finds=[
            _text("Prosedur :\ne. Menuju Petugas\nf. Mengisi buku tamu", "e. Menuju Petugas"),
            _text("d. Melalui :\n  7) Telepon\n  8) Faks\ne. Alur"),
        ],
        leaves=[
            _text("A. Desa\n  a. Surat\n  b. Peta\nB. Kecamatan\n  a. Surat"),
            _text("- satu\n- dua"),
            _text("a. satu\nb. dua\nCatatan :\na. tiga\nb. empat"),
            _text("i. satu\nii. dua"),
        ],
    ),
    "L402": Examples(
        finds=[
            _text("a. Formulir\nb. Permohonan\nb. Jadwal", "b. Jadwal"),
            _text("1) Tatap muka\n2) Kotak\n3) WA\n2) Telepon\n3) Faks", "2) Telepon"),
            _text("a. satu\nc. tiga"),
        ],
        leaves=[_text("a. satu\nb. dua\nc. tiga"), _text("9) satu\n10) dua"), _text("c. x\nd. y")],
    ),
    "L403": Examples(
        finds=[_text("a. Arsip Surat Masuk", "a. Arsip Surat Masuk")],
        leaves=[_text("Arsip Surat Masuk"), _text("- 081513402225"), _text("a. x\nb. y")],
    ),
    "L404": Examples(
        finds=[Example(POINTED, [BRACKETED, BRACKETED, BRACKETED], quote="1.")],
        leaves=[
            Example(BRACKETED, [BRACKETED, BRACKETED, POINTED]),
            Example(POINTED, [BRACKETED, BRACKETED]),
            Example(POINTED, [BRACKETED, BRACKETED, POINTED]),
        ],
    ),
    "L405": Examples(
        finds=[
            _text("a. satu;\nb. dua\nc. tiga;\nd. empat.", "b. dua"),
            _text("a. Mengisi Buku Tamu;\nb. Memberikan Penilaian;", "b. Memberikan Penilaian;"),
        ],
        leaves=[
            _text("a. satu;\nb. dua; dan\nc. tiga."),
            _text("a. satu\nb. dua\nc. tiga."),
            _text("a. Hal :\n  1) satu;\n  2) dua;\nb. lain."),
        ],
    ),
    "L406": Examples(
        finds=[_text("a. Komputer\nb. Meja;\nc. KOMPUTER;", "KOMPUTER;")],
        leaves=[
            _text("a. Komputer\nb. Meja"),
            _text("A. Desa\n  a. Syarat Teknis\nB. Kota\n  a. Syarat Teknis"),
            _text("a. UU 25/2009\nb. UU 25/2009", key="dasar_hukum"),
        ],
    ),
    "L411": Examples(
        finds=[_procedure(STEPS, ""), _procedure(STEPS, "Tamu")],
        leaves=[_procedure(STEPS, CHART), Example({})],
    ),
    "L412": Examples(
        finds=[_text("b. Alur Penanganan Pengaduan :", "Alur Penanganan Pengaduan :", "pengaduan")],
        leaves=[
            Example({"pengaduan": "b. Alur Penanganan :", "pengaduan_alur": "Pengguna → Tim"}),
            Example({}),
        ],
    ),
    "L413": Examples(
        finds=[
            _procedure(STEPS, "Tamu → Menerima jadwal narasumber", "Menerima jadwal narasumber"),
            _procedure("a. Pengguna mengisi formulir\nb. Penilaian", "Pengguna → Petugas"),
            _procedure("a. Ke petugas\nb. Menerima kartu", "Petugas → Tim", "Menerima kartu"),
        ],
        leaves=[
            _procedure(STEPS, CHART),
            _procedure("a. Ke petugas\nb. Memverifikasi berkas", "Petugas → Tim Verifikator"),
        ],
    ),
    "L414": Examples(
        finds=[_procedure(STEPS, "Tamu → Petugas → petugas → Selesai", "Petugas")],
        leaves=[_procedure(STEPS, "Tamu → Petugas → Tamu")],
    ),
    "L415": Examples(
        finds=[
            Example(
                {"pengaduan": "Alur", "pengaduan_alur": "Pengguna menyampaikan → Tim → Jawaban"},
                quote="Pengguna menyampaikan",
            ),
            Example({"pengaduan": "Alur", "pengaduan_alur": "Pengguna mengadu → Tim"}, quote="Tim"),
        ],
        leaves=[
            Example({"pengaduan": "Alur", "pengaduan_alur": "Aduan → Tim → Menerima jawaban"}),
            Example({"pengaduan": "Alur", "pengaduan_alur": ""}),
        ],
    ),
    "L421": Examples(
        finds=[
            _text(
                "a. Dokumen/berkas pendukung; da\nb. Tanda pengenal.",
                "Dokumen/berkas pendukung; da",
            ),
            _text("Pada kolom SEARCH masukkan nomor surat, kemudian klik tanda"),
            _text("a. Komputer\nb. Meja dan"),
            _text("Ruang tunggu,"),
            _text("a. Mengajukan permohonan kepada\nb. Menerima jawaban"),
        ],
        leaves=[
            _text("a. Exit Permit dan\nb. Visa"),
            _text("a. satu; dan\nb. dua."),
            _text("a. satu,\nb. dua"),
            _text("Memberi tanda"),
        ],
    ),
    "L422": Examples(
        finds=[
            _text(": 140 hari kerja", ": 140 hari kerja"),
            _text("fasilitasi naskah pimpinan"),
            _text("a. Ruang tunggu\nb. (lantai dua);", "(lantai dua);"),
        ],
        leaves=[
            _text("140 hari kerja"),
            _text("Fasilitasi naskah\nlanjutan"),
            _text("e-mail umum"),
            _text("a. Fasilitasi"),
            _text("a. Ruang tunggu;\nb. (bila perlu) meja"),
        ],
    ),
    "L423": Examples(
        finds=[
            _text("Ruang tunggu (lantai satu"),
            _text("Papan “Selamat datang"),
            _text('Kata "ya'),
        ],
        leaves=[
            _text("Lembaran Negara (Tahun 2016 Nomor 33);"),
            _text("meliputi: a) ruang; b) meja"),
            _text("1) Ruang (lantai 1)"),
        ],
    ),
    "L424": Examples(
        finds=[
            _text("Nomor .... Tahun 2021", "...."),
            _text("Telepon XXXX"),
            _text("[nama Biro]"),
            _text("Nama: ____"),
            _procedure(STEPS, "Tamu → …"),
        ],
        leaves=[_text("Tap MPRS Nomor XX/MPRS/1966"), _text("Selesai.."), _text("a. Selesai.")],
    ),
    "L425": Examples(
        finds=[_text("Kepentingan Umum.."), _text("Nomor 78);."), _text("Komputer , meja")],
        leaves=[_text("Nomor 78);"), _text("ATK, dll.; meja"), _text("Nomor .... Tahun 2021")],
    ),
    "L426": Examples(
        finds=[_text("a. Ruang  tunggu", "Ruang  tunggu")],
        leaves=[_text("A. Sarana\n  a. Ruang tunggu"), _text("Ruang tunggu")],
    ),
    "L427": Examples(
        finds=[
            _text("narasumber/ asistensi", "narasumber/ asistensi"),
            _procedure(STEPS, "Tamu → Informasi /TU"),
            _text("Kabupaten se- Kalimantan"),
        ],
        leaves=[
            _text("Rapat / Audiensi, rapat/audiensi"),
            _text("085/ 2"),
            _text("Jumat - Sabtu, se-Kalimantan"),
        ],
    ),
    "L431": Examples(
        finds=[_text("Nomor 35 tentang tentang Pedoman", "tentang tentang")],
        leaves=[_text("rata-rata buku"), _text("a. Surat\nb. Surat"), _text("2 2")],
    ),
    "L432": Examples(
        finds=[_text("naskah/sambutan pidato pimpinan sambutan/pidato pimpinan")],
        leaves=[
            _text("Perubahan atas Peraturan Daerah tentang Peraturan Daerah"),
            _text("a b a b"),
        ],
    ),
    "L433": Examples(
        finds=[_text(f"{PARAGRAPH}\nCatatan\n{PARAGRAPH}", PARAGRAPH)],
        leaves=[_text(f"{PARAGRAPH}\nCatatan"), _text("Catatan\nCatatan")],
    ),
    "L501": Examples(
        finds=[Example(FILLED), Example({**FILLED, "evaluasi": " "})],
        leaves=[Example({**FILLED, "evaluasi": "Rapat"})],
    ),
    "L502": Examples(
        finds=[_text("-"), _text("ya.", "ya.")],
        leaves=[_text("Gratis"), _text("5 orang"), _text(" ")],
    ),
    "L503": Examples(
        finds=[Example({"pengawasan": "Aparat (APIP), atasan langsung"}, [OVERSIGHT, OVERSIGHT])],
        leaves=[
            Example(OVERSIGHT, [OVERSIGHT, OVERSIGHT]),
            Example({"pengawasan": "Aparat (APIP), atasan langsung"}, [OVERSIGHT]),
            Example({}, [OVERSIGHT, OVERSIGHT]),
        ],
    ),
}
