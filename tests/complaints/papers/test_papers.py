"""What each paper must say, and on how many pages."""

from typing import Any

import pytest

from complaints.papers.receipt import ANONYMOUS
from tests.complaints.papers import examples
from tests.standards.papers import reading

LONG = "Petugas tidak ada di tempat. " * 138
"""4,002 characters."""


def pages(pdf: bytes) -> int:
    return len(reading.opened(pdf).pages)


# Tanda terima


def test_a_receipt_says_what_the_law_wants() -> None:
    text = reading.text(examples.receipt().pdf())

    for part in (
        "TANDA TERIMA PENGADUAN",
        "Pasal 44 ayat (1) dan (2)",
        "Nomor aduan ADU-2026-000123",
        "Pengadu Maria Goreti Lestari",
        "Alamat Jalan Gajah Mada 12, Pontianak",
        "Diterima Senin, 23 November 2026 pukul 14.30 WIB, Portal Standar Pelayanan, Pontianak",
        "Saluran Portal web",
        "Petugas penerima diterima oleh sistem",
        "Uraian Pada hari Senin saya datang ke loket",
        "Yang diminta Data diserahkan",
    ):
        assert part in text


def test_a_receipt_says_what_happens_next_and_where_else_to_go() -> None:
    text = reading.text(examples.receipt().pdf())

    for part in (
        "paling lambat Selasa, 24 November 2026 pukul 09.00 WIB",
        "1 hari 5 hari kerja 14 hari kerja 60 hari kerja",
        "standar.kalbarprov.go.id/aduan/lacak/",
        "SP4N-LAPOR! (www.lapor.go.id)",
        "Ombudsman RI Perwakilan Kalimantan Barat",
    ):
        assert part in text


def test_the_key_stands_on_the_first_print_only() -> None:
    first = reading.text(examples.receipt().pdf())
    again = reading.text(examples.receipt(secret_key="").pdf())

    assert "7Q4M-X9TD-2KHP Simpan. Kode ini hanya ditampilkan sekali." in first
    assert "Kode lacak (rahasia)" not in again
    assert "hanya ditampilkan sekali" not in again


def test_an_anonymous_receipt_has_no_address() -> None:
    text = reading.text(examples.receipt(complainant=ANONYMOUS, address="").pdf())

    assert "Pengadu Anonim Layanan" in text


def test_an_officer_signs_what_an_officer_received() -> None:
    by_officer = reading.text(examples.receipt(received_by="Dewi Lestari, S.Sos.").pdf())
    by_system = reading.text(examples.receipt().pdf())

    assert by_officer.count("Dewi Lestari, S.Sos.") == 2
    assert "Petugas penerima," in by_officer
    assert "Petugas penerima," not in by_system


def test_a_receipt_of_the_longest_texts_is_one_page() -> None:
    pdf = examples.receipt(
        complainant="Maria Goreti Lestari " * 6,
        address="Jalan Gajah Mada " * 12,
        service="Fasilitasi Penyelenggaraan Pemerintahan " * 6,
        received_by="Dewi Lestari Puspita Sari, S.Sos., M.A.P.",
        story=LONG,
        request=LONG,
    ).pdf()

    assert pages(pdf) == 1
    assert "… (lengkapnya pada halaman aduan Anda)" in reading.text(pdf)


# Berkas aduan


def test_a_case_file_holds_everything() -> None:
    text = reading.text(examples.case_file().pdf())

    for part in (
        "BERKAS PENGADUAN Nomor ADU-2026-000123",
        "Keadaan Dibuka kembali",
        "Nomor LAPOR! 8812345",
        "Standar saat itu edisi 1, SK Sekretaris Daerah Nomor 1829/OR/2021",
        "Tingkat Normatif",
        "Jawaban Senin, 30 November 2026 (akhir hari) Normatif: 5 hari kerja sisa 1 hari kerja",
        "Nama Maria Goreti Lestari",
        "Kontak 0812-0000-0000",
        "Pada kunjungan ketiga loket tutup pukul 14.00",
        "Yang diminta Data diserahkan",
        "Bagian standar yang diadukan Jangka Waktu Penyelesaian",
        "Tingkat ditetapkan Normatif, sebab pengadu meminta penjelasan",
        "Pengadu, Selasa, 24 November 2026 pukul 19.12 WIB Tanggal 2, 9, dan 16.",
        "Terbukti sebagian. Disetujui Kepala Biro, dikirim Kamis, 26 November 2026",
        "Foto loket gambar JPEG 212 KB 3fa90c21d07b",
        "Bunyi janji Pengaduan normatif diselesaikan paling lama 5 (lima) hari kerja",
        "Selasa 24 – Jumat 27 hari kerja ke-1 sampai ke-4",
        "Sabtu 28 – Minggu 29 tidak dihitung: akhir pekan",
        "dicetak oleh Pejabat Pengelola Pengaduan pada Senin, 30 November 2026",
    ):
        assert part in text


