"""A lawyer goes from an act to the services it governs, and through the editions of one."""

import re

from playwright.sync_api import Page, expect

from tests.stories import page_kinds


def test_a_lawyer_goes_from_an_act_to_a_service(visitor: Page) -> None:
    # given a lawyer looking for an act by number and year
    visitor.goto("/")
    visitor.get_by_role("link", name="Dasar hukum").click()
    visitor.get_by_label("Cari peraturan").fill("uu 23 2014")
    visitor.get_by_role("button", name="Cari", exact=True).click()
    # when she opens it and the first service that cites it
    visitor.get_by_role("link", name="UU 23 Tahun 2014").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("UU 23 Tahun 2014")
    visitor.locator(".daftar > li > a").first.click()
    # then she is at the legal basis of that service, and can go back to the act from there
    expect(visitor).to_have_url(re.compile("#dasar_hukum$"))
    legal_basis = visitor.locator("#dasar_hukum")
    if legal_basis.get_attribute("open") is None:
        legal_basis.locator("summary").click()
    expect(legal_basis.locator("a[href='/dasar-hukum/uu-23-2014/']").first).to_be_visible()


def test_two_editions_are_compared_word_by_word(visitor: Page) -> None:
    # given the service whose draft of 2020 is kept
    visitor.goto("/layanan/3.1/")
    # when its history is opened and the editions compared
    visitor.get_by_role("link", name=re.compile("^Riwayat")).click()
    expect(visitor.get_by_text("berlaku", exact=True)).to_be_visible()
    visitor.get_by_role("link", name=re.compile("semula–menjadi")).click()
    # then removed and added words are told apart in words, not only by colour
    expect(visitor.locator(".banding del").first).to_have_text("[dihapus] pengenal/identitas.")
    expect(visitor.locator(".banding ins").first).to_have_text("[ditambah] pengenalan/identitas.")


def test_a_date_asks_for_the_standard_of_that_day(visitor: Page) -> None:
    # given the standard of a day in the past
    visitor.goto(f"{page_kinds.WELFARE_TALK}?pada=2022-03-01")
    # then the page says so and leads to today's
    expect(visitor.get_by_text("standar yang berlaku pada 1 Maret 2022")).to_be_visible()
    visitor.get_by_role("link", name="Lihat yang berlaku sekarang").click()
    expect(visitor).to_have_url(re.compile(f"{page_kinds.WELFARE_TALK}$"))


def test_a_day_before_the_first_decree_is_answered_with_what_is_recorded(visitor: Page) -> None:
    answer = visitor.goto(f"{page_kinds.WELFARE_TALK}?pada=2021-01-01")
    assert answer
    assert answer.status == 404
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("1 Januari 2021")
    expect(visitor.get_by_role("link", name="Edisi 2", exact=True)).to_be_visible()


def test_an_old_edition_says_that_it_is_not_in_force(visitor: Page) -> None:
    visitor.goto(f"{page_kinds.WELFARE_TALK}edisi/1/")
    expect(visitor.locator(".inset").first).to_contain_text("disimpan sebagai arsip")
    visitor.get_by_role("link", name="Lihat edisi 2 yang berlaku").click()
    expect(visitor).to_have_url(re.compile(f"{page_kinds.WELFARE_TALK}$"))
