"""Misspelt and uneven wording is found, good Indonesian is left alone."""

import pytest

from standards.linter.words import one_slip_apart
from tests.standards.linter.services import found, quotes, service

COMMON = [
    service(texts={"produk": "fasilitasi konfirmasi pimpinan pelayanan"}, code=f"9.{number}")
    for number in range(2, 10)
]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("L801", "Pejabat pengeola pengaduan", ["pengeola"]),
        ("L801", "What'sup 0816 4913 0033", ["What'sup"]),
        ("L801", "Chat wahtsapp : 0815", ["wahtsapp"]),
        ("L801", "Melalui SPAN LAPOR", ["SPAN LAPOR"]),
        ("L801", "Administasi dan Peratuarn", ["Administasi", "Peratuarn"]),
        ("L801", "sarana prasana dan prasana", ["prasana"]),
        ("L801", "Tanda pengenalan/identitas", ["Tanda pengenalan"]),
        ("L801", "masukan No Surat", ["masukan"]),
        ("L801", "WhatsApp, prasarana, pengelola, saran dan masukan", []),
        ("L801", "Petugas Informasi/TU", []),
        ("L803", "permohonan ijin dan kerjasama", ["ijin", "kerjasama"]),
        ("L803", "Faximile : (0561) 730062", ["Faximile"]),
        ("L803", "photo copy KTP", ["photo copy"]),
        ("L803", "Sekertaris Daerah", ["Sekertaris"]),
        ("L803", "izin, kerja sama, faksimile, fotokopi, sekretaris, publik", []),
        ("L803", "system@kalbarprov.go.id atau www.public.go.id", []),
        ("L804", "untuk di revisi kembali", ["di revisi"]),
        ("L804", "dilaksanakan diruangan kantor", ["diruangan"]),
        ("L804", "direvisi di ruangan kantor, di antara", []),
        ("L901", "Surat ttg desa yg baru", ["ttg"]),
        ("L901", "Surat tentang desa yang baru", []),
        ("L902", "Pengganti Antar Waktu atau antarwaktu", ["Antar Waktu"]),
        ("L902", "Pengganti antarwaktu dan antarwaktu", []),
        ("L903", "Undang-undang Nomor 5 Tahun 2014 Tentang ASN", ["Undang-undang"]),
        ("L903", "Peraturan Gubernur Nomor 14 tahun 2019", ["14 tahun 2019"]),
        ("L903", "Undang-Undang Nomor 5 Tahun 2014 tentang ASN", []),
        ("L903", "Tentang layanan ini", []),
        ("L904", "badan kehormatan dprd provinsi", ["dprd"]),
        ("L904", "Badan Kehormatan DPRD, dprd@kalbarprov.go.id", []),
        ("L905", "Telp. (0561) 736541 ext.283", ["ext.283"]),
        ("L905", "koordinasi,sinkronisasi", ["koordinasi,sinkronisasi"]),
        ("L905", "ext. 283, www.lapor.go.id dan 12,5 km", []),
    ],
)
def test_wording(code: str, text: str, expected: list[str]) -> None:
    assert quotes(code, service(texts={"produk": text})) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Petugas memberi konfirmas", ["konfirmas"]),
        ("Fasulitasi Pimpinana", ["Fasulitasi", "Pimpinana"]),
        ("konfirmasi pimpinan", []),
        ("Menerima fasilitas", []),
        ("pelayaran rakyat", ["pelayaran"]),
    ],
)
def test_a_rare_word_beside_a_common_one(text: str, expected: list[str]) -> None:
    assert quotes("L802", service(texts={"produk": text}), *COMMON) == expected


def test_a_word_that_others_use_as_well_is_no_slip() -> None:
    others = [service(texts={"produk": "pelayaran"}, code=f"8.{number}") for number in range(5)]
    assert not found("L802", service(texts={"produk": "pelayaran"}), *COMMON, *others)


def test_titles_of_acts_are_not_ours_to_spell() -> None:
    assert not found("L803", service(texts={"dasar_hukum": "tentang Pemilihan Walikota"}))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("konfirmas", "konfirmasi", True),
        ("peratuarn", "peraturan", True),
        ("fasulitasi", "fasilitasi", True),
        ("telepony", "telepon", True),
        ("sama", "sama", False),
        ("pengeola", "pelaku", False),
        ("ab", "ba", True),
        ("", "a", True),
    ],
)
def test_one_slip_of_a_key(left: str, right: str, expected: bool) -> None:
    assert one_slip_apart(left, right) is expected
    assert one_slip_apart(right, left) is expected
