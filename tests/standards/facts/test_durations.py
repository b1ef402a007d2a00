"""Durations: every line of every service, and their words for the fact box."""

import pytest

from standards.facts import durations
from tests.standards.texts import codes, text_of

Row = tuple[str | None, int | None, int | None, str | None]

CONSULTATION: list[Row] = [("Administrasi", 15, None, "menit"), ("Konsultasi", None, None, None)]
ONE_DAY: list[Row] = [(None, 1, None, "hari")]
ONE_HOUR: list[Row] = [(None, 60, None, "menit")]
TEN_MINUTES: list[Row] = [(None, 10, None, "menit")]
THREE_DAYS: list[Row] = [(None, 3, None, "hari")]
REPLACEMENT: list[Row] = [
    ("Administrasi di Sub Bag Adm. Kepala Daerah dan DPRD", 5, None, "hari kerja"),
    ("Administrasi di Kementerian Dalam Negeri", 14, None, "hari kerja"),
    ("Konsultasi", 1, None, "hari kerja"),
]
SECTION = "Administrasi di Sub Bag Fasilitasi Penataan Wilayah"

DURATIONS: dict[str, list[Row]] = {
    **dict.fromkeys(["1.1", "3.1", "4.1", "6.1", "6.2", "6.3", "9.1"], CONSULTATION),
    **dict.fromkeys(["1.7", "1.8"], REPLACEMENT),
    "1.5": [
        ("Kesepakatan Bersama", 2, None, "minggu"),
        ("Surat Kuasa dari gubernur kepada Kepala Perangkat Daerah", 1, None, "minggu"),
        ("Perjanjian Kerja Sama", 2, None, "minggu"),
    ],
    "1.6": [("Proses Permohonan Rekomendasi dari Gubernur", 1, None, "minggu")],
    "1.9": [("Administrasi", 14, None, "hari kerja"), ("Konsultasi", 1, None, "hari kerja")],
    "1.10": [
        (f"Pembentukan Desa: {SECTION}", 10, None, "hari kerja"),
        ("Pembentukan Desa: Administrasi Surat di Tingkat Pimpinan", 5, None, "hari kerja"),
        ("Pembentukan Desa: Evaluasi Desa Persiapan", 1, 3, "tahun"),
        ("Pembentukan Desa: Verifikasi Lapangan", 10, None, "hari kerja"),
        ("Pembentukan Desa: Evaluasi Ranperda", 20, None, "hari kerja"),
        ("Pembentukan Desa: Penyempurnaan Ranperda", 20, None, "hari kerja"),
        ("Pembentukan Desa: Penyampaian Kode Desa oleh Mendagri", 15, None, "hari kerja"),
        (f"Pembentukan Kecamatan: {SECTION}", 10, None, "hari kerja"),
        ("Pembentukan Kecamatan: Evaluasi Ranperda", 20, None, "hari kerja"),
        ("Pembentukan Kecamatan: Penyempurnaan Ranperda", 20, None, "hari kerja"),
        ("Pembentukan Kecamatan: Admnistrasi Surat Tingkat Pimpinan", 5, None, "hari kerja"),
        ("Pembentukan Kecamatan: Penyampaian Kode Wilayah oleh Mendagri", None, None, "hari kerja"),
    ],
    "1.11": [
        (f"Pembentukan DOB Kab/Kota dan Provinsi: {stage}", days, None, "hari kerja")
        for stage, days in [
            (SECTION, 10),
            ("Administrasi Surat di Tingkat Pimpinan", 5),
            ("Verifikasi Lapangan", 10),
            ("Evaluasi Ranperda", 20),
            ("Penyempurnaan Ranperda", 20),
            ("Penyampaian Surat Gubernur beserta berkas usulan", 10),
        ]
    ],
    "1.12": [(None, 87, None, "hari")],
    "1.13": [(None, 140, None, "hari kerja")],
    "2.1": [(None, 6, None, "bulan")],
    "2.2": [(None, 3, None, "bulan")],
    "2.3": [(None, 10, None, "hari")],
    "2.4": [(None, 14, None, "hari")],
    "2.5": [(None, 30, None, "menit")],
    "2.6": [(None, 6, None, "bulan")],
    "2.7": [(None, 60, None, "menit")],
    "2.8": [(None, 7, None, "hari")],
    "3.5": [
        ("Administrasi", 30, None, "menit"),
        ("Pelayanan Permohonan Bantuan Hibah atau Bantuan Sosial", None, None, None),
    ],
    "3.6": [
        ("Administrasi", 6, None, "jam"),
        ("Pelayanan Penyusunan Naskah Sambutan/ Pidato", None, None, None),
    ],
    "3.7": [(None, 30, None, "hari kerja")],
    **dict.fromkeys(["5.2", "5.6"], ONE_DAY),
    "5.3": [
        ("Ringan", 1, None, "hari"),
        ("Sedang", 3, None, "hari"),
        ("Berat", 5, None, "hari"),
    ],
    **dict.fromkeys(["5.4", "5.5"], ONE_HOUR),
    **dict.fromkeys(["7.1", "7.3"], TEN_MINUTES),
    "7.2": [(None, 15, None, "menit")],
    "7.4": [(None, 2, None, "hari")],
}
"""All other services promise three days."""