def test_identity_is_printed_only_when_given() -> None:
    text = reading.text(examples.case_file(identity=None).pdf())

    assert "Cetakan ini tidak memuat identitas pengadu." in text
    assert "Maria Goreti Lestari" not in text


def test_secrecy_stands_on_every_page_of_a_secret_file_and_on_no_other() -> None:
    secret = reading.opened(examples.case_file(secret=True).pdf())

    assert len(secret.pages) > 1
    for page in secret.pages:
        assert "RAHASIA. Isi berkas ini wajib dirahasiakan" in page.extract_text()
    assert "RAHASIA" not in reading.text(examples.case_file().pdf())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"messages": []}, "Percakapan Tidak ada."),
        ({"answers": []}, "Jawaban Belum ada."),
        ({"attachments": []}, "Bukti Tidak ada."),
        ({"tier": ""}, "Tingkat belum ditetapkan"),
    ],
    ids=str,
)
def test_what_a_case_file_lacks_is_said(changes: dict[str, Any], said: str) -> None:
    assert said in reading.text(examples.case_file(**changes).pdf())


def test_long_texts_flow_over_the_pages_and_nothing_is_lost() -> None:
    pdf = examples.case_file(story=LONG, events=examples.events(LONG, number=30)).pdf()

    assert reading.text(pdf).count("Petugas") >= 31 * 138
    assert 20 < pages(pdf) < 60
    assert "Akhir berkas ADU-2026-000123" in reading.lines(pdf)


# Papan pengumuman


def test_a_notice_is_one_page_with_figures_tables_and_their_making() -> None:
    pdf = examples.notice().pdf()
    text = reading.text(pdf)

    assert pages(pdf) == 1
    for part in (
        "STATISTIK PENGADUAN November 2026",
        "41 aduan diterima",
        "94,3 % dijawab tepat waktu",
        "Biro Diterima Tepat waktu Terlambat Masih terbuka Biro Pemerintahan 12 10 <5 –",
        "Jumlah 41 33 <5 6",
        "Berkadar pengawasan 10 9 <5",
        "Median: separuh aduan dijawab lebih cepat",
        "dibekukan sebagai revisi 1",
        "9f2c4e1b7a603d58" * 4,
        "standar.kalbarprov.go.id/aduan/statistik/2026-11/",
    ):
        assert part in text


# Surat jawaban


def test_a_letter_answers_and_tells_the_rights() -> None:
    text = reading.text(examples.reply_letter().pdf())

    for part in (
        "Pontianak, 26 November 2026",
        "Nomor : 400.14.5.4/217/PEM/2026",
        "Hal : Jawaban atas pengaduan",
        "Yth. Maria Goreti Lestari Jalan Gajah Mada 12, Pontianak",
        "aduan Anda nomor ADU-2026-000123 yang kami terima pada 23 November 2026",
        "loket tutup sebelum waktunya",
        "Hasil penanganan aduan: Terbukti sebagian",
        "sampai dengan 10 Desember 2026 (10 hari kerja)",
        "Ombudsman Republik Indonesia Perwakilan Kalimantan Barat",
        "(Pasal 51)",
        "(Pasal 52)",
        "(Pasal 53)",
        "Kepala Biro Pemerintahan, Drs. Yohanes Budiman, M.Si.",
    ):
        assert part in text


def test_a_long_letter_takes_more_pages_and_keeps_the_signature() -> None:
    pdf = examples.reply_letter(text=LONG * 2).pdf()

    assert pages(pdf) > 1
    assert "Drs. Yohanes Budiman, M.Si." in reading.text(pdf)
