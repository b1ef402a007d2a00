"""On paper: a service takes at most three sheets and nothing of its standard is missing."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.stories import page_kinds, portal_site

_PRINTED_TEXT = """() => {
  const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.checkVisibility()) texts.push(walker.currentNode.data);
  }
  return texts.join('');
}"""
"""The text of everything that is shown; what a closed part hides is not."""

_SMALLEST_LETTERS = """() => Math.min(...[...document.querySelectorAll('main *')]
  .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3))
  .map(e => parseFloat(getComputedStyle(e).fontSize)))"""

POINT = 96 / 72
"""CSS pixels."""


def _squeezed(text: str) -> str:
    """A text without spaces and line ends, so that layout makes no difference."""
    return re.sub(r"\s+", "", text)


def _sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


@pytest.fixture
def paper(phone: Page) -> Iterator[Page]:
    """A page seen as the printer sees it."""
    phone.emulate_media(media="print")
    yield phone
    phone.emulate_media(media="screen")


def test_every_service_fits_on_three_sheets(paper: Page, services: list[dict[str, Any]]) -> None:
    sheets = {}
    for service in services:
        paper.goto(service["url"])
        sheets[service["kode"]] = _sheets(paper.pdf(prefer_css_page_size=True))
    print(f"\nLembar: {sheets}")
    assert {code: count for code, count in sheets.items() if not 1 <= count <= 3} == {}


def test_the_whole_standard_is_printed(paper: Page, services: list[dict[str, Any]]) -> None:
    for service in services:
        paper.goto(service["url"])
        printed = _squeezed(paper.evaluate(_PRINTED_TEXT))
        for number, title in enumerate(portal_site.titles(), start=1):
            assert _squeezed(f"{number}. {title}") in printed, service["kode"]
        for key, component in service["komponen"].items():
            for line in component["teks"].splitlines():
                assert _squeezed(line) in printed, (service["kode"], key, line)
        for key in ("prosedur", "pengaduan"):
            for box in service["komponen"][key]["fakta"]["alur"]:
                assert _squeezed(box) in printed, (service["kode"], key, box)


def test_on_the_screen_folded_parts_are_not_shown(phone: Page) -> None:
    phone.goto(page_kinds.PAW)
    assert "Pengendalian Gratifikasi" not in phone.evaluate(_PRINTED_TEXT)


def test_the_letters_on_paper_can_be_read(paper: Page) -> None:
    paper.goto(page_kinds.PAW)
    assert paper.evaluate(_SMALLEST_LETTERS) >= 9 * POINT - 0.01


def test_paper_carries_where_it_came_from_but_no_buttons(paper: Page) -> None:
    paper.goto(page_kinds.PAW)
    expect(paper.get_by_text("Dicetak dari portal:")).to_contain_text(page_kinds.PAW)
    for screen_only in ("Adukan layanan ini", "Isi halaman", "Beranda", "Data terbuka"):
        expect(paper.get_by_text(screen_only, exact=True)).to_be_hidden()


def test_the_list_of_services_prints_its_services(paper: Page) -> None:
    paper.goto("/layanan/?biro=biro-umum")
    expect(paper.get_by_text("Penomoran surat")).to_be_visible()
    expect(paper.get_by_role("button", name="Terapkan")).to_be_hidden()


def test_in_the_booklet_of_a_biro_every_service_begins_on_a_new_page(paper: Page) -> None:
    paper.goto("/biro/biro-umum/cetak/")
    pdf = paper.pdf(prefer_css_page_size=True)
    # Where the entries of the table of contents lead: the page object and the height on it.
    places = re.findall(rb"/l\d+ \[(\d+) 0 R /XYZ [\d.]+ ([\d.]+)", pdf)
    assert len(places) == 5
    assert len({page for page, _ in places}) == 5
    assert len({height for _, height in places}) == 1
    assert float(places[0][1]) > 800
