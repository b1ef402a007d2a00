"""A citizen files an aduan: by telephone and at a desk, with JavaScript and without, by keyboard.

Each page on the way is checked as the public pages are: axe, width, targets, weight.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.stories import inspection, page_kinds
from tests.stories.conftest import MakePage

NUMBER = re.compile(r"ADU-\d{4}-\d{6}")
KEY = re.compile(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}")


def _go_on(page: Page) -> None:
    page.get_by_role("button", name="Simpan dan lanjut").click()


def _heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def _tell(page: Page) -> None:
    page.get_by_label("Ceritakan apa yang terjadi").fill("Loket tutup satu jam lebih awal.")
    _go_on(page)


def _stay_nameless(page: Page) -> None:
    page.get_by_label("Tanpa nama", exact=True).check()
    _go_on(page)


def test_a_citizen_files_from_the_page_of_a_service_and_opens_the_aduan(visitor: Page) -> None:
    # given a citizen whose service did not keep its promise
    visitor.goto(page_kinds.COOPERATION)
    visitor.get_by_role("link", name="Adukan layanan ini").click()
    # when she tells what happened, who may know her name, and how to reach her
    _tell(visitor)
    _heading(visitor, "Siapa yang boleh tahu nama Anda?")
    _go_on(visitor)
    visitor.get_by_label("Nama lengkap").fill("Maria Goreti")
    visitor.get_by_label("Alamat", exact=True).fill("Jalan Gajah Mada 12, Pontianak")
    visitor.get_by_label("Nomor WhatsApp atau telepon").fill("0812 3456 7890")
    _go_on(visitor)
    # then she reads it once more, corrects it, and sends
    _heading(visitor, "Periksa lalu kirim")
    visitor.get_by_role("link", name=re.compile("Ubah.*: Nama lengkap")).click()
    visitor.get_by_label("Nama lengkap").fill("Maria Goreti Lestari")
    _go_on(visitor)
    expect(visitor.locator(".jawaban").first).to_contain_text("Maria Goreti Lestari")
    visitor.get_by_role("button", name="Kirim aduan").click()
    # then number and key are hers, and one button opens her aduan
    _heading(visitor, "Aduan Anda sudah diterima")
    panel = visitor.locator(".panel")
    expect(panel).to_contain_text(NUMBER)
    expect(panel).to_contain_text(KEY)
    visitor.get_by_role("button", name="Buka aduan ini").click()
    expect(visitor).to_have_url(re.compile("/aduan/lacak/aduan/$"))
    expect(visitor.get_by_role("heading", level=1)).to_have_text(NUMBER)


def test_an_error_is_told_where_it_is_and_nothing_is_lost(visitor: Page) -> None:
    visitor.goto("/aduan/baru/")
    visitor.get_by_label("Apa yang Anda minta?").fill("Loket buka sesuai jamnya.")
    _go_on(visitor)
    expect(visitor).to_have_title(re.compile("^Galat: "))
    summary = visitor.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link").click()
    expect(visitor.get_by_label("Ceritakan apa yang terjadi")).to_be_focused()
    expect(visitor.get_by_label("Apa yang Anda minta?")).to_have_value("Loket buka sesuai jamnya.")


def test_who_must_not_be_seen_leaves_without_a_trace(visitor: Page) -> None:
    visitor.goto("/aduan/baru/")
    _tell(visitor)
    visitor.get_by_role("button", name="Keluar cepat").click()
    _heading(visitor, "Cari syarat, waktu, dan biaya layanan")
    visitor.goto("/aduan/baru/masalah/")
    _heading(visitor, "Formulir ini dimulai dari halaman pertama")


def test_the_whole_form_is_filled_in_by_keyboard(make_page: MakePage) -> None:
    page = make_page(java_script_enabled=False)
    page.goto("/aduan/baru/?layanan=1.5")
    page.get_by_label("Ceritakan apa yang terjadi").focus()
    page.keyboard.type("Petugas meminta bayaran untuk layanan gratis.")
    _press_after_tabs(page, "Simpan dan lanjut")
    page.get_by_label("Hanya pengelola aduan").focus()
    page.keyboard.press("ArrowUp")
    _press_after_tabs(page, "Simpan dan lanjut")
    _press_after_tabs(page, "Kirim aduan")
    _heading(page, "Aduan Anda sudah diterima")


def _press_after_tabs(page: Page, name: str) -> None:
    button = page.get_by_role("button", name=name)
    for _ in range(40):
        page.keyboard.press("Tab")
        if button.evaluate("e => e === document.activeElement"):
            page.keyboard.press("Enter")
            return
    pytest.fail(f"{name} tidak tercapai dengan Tab")


def test_every_page_of_the_form_holds_together(make_page: MakePage, width: int) -> None:
    page = make_page(width=width)
    with inspection.along(page, most=inspection.PUBLIC) as inspector:
        page.goto("/aduan/baru/?layanan=1.5")
        inspector.looks()
        _go_on(page)
        inspector.looks()
        _tell(page)
        inspector.looks()
        _go_on(page)
        inspector.looks()
        _go_on(page)
        inspector.looks()
        page.goto("/aduan/baru/nama/")
        _stay_nameless(page)
        inspector.looks()
        page.get_by_role("button", name="Kirim aduan").click()
        inspector.looks()
