"""The coordinator writes down a new holiday: what it moves is shown before it moves."""

from datetime import date, datetime, timedelta

from playwright.sync_api import expect

from tests.complaints import naive_clock
from tests.stories import inspection, portal_site
from tests.stories.aduan import WIB
from tests.stories.conftest import MakePage
from tests.stories.portal_site import Site


def _next_working_day() -> date:
    day = datetime.now(WIB).date() + timedelta(days=1)
    while not naive_clock.is_working(day):
        day += timedelta(days=1)
    return day


def test_a_holiday_is_shown_before_it_moves_deadlines(make_page: MakePage, site: Site) -> None:
    # given a decree that frees the next working day
    page = make_page(width=1280)
    refused = inspection.forbidden_on(page)
    portal_site.sign_in(page, "koordinator", site.password, to="/admin/complaints/holiday/add/")
    page.get_by_label("Tanggal").fill(_next_working_day().isoformat())
    page.get_by_label("Nama").fill("Cuti bersama tambahan")
    page.get_by_label("Jenis").select_option("cuti_bersama")
    page.get_by_label("Dasar").fill("SKB yang baru")
    # when the coordinator saves it
    page.get_by_role("button", name="Simpan", exact=True).click()
    # then the deadlines that would move are named, and nothing has moved
    expect(page.get_by_role("heading", name="Tenggat yang bergeser")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="→").first).to_contain_text("ADU-")
    expect(page.get_by_role("button", name="Simpan dan geser tenggat")).to_be_visible()
    page.goto("/admin/complaints/holiday/?q=&o=-1")
    expect(page.get_by_text("Cuti bersama tambahan")).to_have_count(0)
    assert refused == []
