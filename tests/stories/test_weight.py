"""What a page costs on the wire, with nothing cached: headers, HTML and style, compressed."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from tests.stories import meters, page_kinds
from tests.stories.meters import KILOBYTE, Meter
from tests.stories.portal_site import Site

LONGEST_PAGES = {
    "/biro/biro-umum/cetak/": 40,
    "/layanan/": 20,
    "/gaya/aduan/": 20,
    "/gaya/meja/": 20,
}
"""Kilobytes for the pages that hold whole collections, be it of services or, for the builders, of
every component of the look; 15 for every other.
"""
MOST_REQUESTS = {"/gaya/meja/": 4}
"""The desk has a style sheet of its own; every other page makes do with 3 requests."""


@pytest.fixture
def meter(phone: Page) -> Iterator[Meter]:
    with meters.on(phone) as meter:
        yield meter


def _goto(meter: Meter, address: str) -> int:
    """Open a page and give the bytes that came."""
    meter.page.goto(address, wait_until="load")
    return meter.bytes


def _strangers(requests: list[Request], site: Site) -> list[str]:
    own = urlsplit(site.address).netloc
    return [request.url for request in requests if urlsplit(request.url).netloc != own]


def test_every_service_page_is_light(
    meter: Meter, site: Site, services: list[dict[str, Any]]
) -> None:
    weights = {}
    for service in services:
        weights[service["kode"]] = _goto(meter, service["url"])
        assert len(meter.requests) <= 3, service["kode"]
        assert "script" not in [request.resource_type for request in meter.requests]
        assert _strangers(meter.requests, site) == []
    ordered = sorted(weights.values())
    print(f"\nBerat (bita): {ordered[0]} – {ordered[28]} – {ordered[-1]}")
    assert ordered[28] <= 14 * KILOBYTE, "the first packets of a connection hold no more"
    assert [code for code, weight in weights.items() if weight > 30 * KILOBYTE] == []


@pytest.mark.parametrize("address", page_kinds.EVERY)
def test_every_other_page_is_light(meter: Meter, site: Site, address: str) -> None:
    assert _goto(meter, address) <= LONGEST_PAGES.get(address, 15) * KILOBYTE
    assert len(meter.requests) <= MOST_REQUESTS.get(address, 3)
    assert "script" not in [request.resource_type for request in meter.requests]
    assert _strangers(meter.requests, site) == []


@pytest.mark.parametrize("address", page_kinds.NORMAL)
def test_an_unchanged_page_is_not_sent_again(phone: Page, address: str) -> None:
    request = phone.request
    etag = request.get(address).headers["etag"]
    again = request.get(address, headers={"If-None-Match": etag})
    assert (again.status, again.body()) == (304, b"")


def test_the_style_is_compressed_and_kept_for_a_year(phone: Page) -> None:
    phone.goto("/")
    style = phone.request.get(phone.locator("link[rel=stylesheet]").get_attribute("href") or "")
    assert style.headers["content-encoding"] == "gzip"
    assert "immutable" in style.headers["cache-control"]
