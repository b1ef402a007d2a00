"""A citizen files an aduan: by telephone and at a desk, with JavaScript and without, by keyboard.

Each page on the way is checked as the public pages are: axe, width, targets, weight.
"""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.stories import inspection, page_kinds
from tests.stories.aduan import Officer
from tests.stories.conftest import MakePage
from tests.stories.portal_site import Site

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


def test_an_aduan_that_is_sent_twice_is_filed_once(make_page: MakePage, site: Site) -> None:
    # given a citizen before the last button
    page = make_page(java_script_enabled=False)
    page.goto("/aduan/baru/?layanan=1.5")
    page.get_by_label("Ceritakan apa yang terjadi").fill("Antrean di loket kerjasamaganda.")
    _go_on(page)
    _stay_nameless(page)
    # when the answer is lost on its way back, and she presses twice more
    arrived: list[int] = []
    page.route("**/aduan/baru/periksa/", lambda route: arrived.append(_lost(route)), times=1)
    page.get_by_role("button", name="Kirim aduan").click()
    page.get_by_role("button", name="Kirim aduan").dblclick()
    # then both arrived; she gets her receipt, and the officers have one aduan
    _heading(page, "Aduan Anda sudah diterima")
    assert arrived == [303]
    coordinator = Officer(make_page(), "koordinator", site)
    coordinator.page.goto("/petugas/?q=kerjasamaganda")
    expect(coordinator.page.locator(".padat tbody tr")).to_have_count(1)


def _lost(route: Route) -> int:
    """Let a request arrive, and its answer nowhere; the status of what was answered."""
    answer = route.fetch(max_redirects=0)
    route.abort("aborted")
    return answer.status


def test_a_form_that_lay_too_long_keeps_what_was_typed(make_page: MakePage) -> None:
    # given a form whose token has expired
    page = make_page(java_script_enabled=False)
    page.goto("/aduan/baru/?layanan=1.5")
    page.context.clear_cookies(name="csrftoken")
    # when it is sent
    _tell(page)
    # then it is there again with its text, and can be sent
    expect(page.get_by_role("alert")).to_contain_text("Sesi Anda habis.")
    story = page.get_by_label("Ceritakan apa yang terjadi")
    expect(story).to_have_value("Loket tutup satu jam lebih awal.")
    _go_on(page)
    _heading(page, "Siapa yang boleh tahu nama Anda?")


def test_an_aduan_is_filed_and_opened_by_keyboard_alone(make_page: MakePage) -> None:
    # given somebody without a mouse, on the page of a service
    page = make_page(java_script_enabled=False)
    page.goto(page_kinds.COOPERATION)
    # when nothing but keys are pressed
    _press(page, page.get_by_role("link", name="Adukan layanan ini"))
    _tab_to(page, page.get_by_label("Ceritakan apa yang terjadi"))
    page.keyboard.type("Petugas meminta bayaran untuk layanan gratis.")
    _press(page, page.get_by_role("button", name="Simpan dan lanjut"))
    _tab_to(page, page.get_by_label("Hanya pengelola aduan"))
    page.keyboard.press("ArrowUp")
    _press(page, page.get_by_role("button", name="Simpan dan lanjut"))
    _press(page, page.get_by_role("button", name="Kirim aduan"))
    _heading(page, "Aduan Anda sudah diterima")
    _press(page, page.get_by_role("button", name="Buka aduan ini"))
    # then the aduan is open, and its steps unfold as well
    _press(page, page.locator("summary", has_text="Tambah keterangan"))
    expect(page.get_by_label("Keterangan Anda")).to_be_visible()


def _press(page: Page, target: Locator) -> None:
    """Walk to a link, button or fold with Tab, and press Enter."""
    _tab_to(page, target)
    page.keyboard.press("Enter")


def _tab_to(page: Page, target: Locator) -> None:
    target.wait_for()
    for _ in range(_MOST_STOPS):
        page.keyboard.press("Tab")
        if target.evaluate("e => e === document.activeElement"):
            return
    pytest.fail(f"{target} tidak tercapai dengan Tab")


_MOST_STOPS = 60
"""A page on which one must press Tab more often is no page for the keyboard."""


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
