"""Staff teach the search a word in the workshop; citizens profit at once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.stories import portal_site
from tests.stories.conftest import MakePage
from tests.stories.portal_site import Site

WORD = "blusukan"
"""A word that no standard contains."""


@pytest.fixture
def staff(make_page: MakePage, site: Site) -> Page:
    """A clerk who has signed in and may keep the words of the search."""
    page = make_page(width=1280)
    portal_site.sign_in(page, "staf", site.password)
    expect(page.get_by_role("heading", name="Ruang kerja", exact=True)).to_be_visible()
    return page


@pytest.fixture
def taught(staff: Page) -> Iterator[Page]:
    """The clerk after adding the word; it is taken away again at the end."""
    staff.goto("/admin/standards/synonym/add/")
    staff.locator("#id_term").fill(WORD)
    staff.locator("#id_expansion").fill("kegiatan pimpinan")
    staff.get_by_role("button", name="Simpan", exact=True).click()
    expect(staff.locator(".messagelist .success")).to_be_visible()
    yield staff
    staff.goto(f"/admin/standards/synonym/?q={WORD}")
    staff.locator("#result_list tbody th a").click()
    staff.locator(".deletelink").click()
    staff.locator("input[type=submit]").click()
    expect(staff.locator(".messagelist .success")).to_be_visible()


def test_a_word_added_by_staff_is_found_by_the_very_next_search(
    make_page: MakePage, request: pytest.FixtureRequest
) -> None:
    # given a citizen whose word finds nothing
    citizen = make_page(java_script_enabled=False)
    citizen.goto(f"/layanan/?q={WORD}")
    expect(citizen.get_by_role("heading", level=2)).to_contain_text("Tidak ada layanan")
    # when a clerk adds the word
    request.getfixturevalue("taught")
    # then the next search finds the service
    citizen.reload()
    expect(citizen.get_by_role("link", name="Fasilitasi kegiatan pimpinan")).to_be_visible()


def test_a_wrong_password_is_explained_and_lets_nobody_in(make_page: MakePage) -> None:
    page = make_page()
    portal_site.sign_in(page, "staf", "bukan-ini")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page).to_have_url("/masuk/?next=/admin/")


def test_a_clerk_sees_only_the_words_of_the_search(staff: Page) -> None:
    answer = staff.goto("/admin/standards/edition/")
    assert answer
    assert answer.status == 403
