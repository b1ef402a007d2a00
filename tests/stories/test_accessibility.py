"""axe finds nothing on any kind of page: WCAG 2.2 AA and good practice, folded and unfolded."""

import pytest
from playwright.sync_api import Page, expect

from tests.stories import axe, inspection, page_kinds, portal_site
from tests.stories.conftest import MakePage
from tests.stories.portal_site import Site

WORKSHOP = (
    "standards/edition",
    "standards/service",
    "standards/synonym",
    "standards/unansweredquery",
    "complaints/holiday",
    "complaints/officehours",
    "complaints/standardtext",
    "complaints/duty",
    "complaints/retentionrule",
    "complaints/tombstone",
    "complaints/exportrecord",
)
"""The lists of the workshop whose look is partly ours."""


@pytest.mark.parametrize("address", page_kinds.EVERY)
def test_axe_finds_nothing(page: Page, address: str) -> None:
    answer = page.goto(address)
    assert answer
    assert answer.status == page_kinds.ERRORS.get(address, 200)
    assert axe.violations_folded_and_unfolded(page) == []


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.goto("/")
    page.evaluate("document.querySelector('label[for=q]').remove()")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    rules = {violation.partition(":")[0] for violation in axe.violations(page)}
    assert {"html-has-lang", "label"} <= rules


@pytest.mark.parametrize("model", WORKSHOP)
def test_our_colours_are_legible_in_the_workshop(
    make_page: MakePage, site: Site, model: str
) -> None:
    page = make_page(width=1280)
    refused = inspection.forbidden_on(page)
    portal_site.sign_in(page, "pengelola", site.password)
    page.goto(f"/admin/{model}/")
    expect(page.locator("#changelist")).to_be_visible()
    # The markup of Django's own lists is Django's; the colours are ours.
    assert [found for found in axe.violations(page) if found.startswith("color-")] == []
    assert refused == []
