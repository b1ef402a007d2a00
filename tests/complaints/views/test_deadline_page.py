"""The calculator as a page: prefilled by a link, a date in words with its reason, kind refusals."""

import gzip
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from complaints.forms import services
from tests.page import Element, read
from tests.standards.catalogue import address

ADDRESS = "/aduan/tenggat/"
ASKED = {
    "tanggal": "2026-11-23",
    "jam": "10:00",
    "layanan": "",
    "tingkat": "ringan",
    "jumlah": "",
    "satuan": "hari kerja",
}
OWN = {"tingkat": "lain", "jumlah": "5"}
PAUSE = {"mulai_1": "2026-11-23T11:00", "selesai_1": "2026-11-23T12:00"}


def ask(reader: Client, changed: dict[str, str], status: int = 200) -> Element:
    response = reader.get(ADDRESS, ASKED | changed)
    assert response.status_code == status
    return read(response)


def due(page: Element) -> str:
    return page.one("dl", class_="fakta").one("dd").text


def summary(page: Element) -> list[tuple[str, str]]:
    """The errors on top of the page: what they say and which field they lead to."""
    found = page.one(class_="ringkas-galat")
    return [(link.text, link["href"]) for link in found.all("a")] or [
        (line.text, "") for line in found.all("li")
    ]


def test_the_empty_page_asks_and_answers_nothing(reader: Client) -> None:
    page = read(reader.get(ADDRESS))

    assert page.one("input", name="tanggal")["value"] == timezone.localdate().isoformat()
    assert page.all("dl", class_="fakta") == page.all(class_="ringkas-galat") == []
    assert len(page.one("form").all("button")) == 1
    assert "novalidate" in page.one("form").attributes


def test_every_service_can_be_chosen_below_its_biro(reader: Client) -> None:
    services = read(reader.get(ADDRESS)).one("select", name="layanan")

    assert len(services.all("optgroup")) == 9
    assert len(services.all("option")) == 58
    assert services.all("option")[0].text == "Tidak tahu: pakai ketentuan umum"


def test_a_service_page_links_here_with_its_service_chosen(reader: Client) -> None:
    service = read(reader.get(address("1.5")))
    link = next(at for at, said in service.links().items() if said == "Hitung tenggatnya")
    page = read(reader.get(link))

    chosen = [option for option in page.all("option") if "selected" in option.attributes]
    assert chosen[0]["value"] == "1.5"
    assert page.all(class_="ringkas-galat") == []


def test_the_service_of_another_institution_does_not_link_here(reader: Client) -> None:
    listed = read(reader.get("/biro/dinas-kesehatan-kubu-raya/")).links()
    service = next(at for at in listed if at.startswith("/layanan/dinas-kesehatan"))

    assert "Hitung tenggatnya" not in read(reader.get(service)).links().values()


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "Senin, 23 November 2026 pukul 13.00 WIB"),
        ({"layanan": "1.5"}, "Selasa, 24 November 2026 (akhir hari)"),
        ({"tingkat": "normatif"}, "Senin, 30 November 2026 (akhir hari)"),
        ({"tingkat": "berkadar", "layanan": "9.4"}, "Senin, 22 Februari 2027 (akhir hari)"),
        (OWN, "Senin, 30 November 2026 (akhir hari)"),
        (OWN | {"satuan": "jam"}, "Senin, 23 November 2026 pukul 15.00 WIB"),
        (OWN | {"satuan": "hari kalender"}, "Sabtu, 28 November 2026 (akhir hari)"),
        (PAUSE, "Senin, 23 November 2026 pukul 14.00 WIB"),
        (
            PAUSE | {"mulai_2": "2026-11-23T13:00", "selesai_2": "2026-11-23T13:30"},
            "Senin, 23 November 2026 pukul 14.30 WIB",
        ),
        ({"mulai_1": "2026-11-23T11:00"}, "Belum ada: jam berhenti selama menunggu pengadu"),
        ({"tanggal": "23-11-2026", "jam": "10.00"}, "Senin, 23 November 2026 pukul 13.00 WIB"),
    ],
)
def test_the_due_date_is_told_in_words(
    reader: Client, changed: dict[str, str], expected: str
) -> None:
    assert due(ask(reader, changed)) == expected


def test_the_explanation_stands_open_with_source_and_wording(reader: Client) -> None:
    reasons = ask(reader, {"layanan": "1.5"}).all("details")[0]

    assert "open" in reasons.attributes
    assert reasons.one("summary").text == "Mengapa tanggal ini?"
    assert "1 hari, tingkat Ringan, edisi 1, SK 1829/OR/2021" in reasons.text
    assert reasons.one("q").text == "Pengaduan ringan, selambat-lambatnya 1 Hari"
    assert "Selasa 24: hari kerja ke-1" in reasons.text


def test_without_a_service_the_general_limits_are_named(reader: Client) -> None:
    assert "tingkat Ringan, ketentuan umum, SK 1829/OR/2021" in ask(reader, {}).text


def test_an_incomplete_calendar_is_said_before_the_explanation(reader: Client) -> None:
    page = ask(reader, {"tanggal": "2028-02-28"})

    assert "Tenggat ini dapat berubah" in page.one("p", class_="inset").text


