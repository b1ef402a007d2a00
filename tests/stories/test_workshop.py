"""An editor changes a standard, on a phone and at a desk, without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.stories import axe, layout, portal_site
from tests.stories.conftest import DESK, PHONE, MakePage
from tests.stories.portal_site import Site


def sound(page: Page) -> None:
    """Nothing that axe objects to, nothing wider than the screen."""
    assert axe.violations_folded_and_unfolded(page) == [], page.url
    assert layout.overflow(page) == 0, page.url


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_an_editor_changes_a_standard(make_page: MakePage, site: Site, width: int) -> None:
    # given an editor of Biro Umum, who is led to the own services
    page = make_page(width=width)
    portal_site.sign_in(page, "penyusun.umum", site.password)
    page.goto("/admin/standards/edition/penyusunan/")
    sound(page)
    # when the number of staff of 7.3 is changed
    row = page.get_by_role("listitem").filter(has_text="7.3 Penomoran surat")
    row.get_by_role("button", name="Buat perubahan").click()
    page.get_by_label("Jumlah Pelaksana", exact=True).fill("6 (lima) orang")
    page.get_by_label("Alasan perubahan").fill("Pegawai bertambah.")
    page.get_by_role("button", name="Simpan", exact=True).click()
    # then the portal tells what it read, and what is wrong
    part = page.locator("#jumlah_pelaksana")
    expect(part).to_contain_text("Terbaca: 6 orang")
    expect(part).to_contain_text("Galat")
    sound(page)
    # and shows the draft as the public will see it, and what it changes
    for link in ("Perbedaan", "Pratinjau"):
        page.get_by_role("link", name=link, exact=True).click()
        page.wait_for_load_state()
        sound(page)
        page.go_back()
    # and the draft can be given up
    page.get_by_role("link", name="Batalkan konsep").click()
    sound(page)
    page.get_by_label("Alasan").fill("Hanya percobaan.")
    page.get_by_role("button", name="Batalkan konsep ini").click()
    expect(page.get_by_text("Dibatalkan", exact=True)).to_be_visible()
