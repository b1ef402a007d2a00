"""A citizen finds out what to prepare, a villager follows a code, anyone finds back.

Every story is told on a phone and at a desk, with JavaScript and without.
"""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.stories import page_kinds


def _search(page: Page, words: str) -> None:
    page.get_by_label("Cari layanan").fill(words)
    page.get_by_role("button", name="Cari", exact=True).click()


def _open_facets(page: Page, width: int) -> None:
    """On a phone the facets are folded; at a desk they stand open."""
    if width < 960:
        page.get_by_text("Saring", exact=True).click()


def test_a_citizen_finds_from_the_front_page_what_a_paw_needs(visitor: Page) -> None:
    # given a citizen on the front page
    visitor.goto("/")
    # when she searches the way people say it and opens the first answer
    _search(visitor, "syarat paw")
    visitor.get_by_role("link", name=re.compile("Provinsi$")).first.click()
    # then she sees time and cost at once, and reads what to prepare
    expect(visitor).to_have_url(re.compile(page_kinds.PAW))
    expect(visitor.locator(".fakta")).to_contain_text("Gratis")
    visitor.locator("#persyaratan summary", has_text="Pengangkatan PAW").click()
    expect(visitor.get_by_text("Fotokopi Daftar Calon Tetap (DCT) Anggota DPRD;")).to_be_visible()


def test_a_typing_error_still_finds_the_service(visitor: Page) -> None:
    # given a citizen who mistypes
    visitor.goto("/")
    # when she searches
    _search(visitor, "narsumber")
    # then the services are there, and the spelling that was meant
    expect(visitor.get_by_role("heading", level=2)).to_have_text("3 layanan untuk “narsumber”")
    expect(visitor.get_by_text("Menampilkan hasil untuk “narasumber”.")).to_be_visible()
    expect(visitor.locator(".daftar > li > a").first).to_have_text("Penyediaan narasumber")


def test_facets_narrow_the_list_and_can_be_taken_off_again(visitor: Page, width: int) -> None:
    # given the list of all services
    visitor.goto("/layanan/")
    everything = visitor.get_by_role("heading", level=2, name="57 layanan")
    expect(everything).to_be_visible()
    # when two facets are chosen
    _open_facets(visitor, width)
    visitor.get_by_label(re.compile("^Biro Hukum")).check()
    visitor.get_by_label(re.compile("^Produk dan bantuan hukum")).check()
    visitor.get_by_role("button", name="Terapkan").click()
    # then only those services are left
    expect(visitor.get_by_role("heading", level=2, name="7 layanan")).to_be_visible()
    # when both are taken off again
    visitor.get_by_role("link", name="Hapus saringan: Produk dan bantuan hukum").click()
    expect(visitor.get_by_role("heading", level=2, name="9 layanan")).to_be_visible()
    visitor.get_by_role("link", name="Hapus saringan: Biro Hukum").click()
    # then everything is back
    expect(everything).to_be_visible()


def test_the_words_of_a_search_stay_when_it_is_narrowed(visitor: Page, width: int) -> None:
    visitor.goto("/layanan/?q=data")
    _open_facets(visitor, width)
    visitor.get_by_label(re.compile("^Biro Organisasi")).check()
    visitor.get_by_role("button", name="Terapkan").click()
    expect(visitor.get_by_label("Cari layanan")).to_have_value("data")
    expect(visitor.get_by_role("link", name="Data, laporan, dan informasi")).to_have_count(1)


def test_a_complaint_is_one_tap_away(visitor: Page) -> None:
    # given a citizen reading about a service
    visitor.goto(page_kinds.COOPERATION)
    # then WhatsApp, telephone and mail open with a tap
    channels = visitor.locator("#pengaduan .kontak")
    for address in ("https://wa.me/6289510532718", "mailto:biropem@kalbarprov.go.id"):
        expect(channels.locator(f"a[href='{address}']")).to_have_count(1)
    expect(channels.locator("a[href^='tel:+62561736541']")).to_have_count(1)
    # when she wants to complain here
    visitor.get_by_role("link", name="Adukan layanan ini").click()
    # then the form knows the service already
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Apa masalahnya?")
    expect(visitor.get_by_label("Layanan yang diadukan")).to_have_value("1.5")


def test_a_villager_opens_the_code_on_the_notice_board(visitor: Page) -> None:
    # given a villager with the code of a service
    # when he types it as an address
    visitor.goto("/layanan/1.5/")
    # then he is at that service
    expect(visitor).to_have_url(re.compile(page_kinds.COOPERATION))
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Kerja sama daerah")


def test_the_four_facts_stand_above_the_fold_on_a_phone(
    phone: Page, services: list[dict[str, Any]]
) -> None:
    below = []
    for service in services:
        phone.goto(service["url"])
        box = phone.locator(".fakta").bounding_box()
        # The band of the demo stands above every page; a real portal has none.
        band = phone.locator(".contoh").bounding_box()
        if not box or not band or box["y"] + box["height"] - band["height"] > 740:
            below.append(service["kode"])
    assert not below


@pytest.mark.parametrize("address", ["/tidak-ada/", f"{page_kinds.PAW}salah/"])
def test_a_wrong_address_shows_a_way_on(visitor: Page, address: str) -> None:
    # given a mistyped address
    answer = visitor.goto(address)
    assert answer
    assert answer.status == 404
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Halaman tidak ditemukan")
    # when the reader searches right there
    _search(visitor, "nomor surat")
    # then the service is found
    expect(visitor.get_by_role("link", name="Penomoran surat")).to_be_visible()


def test_an_empty_result_says_what_to_try_next(visitor: Page) -> None:
    visitor.goto("/layanan/?q=zzqqxx")
    expect(visitor.get_by_role("heading", level=2)).to_have_text("Tidak ada layanan untuk “zzqqxx”")
    visitor.get_by_role("link", name="lihat semua layanan").click()
    expect(visitor.get_by_role("heading", level=2, name="57 layanan")).to_be_visible()


def test_the_first_tab_stop_leads_past_the_header(visitor: Page) -> None:
    visitor.goto("/layanan/")
    visitor.keyboard.press("Tab")
    expect(visitor.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    visitor.keyboard.press("Enter")
    expect(visitor.locator("main")).to_be_focused()
