"""What the last page cost on the wire, with nothing cached."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, Request

KILOBYTE = 1024


@dataclass
class Meter:
    """What the page sent and asked for since it was last asked for, however one came to it."""

    page: Page
    bytes: int = 0
    requests: list[Request] = field(default_factory=list)

    def hear(self, request: Request) -> None:
        """Remember what was asked for; a new page begins from nothing."""
        if request.is_navigation_request():
            self.bytes, self.requests[:] = 0, []
        self.requests.append(request)

    def count(self, event: dict[str, Any]) -> None:
        """Add what one answer cost, its headers included."""
        self.bytes += int(event["encodedDataLength"])


@contextmanager
def on(page: Page) -> Iterator[Meter]:
    """Let a page keep nothing, and measure it."""
    meter = Meter(page)
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    wire.on("Network.loadingFinished", meter.count)
    page.on("request", meter.hear)
    yield meter
    page.remove_listener("request", meter.hear)
    wire.detach()
