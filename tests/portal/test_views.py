"""The front door: home, prose, sitemap and robots."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client

from portal import views
from standards.models import Biro, Decree, LegalAct
from tests.page import Element, read
from tests.standards.catalogue import CODES, SERVICES_OF_BIRO, address

PAGES = ["/", "/bantuan/", "/tentang/", "/aksesibilitas/", "/privasi/"]


def shown(reader: Client, where: str) -> Element:
    response = reader.get(where)
    assert response.status_code == 200
    return read(response)


def test_home_offers_the_search_the_kinds_and_the_nine_biro(reader: Client) -> None:
    page = shown(reader, "/")
    bureaus = page.one("section", **{"aria-labelledby": "biro"}).all("a")

    assert page.one("form", role="search")["action"] == "/layanan/"
    assert [a.one("span", class_="jumlah").text for a in bureaus] == list(
        map(str, SERVICES_OF_BIRO)
    )
    assert page.links()["/layanan/"] == "Layanan"
    assert "Lihat semua 57 layanan" in page.text


def test_each_kind_on_home_leads_to_as_many_services_as_it_says(reader: Client) -> None:
    links = shown(reader, "/").one("section", **{"aria-labelledby": "keperluan"}).all("a")

    assert sum(int(a.one("span", class_="jumlah").text) for a in links) == 57
    for link in links:
        rows = shown(reader, link["href"]).all("p", class_="meta")
        assert len(rows) == int(link.one("span", class_="jumlah").text)


def test_home_counts_no_other_institution(reader: Client) -> None:
    assert "Kubu Raya" not in shown(reader, "/").text


@pytest.mark.parametrize("where", PAGES)
def test_a_page_names_itself_in_title_and_heading(reader: Client, where: str) -> None:
    page = shown(reader, where)

    assert page.one("html")["lang"] == "id"
    assert page.one("title").text.endswith("– Setda Provinsi Kalimantan Barat")
    assert page.one("h1").text


def test_every_link_of_the_frame_answers(reader: Client) -> None:
    page = shown(reader, "/")
    inside = {href for href in page.links() if href.startswith("/")}

    assert len(inside) > 20
    for href in inside:
        assert reader.get(href).status_code == 200, href


def test_the_page_about_privacy_says_what_the_search_keeps(reader: Client) -> None:
    assert (
        "Yang disimpan hanya kata, jumlah, dan tanggal terakhir"
        in shown(reader, "/privasi/").one("main").text
    )


def sitemap(reader: Client, file: str = "/sitemap.xml", tag: str = "urlset") -> list[str]:
    """The paths that a file of the sitemap names."""
    response = reader.get(file)
    assert response["Content-Type"] == "application/xml"
    root = ElementTree.fromstring(response.content)  # noqa: S314 (our own answer)
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert root.tag == f"{name}{tag}"
    addresses = [loc.text or "" for loc in root.iter(f"{name}loc")]
    assert all(where.startswith("http://testserver/") for where in addresses)
    return [urlsplit(where).path for where in addresses]


def test_the_sitemap_names_every_page_that_stays_once(reader: Client) -> None:
    paths = sitemap(reader)

    assert len(paths) == len(set(paths))
    assert set(paths) >= {*PAGES, "/layanan/", "/biro/", "/dasar-hukum/", "/keputusan/", "/data/"}
    assert set(paths) >= {address(code) for code in CODES}
    for record in (*Biro.objects.all(), *LegalAct.objects.all(), *Decree.objects.all()):
        assert record.get_absolute_url() in paths


def test_a_sitemap_too_long_for_one_file_is_several_that_an_index_names(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = sitemap(reader)
    monkeypatch.setattr(views, "MOST_IN_SITEMAP", 100)

    files = sitemap(reader, tag="sitemapindex")

    assert files[0] == "/sitemap-1.xml"
    assert [path for file in files for path in sitemap(reader, file)] == whole
    assert reader.get(f"/sitemap-{len(files) + 1}.xml").status_code == 404
    assert reader.get("/sitemap-0.xml").status_code == 404


def test_every_address_of_the_sitemap_answers_and_may_be_indexed(reader: Client) -> None:
    for where in sitemap(reader):
        response = reader.get(where)
        assert response.status_code == 200, where
        assert b'content="noindex"' not in response.content, where


def test_robots_are_kept_from_the_workshop_and_shown_the_sitemap(reader: Client) -> None:
    response = reader.get("/robots.txt")
    lines = response.content.decode().splitlines()

    assert response["Content-Type"].startswith("text/plain")
    assert "Disallow: /admin/" in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines
    assert "Disallow: /" not in lines


def _refuse(*_: Any, **__: Any) -> None:
    raise OperationalError("could not connect to server at db.internal")


@pytest.fixture
def without_database(reader: Client) -> Iterator[Client]:
    """A reader of a portal whose database is away."""
    with pytest.MonkeyPatch.context() as away:
        away.setattr(BaseDatabaseWrapper, "cursor", _refuse)
        yield reader


def test_a_page_without_the_database_is_a_calm_error_and_not_a_traceback(
    without_database: Client,
) -> None:
    without_database.raise_request_exception = False

    for where in ["/", "/layanan/", "/data/layanan.json"]:
        response = without_database.get(where)
        assert response.status_code == 503
        assert "Portal sedang terganggu" in response.content.decode()
        assert b"db.internal" not in response.content


def test_prose_needs_no_database(without_database: Client) -> None:
    assert without_database.get("/aksesibilitas/").status_code == 200
