"""Names that disagree are found, layout alone is not."""

import pytest

from standards.linter.rules import RULES
from standards.linter.subject import Office, Surroundings
from tests.standards.linter.services import ORGANISATION, found, quotes, service


@pytest.mark.parametrize(
    ("annex", "decree", "expected"),
    [
        ("Fasilitasi Penyusunan Produk Hukum", "Fasilitas Penyusunan Produk Hukum", 1),
        ("Pelayanan Front Office", "Pelayanan Pengaduan Barang dan Jasa", 1),
        ("Pelayanan Data, Laporan, dan Informasi", "Pelayanan Data, Laporan dan Informasi", 1),
        ("Fasilitasi Rapat / Audiensi", "Fasilitasi Rapat/Audiensi", 0),
        ("Fasilitasi Penyusunan Kebijakan Daerah.", "Fasilitasi Penyusunan Kebijakan Daerah", 0),
        ("Pelayanan Konsultasi", "PELAYANAN KONSULTASI", 0),
        ("Pelayanan Konsultasi", "", 0),
    ],
)
def test_the_names_of_diktum_and_annex(annex: str, decree: str, expected: int) -> None:
    assert len(found("L601", service(annex, decree_name=decree))) == expected


def test_the_name_of_a_biro_is_told_once_for_each_place() -> None:
    office = Office("3", "Biro Kesejahteraan Rakyat", "BIRO KESEJAHTERAAN SOSIAL", "Biro Kesra")
    first, second = service(code="3.1", office=office), service(code="3.2", office=office)
    assert quotes("L602", first, second) == ["BIRO KESEJAHTERAAN SOSIAL", "Biro Kesra"]
    assert not found("L602", service(office=ORGANISATION))


def test_only_the_first_service_tells_the_name_of_its_biro() -> None:
    office = Office("6", "Biro Administrasi Pembangunan", "", "Biro Administasi Pembangunan")
    among = Surroundings([service(code=code, office=office) for code in ("6.1", "6.2")])
    told = [RULES["L602"].findings(each, among) for each in among.standards]
    assert list(map(len, told)) == [1, 0]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Waktu Pelayanan", ["Waktu Pelayanan"]),
        ("JANGKA WAKTU PENYELESAIAN", []),
        ("Jangka Waktu Penyelesaian", []),
        ("", []),
    ],
)
def test_the_title_of_a_component(title: str, expected: list[str]) -> None:
    subject = service(texts={"jangka_waktu": "3 hari"}, titles={"jangka_waktu": title})
    assert quotes("L603", subject) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Fasilitasi Penyusunan Kebijakan Daerah.", ["Daerah."]),
        ("Fasilitasi Rapat / Audiensi", ["Rapat / Audiensi"]),
        ("Pelayanan Pengaduan/ LPSE Support", ["Pengaduan/ LPSE"]),
        ("Data APBN se- Kalimantan Barat", ["se- Kalimantan"]),
        ("(Pembentukan Kabupaten/Kota)", ["(Pembentukan Kabupaten/Kota)"]),
        ("Pelayanan Informasi Hukum (JDIH)", []),
        ("Fasilitasi Rapat/Audiensi", []),
        ("Data APBN se-Kalimantan Barat", []),
    ],
)
def test_an_untidy_name(name: str, expected: list[str]) -> None:
    assert quotes("L604", service(name)) == expected


def test_the_later_of_two_services_with_one_matter_is_told() -> None:
    among = Surroundings(
        [
            service("Fasilitasi Naskah Sambutan/Pidato Pimpinan", code="9.1"),
            service("Fasilitasi Penyusunan Naskah/Sambutan Pidato Pimpinan", code="9.2"),
            service("Pelayanan Anggota DPRD Provinsi", code="9.3"),
            service("Pelayanan Anggota DPRD Kabupaten/Kota", code="9.4"),
        ]
    )
    assert [each.code for each in among.standards if RULES["L605"].findings(each, among)] == ["9.2"]
