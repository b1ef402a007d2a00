"""Officers set up the second step of signing in, and come in with their app or with paper."""

from base64 import b32decode
from collections.abc import Iterator

import pytest
from django_otp.oath import totp
from playwright.sync_api import Browser, Page, expect

from tests.stories import axe, layout, portal_site
from tests.stories.conftest import DESK, PHONE, MakePage, visitors
from tests.stories.portal_site import Site

ACCOUNTS = {PHONE: "pengelola.organisasi", DESK: "pengelola.hukum"}
"""An app is set up once, so each device has an officer of its own."""


@pytest.fixture(scope="module")
def guarded_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The portal as in production: officers need the second step."""
    folder = tmp_path_factory.mktemp("portal")
    with portal_site.running(folder, SECOND_FACTOR="1", CONTOH="0") as started:
        yield started


@pytest.fixture
def make_guarded_page(browser: Browser, guarded_site: Site) -> Iterator[MakePage]:
    """Makes pages of fresh visitors to that portal."""
    with visitors(browser, guarded_site) as make:
        yield make


def is_fine(page: Page) -> None:
    """The page is for everybody: axe, the width of the window, fingers."""
    assert axe.violations_folded_and_unfolded(page) == []
    assert layout.overflow(page) <= 0
    assert layout.small_targets(page) == []


def key_on(page: Page) -> bytes:
    """The secret for the app, as somebody without a camera types it off the page."""
    return b32decode(page.locator(".kunci").inner_text().replace(" ", ""))


def send(page: Page, code: str, *, press: str) -> None:
    page.get_by_role("textbox").fill(code)
    page.get_by_role("button", name=press, exact=True).click()


def give_password(page: Page, account: str, site: Site) -> None:
    portal_site.sign_in(page, account, site.password, to="/petugas/")


def comes_in(page: Page) -> None:
    expect(page).to_have_url("/petugas/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Antrean aduan")


def leaves(page: Page) -> None:
    page.get_by_role("button", name="Keluar").click()


def test_the_second_step_is_set_up_and_used(
    make_guarded_page: MakePage, guarded_site: Site, width: int
) -> None:
    page, account = make_guarded_page(width=width, java_script_enabled=True), ACCOUNTS[width]
    # given an officer with a password only
    give_password(page, account, guarded_site)
    expect(page.get_by_role("heading", level=1)).to_have_text("Pasang verifikasi dua langkah")
    is_fine(page)
    # who finds no way around it
    page.goto("/petugas/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Pasang verifikasi dua langkah")
    # when the app is set up
    key = key_on(page)
    send(page, "000 000", press="Pasang")
    expect(page.get_by_role("alert")).to_contain_text("Kode tidak cocok")
    is_fine(page)
    send(page, f"{totp(key):06}", press="Pasang")
    # then there are ten codes for paper, and work begins
    codes = page.locator("b.kunci").all_inner_texts()
    assert len(set(codes)) == 10
    is_fine(page)
    page.get_by_role("link", name="Sudah saya simpan, lanjut").click()
    comes_in(page)
    # and next time the app lets in
    leaves(page)
    give_password(page, account, guarded_site)
    expect(page.get_by_role("heading", level=1)).to_have_text("Kode masuk")
    is_fine(page)
    send(page, f"{totp(key, drift=1):06}", press="Masuk")
    comes_in(page)
    # or the paper, each code once
    for code, is_new in [(codes[0], True), (codes[0], False)]:
        leaves(page)
        give_password(page, account, guarded_site)
        send(page, code.lower(), press="Masuk")
        if is_new:
            comes_in(page)
    expect(page.get_by_role("alert")).to_contain_text("sudah dipakai")
    # and the own account tells how many are left, one click from the desk and back
    send(page, codes[1], press="Masuk")
    page.locator("header").get_by_role("link").last.click()
    is_fine(page)
    page.get_by_role("link", name="Kode cadangan").click()
    expect(page.locator("main")).to_contain_text("8 dari 10")
    is_fine(page)
    page.get_by_role("link", name="Akun saya").click()
    page.get_by_role("link", name="Meja aduan").click()
    comes_in(page)