def rows(text: str) -> list[Row]:
    return [
        (found["label"], found["nilai"], found["nilai_maks"], found["satuan"])
        for found in durations.read(text)
    ]


@pytest.mark.parametrize("code", codes())
def test_the_durations_of_every_service(code: str) -> None:
    assert rows(text_of(code, "jangka_waktu")) == DURATIONS.get(code, THREE_DAYS)


def test_an_entry_keeps_the_wording_of_its_line() -> None:
    found = durations.read(text_of("1.1", "jangka_waktu"))
    assert [entry["teks"] for entry in found] == [
        "Administrasi : 15 Menit",
        "Konsultasi : Sesuai materi konsultasi",
    ]


def test_a_colon_without_a_label_before_it_gives_the_time_without_a_label() -> None:
    assert durations.read(text_of("1.13", "jangka_waktu")) == [
        durations.Duration(
            label=None, nilai=140, nilai_maks=None, satuan="hari kerja", teks=": 140 hari kerja"
        )
    ]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (
            "3 hari kerja (maksimal 3 hari kerja tergantung level komplain)",
            (None, 3, None, "hari kerja"),
        ),
        ("Selambat-lambatnya 5 hari", (None, 5, None, "hari")),
        (
            "Permohonan diproses dalam waktu paling lama 2 jam",
            ("Permohonan diproses", 2, None, "jam"),
        ),
        ("Sesuai materi konsultasi", (None, None, None, None)),
        (": 140 hari kerja", (None, 140, None, "hari kerja")),
        ("hari kerja", (None, None, None, "hari kerja")),
        ("Tahap 2 : 3 hari", ("Tahap 2", 3, None, "hari")),
    ],
)
def test_lines_in_other_wordings(line: str, row: Row) -> None:
    assert rows(line) == [row]


def test_a_heading_labels_the_lines_below_it_indented_or_not() -> None:
    indented = "1. Desa :\n  a. Evaluasi : 1 hari\n2. Kota :\n  a. Evaluasi : 2 hari"
    paragraphs = "Desa :\na. Evaluasi : 1 hari\nKota :\na. Evaluasi : 2 hari"
    expected = [("Desa: Evaluasi", 1, None, "hari"), ("Kota: Evaluasi", 2, None, "hari")]
    assert rows(indented) == rows(paragraphs) == expected


def test_a_stage_that_is_only_named_is_no_heading() -> None:
    text = "Administrasi : 15 Menit\nKonsultasi :"
    assert rows(text) == [("Administrasi", 15, None, "menit"), ("Konsultasi", None, None, None)]


def test_a_stage_with_a_duration_may_have_details() -> None:
    text = "a. Administrasi : 3 hari\n  - Verifikasi : 1 hari"
    assert rows(text) == [
        ("Administrasi", 3, None, "hari"),
        ("Administrasi: Verifikasi", 1, None, "hari"),
    ]


def test_a_text_without_lines_has_no_durations() -> None:
    assert durations.read("") == []