@pytest.mark.parametrize("changed", [{}, PAUSE, OWN, {"layanan": "1.5", "tingkat": "normatif"}])
def test_the_data_behind_the_page_says_the_same(reader: Client, changed: dict[str, str]) -> None:
    page = ask(reader, changed)
    link = next(at for at, said in page.links().items() if "JSON" in said)

    found = reader.get(link).json()

    assert found["tenggat"] == page.one("dl", class_="fakta").one("time")["datetime"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"tanggal": ""}, [("Isi tanggal aduan diterima", "#id_tanggal")]),
        (
            {"tanggal": "2026-02-30"},
            [("Isi tanggal yang ada di kalender, misalnya 23-11-2026", "#id_tanggal")],
        ),
        ({"jam": ""}, [("Isi pukul berapa aduan diterima", "#id_jam")]),
        ({"jam": "25:00"}, [("Isi pukul antara 00.00 dan 23.59, misalnya 10.30", "#id_jam")]),
        ({"layanan": "99.9"}, [("Pilih layanan dari daftar", "#id_layanan")]),
        ({"tingkat": ""}, [("Pilih tingkat aduan atau batas lain", "#id_tingkat_0")]),
        ({"tingkat": "berat"}, [("Pilih salah satu tingkat dari daftar", "#id_tingkat_0")]),
        (OWN | {"jumlah": ""}, [("Isi jumlah untuk batas lain, misalnya 3", "#id_jumlah")]),
        (OWN | {"jumlah": "0"}, [("Isi jumlah dengan angka dari 1 sampai 9999", "#id_jumlah")]),
        (OWN | {"jumlah": "tiga"}, [("Isi jumlah dengan angka dari 1 sampai 9999", "#id_jumlah")]),
        (OWN | {"satuan": ""}, [("Pilih satuan untuk batas lain", "#id_satuan")]),
        (OWN | {"satuan": "abad"}, [("Pilih satuan dari daftar", "#id_satuan")]),
        (
            {"selesai_1": "2026-11-23T12:00"},
            [("Jeda pertama, mulai: isi juga kapan jeda ini mulai", "#id_mulai_1")],
        ),
        (
            {"mulai_2": "kemarin"},
            [
                (
                    "Jeda kedua, mulai: isi tanggal dan pukul, misalnya 25-11-2026 09.00",
                    "#id_mulai_2",
                )
            ],
        ),
        (PAUSE | {"mulai_2": "2026-11-23T11:30"}, [("Jeda tidak boleh bertumpang tindih.", "")]),
        (
            OWN | {"jumlah": "9999"},
            [("Hitungan melewati sepuluh tahun; periksa batas waktu dan jeda.", "")],
        ),
        ({"tanggal": "0001-01-01"}, [("Tahun 1 di luar jangkauan 2000–2199.", "")]),
        (
            {"tanggal": "2021-08-31", "layanan": "1.5"},
            [
                (
                    "Pada 31 Agustus 2021 tidak ada standar yang berlaku untuk layanan dengan kode "
                    "itu.",
                    "",
                )
            ],
        ),
    ],
)
def test_a_mistake_is_told_on_top_and_at_its_field(
    reader: Client, changed: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    page = ask(reader, changed, status=422)

    assert summary(page) == expected
    assert page.one("title").text.startswith("Galat: ")
    for _, field in expected:
        assert not field or page.one(id=field[1:])
    assert page.one("input", name="mulai_1")["value"] == changed.get("mulai_1", "")


def test_what_was_typed_stays_and_hidden_fields_are_opened(reader: Client) -> None:
    page = ask(reader, {"tanggal": "kemarin", "mulai_1": "tadi pagi"}, status=422)

    assert page.one("input", name="tanggal")["value"] == "kemarin"
    assert page.one("input", name="mulai_1")["value"] == "tadi pagi"
    assert "open" in page.one("form").one("details").attributes


def test_the_page_is_light(reader: Client) -> None:
    for question in [{}, ASKED | {"tingkat": "berkadar", "layanan": "1.1"}]:
        page = reader.get(ADDRESS, question)
        assert len(gzip.compress(page.content)) < 6_000


def test_the_page_costs_few_queries(reader: Client, django_assert_max_num_queries: Any) -> None:
    reader.get(ADDRESS)
    with django_assert_max_num_queries(1):
        reader.get(ADDRESS, {"layanan": "1.5"})
    with django_assert_max_num_queries(5):
        reader.get(ADDRESS, ASKED | {"layanan": "1.5"})


def test_where_services_are_too_many_for_a_list_their_code_is_typed(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = ask(reader, {"layanan": "1.5"})
    monkeypatch.setattr(services, "MOST_OFFERED", 56)

    typed = ask(reader, {"layanan": " 1.5 "})

    assert listed.one("select", name="layanan")
    assert typed.one("input", name="layanan")
    assert due(typed) == due(listed)
    wrong = summary(ask(reader, {"layanan": "9.99"}, status=422))
    assert wrong == [
        ("Kode layanan tidak dikenal; tulis misalnya 1.5, atau kosongkan", "#id_layanan")
    ]
