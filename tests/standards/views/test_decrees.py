"""The register of decrees."""

import pytest
from django.test import Client

from standards import paging
from tests.page import Element, read
from tests.standards.catalogue import CODES, in_force


def shown(reader: Client, where: str) -> Element:
    response = reader.get(where)
    assert response.status_code == 200
    return read(response)


def test_the_register_lists_the_newest_first_and_the_undated_last(reader: Client) -> None:
    rows = shown(reader, "/keputusan/").one("ul", class_="daftar").all("li")

    assert [next(iter(row.links())) for row in rows] == [
        "/keputusan/sk-1829-or-2021/",
        "/keputusan/rancangan-kesra-2020/",
        "/keputusan/standar-dinkes-kubu-raya/",
    ]
    assert "2 September 2021" in rows[0].text
    assert "57 standar" in rows[0].text
    assert "tanpa nomor dan tanggal, 2020" in rows[1].text
    assert "Dinkes Kubu Raya" in rows[2].text


def test_the_decree_shows_its_date_its_clauses_and_who_signed_it(reader: Client) -> None:
    page = shown(reader, "/keputusan/sk-1829-or-2021/")
    clauses = [heading.text for heading in page.all("h3")]

    assert "Nomor 1829/OR/2021" in page.one("h1").text
    assert "Pontianak, 2 September 2021" in page.one("dl", class_="fakta").text
    assert clauses[:2] == ["KESATU", "KEDUA"]
    assert "SEKRETARIS DAERAH" in page.text.upper()


def test_the_decree_lists_all_57_standards_it_set(reader: Client) -> None:
    links = shown(reader, "/keputusan/sk-1829-or-2021/").links()

    set_by_it = [href for href in links if "/edisi/" in href]

    assert set_by_it == [in_force(code).get_absolute_url() for code in CODES]


def test_the_acts_a_decree_cites_are_links(reader: Client) -> None:
    links = shown(reader, "/keputusan/sk-1829-or-2021/").links()

    assert "/dasar-hukum/uu-25-2009/" in links


def test_a_draft_of_a_decree_says_what_it_does_not_tell(reader: Client) -> None:
    page = shown(reader, "/keputusan/rancangan-kesra-2020/")

    assert "Ditetapkantanggal tidak disebut" in page.one("dl", class_="fakta").text
    assert "Berlaku sejaktidak disebut" in page.one("dl", class_="fakta").text
    assert sorted(href for href in page.links() if "/edisi/" in href) == [
        "/layanan/biro-kesejahteraan-rakyat/audiensi/edisi/1/",
        "/layanan/biro-kesejahteraan-rakyat/data-dan-informasi/edisi/1/",
        "/layanan/biro-kesejahteraan-rakyat/konsultasi/edisi/1/",
    ]


def test_an_unknown_decree_is_not_found(reader: Client) -> None:
    assert reader.get("/keputusan/sk-1-1111/").status_code == 404


def test_a_decree_of_very_many_standards_has_pages(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "SIZE", 50)
    page = shown(reader, "/keputusan/sk-1829-or-2021/?halaman=2")

    assert [href for href in page.links() if "/edisi/" in href] == [
        in_force(code).get_absolute_url() for code in CODES[50:]
    ]
    assert "57 standar" in page.one("dl", class_="fakta").text
    assert "51–57 dari 57" in page.one("nav", class_="lembaran").text
