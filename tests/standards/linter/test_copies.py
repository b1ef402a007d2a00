"""What was copied from another service is found; what only touches it is not."""

import pytest

from standards.linter.subject import Office
from tests.standards.linter.services import ORGANISATION, WELFARE, found, quotes, service

GOVERNANCE = Office("1", "Biro Pemerintahan")
LEGAL = Office("2", "Biro Hukum")


@pytest.mark.parametrize(
    ("office", "step", "expected"),
    [
        (
            GOVERNANCE,
            "d. Menerima layanan dari Bagian Kelembagaan dan Analisis Jabatan/Tatalaksana",
            ["Bagian Kelembagaan dan Analisis Jabatan/Tatalaksana"],
        ),
        (WELFARE, "d. Menerima layanan dari Bagian Bina Mental Spiritual", []),
        (GOVERNANCE, "d. Menerima layanan dari Bagian Bina Mental", ["Bagian Bina Mental"]),
        (GOVERNANCE, "d. Menerima layanan dari Biro Organisasi", ["dari Biro Organisasi"]),
        (GOVERNANCE, "d. Menyampaikan naskah ke Biro Organisasi", []),
        (GOVERNANCE, "d. Menerima layanan dari Bagian Administrasi Kepala Daerah dan DPRD", []),
    ],
)
def test_a_unit_of_another_biro(office: Office, step: str, expected: list[str]) -> None:
    subject = service(texts={"prosedur": step}, office=office)
    assert quotes("L611", subject, service(office=ORGANISATION)) == expected


@pytest.mark.parametrize(
    ("name", "texts", "expected"),
    [
        (
            "Fasilitasi Penegasan Batas Daerah",
            {"prosedur": "c. Menyerahkan permohonan ijin ke luar negeri"},
            ["Menyerahkan permohonan ijin ke luar negeri"],
        ),
        (
            "Fasilitasi Penyusunan Naskah Pidato",
            {"prosedur": "a. Datang", "prosedur_alur": "Datang → Menerima jadwal narasumber"},
            ["Menerima jadwal narasumber"],
        ),
        (
            "Penyediaan Data Realisasi Fisik",
            {"jangka_waktu": "Konsultasi : Sesuai materi konsultasi"},
            ["Konsultasi : Sesuai materi konsultasi"],
        ),
        (
            "Fasilitasi Penyusunan Peraturan Gubernur",
            {"prosedur": "e. Menerima hasil Perda"},
            ["Menerima hasil Perda"],
        ),
        ("Fasilitasi Penyusunan Produk Hukum Kabupaten", {"prosedur": "Menerima Perda"}, []),
        ("Pelayanan Konsultasi", {"jangka_waktu": "Sesuai materi konsultasi"}, []),
        (
            "Pelayanan Pengangkatan Kepala Daerah",
            {"prosedur": "d. Menerima layanan konsultasi pengangkatan"},
            [],
        ),
        ("Pelayanan Surat Masuk", {"sarana": "Ruang perpustakaan"}, []),
    ],
)
def test_the_subject_of_another_service(
    name: str, texts: dict[str, str], expected: list[str]
) -> None:
    assert quotes("L612", service(name, texts)) == expected


@pytest.mark.parametrize(
    ("name", "procedure", "wrong", "unnamed"),
    [
        ("Pelayanan Advokasi", "(SOP) Pelayanan Penyediaan Narasumber", 1, 0),
        ("Pelayanan Surat Masuk", "(SOP) pelayanan konsultasi", 1, 0),
        ("Pelayanan Organisasi Desa", "(SOP) Pelayanan Organisasi Kota", 1, 0),
        ("Pelayanan Informasi Disposisi Surat", "(SOP) Permintaan Data/Informasi", 1, 0),
        ("Pelayanan Konsultasi", "(SOP) pelayanan konsultasi", 0, 0),
        ("Pelayanan Data, Laporan, dan Informasi", "(SOP) Permintaan Data/Informasi;", 0, 0),
        ("Fasilitasi Kerja Sama Daerah", "(SOP) pelayanan fasilitasi", 0, 1),
        ("Fasilitasi Kebijakan", "(SOP);", 0, 1),
        ("Pelayanan Advokasi", "dan sopan santun", 0, 0),
    ],
)
def test_the_procedure_the_staff_must_know(
    name: str, procedure: str, wrong: int, unnamed: int
) -> None:
    line = f"b. Memahami Standar Operasional Prosedur {procedure}"
    subject = service(name, {"kompetensi": line})
    assert len(found("L613", subject)) == wrong
    assert len(found("L614", subject)) == unnamed


def test_the_words_of_the_biro_do_not_tell_its_services_apart() -> None:
    office = Office("5", "Biro Pengadaan Barang dan Jasa")
    line = "b. Memahami SOP Pelayanan Informasi Pengadaan Barang dan Jasa"
    assert found("L613", service("Pelayanan Akun Barang", {"kompetensi": line}, office=office))
    own = service("Pelayanan Pengadaan Barang dan Jasa", office=office)
    assert not found("L613", own)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Fasilitasi Penyusunan Naskah", 1),
        ("Pelayanan Perpustakaan", 0),
    ],
)
def test_the_basis_of_another_service(name: str, expected: int) -> None:
    basis = "a. Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan;"
    assert len(found("L615", service(name, {"dasar_hukum": basis}))) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("PAW Anggota DPRD Kabupaten/Kota", "Daftar Anggota DPRD Provinsi", ["DPRD Provinsi"]),
        ("PAW Anggota DPRD Provinsi", "Risalah DPRD Kabupaten/Kota", ["DPRD Kabupaten"]),
        ("PAW Anggota DPRD Provinsi", "Daftar Anggota DPRD Provinsi", []),
        ("Fasilitasi Penyusunan Peraturan Daerah", "Pembahasan di DPRD Provinsi", []),
    ],
)
def test_the_council_of_another_level(name: str, text: str, expected: list[str]) -> None:
    assert quotes("L616", service(name, {"persyaratan": text})) == expected
