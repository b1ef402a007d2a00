"""One file holds every standard and needs nothing else: no network, no scripts, no other file."""

import re
from html import unescape

import pytest
from django.test import Client

from standards.models import Component
from standards.pages import today
from tests.page import Element, read
from tests.standards.catalogue import CODES, in_force

MEGABYTE = 1_000_000


@pytest.fixture
def file(reader: Client) -> str:
    """The file as it is kept."""
    answer = reader.get("/data/standar-luring.html")
    name = f"standar-pelayanan-{today().isoformat()}.html"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert "unsafe-inline" not in answer["Content-Security-Policy"]
    return str(answer.content.decode())


@pytest.fixture
def page(reader: Client) -> Element:
    return read(reader.get("/data/standar-luring.html"))


def test_it_is_light_and_loads_nothing(file: str) -> None:
    assert len(file.encode()) <= 3 * MEGABYTE
    assert not re.search(r"<(?:script|link|img|iframe)\b|\burl\(|@import", file)


def test_every_link_ends_inside_the_file(page: Element) -> None:
    places = {element["id"] for element in page.all() if element["id"]}
    links = page.links()

    assert len(links) >= len(CODES)
    assert {href for href in links if href.removeprefix("#") not in places} == set()


def test_it_holds_every_service_and_says_of_when(page: Element) -> None:
    assert [part["id"].removeprefix("l-") for part in page.all("article")] == CODES
    introduction = page.one("main").all("p")[0].text
    assert "57 layanan" in introduction
    assert "Nomor 1829/OR/2021 tanggal 2 September 2021" in introduction


def test_it_holds_the_whole_wording_of_a_service(page: Element) -> None:
    told = page.one(id="l-1.5").text
    for component in Component.objects.filter(edition=in_force("1.5")):
        last = component.text.split("\n")[-1].split(" ", maxsplit=1)[-1]
        assert " ".join(unescape(last).split()) in told
