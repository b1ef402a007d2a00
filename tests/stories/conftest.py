"""What the stories share: the running portal, one browser, and visitors with their own devices."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import chromium
from tests.stories import portal_site
from tests.stories.portal_site import Site

PHONE, DESK = 360, 1280
LONGEST_WAIT = 30_000
"""Milliseconds; only a machine that does much else at once comes near it."""

_HERE = Path(__file__).parent

MakePage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a browser."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The portal with the data of the decree, served as in production."""
    with portal_site.running(tmp_path_factory.mktemp("portal")) as started:
        yield started


@pytest.fixture(scope="session")
def services(site: Site) -> list[dict[str, Any]]:
    """All 57 services with their texts."""
    found = site.services()
    assert len(found) == 57
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        program = str(chromium.PROGRAM)
        started = playwright.chromium.launch(executable_path=program, args=chromium.OPTIONS)
        yield started
        started.close()


@contextmanager
def visitors(browser: Browser, site: Site) -> Iterator[MakePage]:
    """Lets fresh visitors come to a portal: they leave at the end."""
    contexts: list[BrowserContext] = []

    def make(width: int = PHONE, height: int = 740, **options: Any) -> Page:
        viewport = {"width": width, "height": height}
        context = browser.new_context(
            base_url=site.address, viewport=viewport, locale="id-ID", **options
        )
        context.set_default_timeout(LONGEST_WAIT)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def make_page(browser: Browser, site: Site) -> Iterator[MakePage]:
    """Makes pages of fresh visitors: `make_page(width=360, java_script_enabled=False)`."""
    with visitors(browser, site) as make:
        yield make


@pytest.fixture(scope="module", params=["SQLite", "PostgreSQL"])
def office(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """A portal of one story's own, with the accounts of the demo and without a single aduan."""
    folder = tmp_path_factory.mktemp("kantor")
    with (
        portal_site.fresh_database(request.param) as options,
        portal_site.running(folder, CONTOH="0", **options) as started,
    ):
        yield started


@pytest.fixture
def people(browser: Browser, office: Site) -> Iterator[MakePage]:
    """Makes pages of those who come to that portal."""
    with visitors(browser, office) as make:
        yield make


@pytest.fixture(scope="session")
def kept_page(browser: Browser, site: Site) -> Page:
    """One page for all checks that leave nothing behind: public pages set no cookies."""
    context = browser.new_context(base_url=site.address, locale="id-ID")
    context.set_default_timeout(LONGEST_WAIT)
    return context.new_page()


@pytest.fixture
def page(kept_page: Page, width: int) -> Page:
    """The kept page, on a phone and at a desk."""
    kept_page.set_viewport_size({"width": width, "height": 740})
    return kept_page


@pytest.fixture
def phone(kept_page: Page) -> Page:
    """The kept page on a phone."""
    kept_page.set_viewport_size({"width": PHONE, "height": 740})
    return kept_page


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def visitor(make_page: MakePage, request: pytest.FixtureRequest, width: int) -> Page:
    """A visitor's page on each device, with JavaScript and without."""
    return make_page(width=width, java_script_enabled=request.param)


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def width(request: pytest.FixtureRequest) -> int:
    return request.param
