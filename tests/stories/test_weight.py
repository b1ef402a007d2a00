"""What a page costs on the wire, with nothing cached: headers, HTML and style, compressed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from tests.stories import page_kinds
from tests.stories.portal_site import Site

KILOBYTE = 1024
LONGEST_PAGES = {"/biro/biro-umum/cetak/": 40, "/layanan/": 20}
"""Kilobytes for the pages that hold whole collections; 15 for every other."""
MOST_REQUESTS = {"/gaya/meja/": 4}
"""The desk has a style sheet of its own; every other page makes do with 3 requests."""


@dataclass
class Meter:
    """What the last page sent and asked for."""

    page: Page
    bytes: int = 0
    requests: list[Request] = field(default_factory=list)

    def goto(self, address: str) -> int:
        """Open a page from nothing and give the bytes that came."""
        self.bytes, self.requests[:] = 0, []
        self.page.goto(address, wait_until="load")
        return self.bytes

    def hear(self, request: Request) -> None:
        """Remember what was asked for."""
        self.requests.append(request)

    def count(self, event: dict[str, Any]) -> None:
        """Add what one answer cost, its headers included."""
        self.bytes += int(event["encodedDataLength"])


@pytest.fixture
def meter(phone: Page) -> Iterator[Meter]:
    """A page without a cache, and its meter."""
    meter = Meter(phone)
    wire = phone.context.new_cdp_session(phone)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    wire.on("Network.loadingFinished", meter.count)
    phone.on("request", meter.hear)
    yield meter
    phone.remove_listener("request", meter.hear)
    wire.detach()


def _strangers(requests: list[Request], site: Site) -> list[str]:
    own = urlsplit(site.address).netloc
    return [request.url for request in requests if urlsplit(request.url).netloc != own]


def test_every_service_page_is_light(
    meter: Meter, site: Site, services: list[dict[str, Any]]
) -> None:
    weights = {}
    for service in services:
        weights[service["kode"]] = meter.goto(service["url"])
        assert len(meter.requests) <= 3, service["kode"]
        assert "script" not in [request.resource_type for request in meter.requests]
        assert _strangers(meter.requests, site) == []
    ordered = sorted(weights.values())
    print(f"\nBerat (bita): {ordered[0]} – {ordered[28]} – {ordered[-1]}")
    assert ordered[28] <= 14 * KILOBYTE, "the first packets of a connection hold no more"
    assert [code for code, weight in weights.items() if weight > 30 * KILOBYTE] == []


@pytest.mark.parametrize("address", page_kinds.EVERY)
def test_every_other_page_is_light(meter: Meter, site: Site, address: str) -> None:
    assert meter.goto(address) <= LONGEST_PAGES.get(address, 15) * KILOBYTE
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
