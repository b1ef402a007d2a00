"""What holds for every page, met in the middle of a journey: axe, width, targets, weight, policy.

Pages with an address of their own are checked by it (`page_kinds`); these open only on the way.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import ConsoleMessage, Page

from tests.stories import axe, layout, meters
from tests.stories.meters import KILOBYTE

PUBLIC, DESK = 20, 60
"""Kilobytes that a page may cost with its style: a citizen's on the way, an officer's."""


class Inspector:
    """Goes along with a page and looks at it wherever it stands."""

    def __init__(self, page: Page, meter: meters.Meter, most: int) -> None:
        self._page, self._meter, self._most = page, meter, most
        self._forbidden = forbidden_on(page)

    def looks(self) -> None:
        """Every fault of the page that is open, at once."""
        page = self._page
        page.wait_for_load_state()
        weight = self._meter.bytes / KILOBYTE
        faults = [
            *axe.violations_folded_and_unfolded(page),
            *layout.small_targets(page),
            *(f"terlalu lebar: {pixels}" for pixels in self._sticking_out()),
            *([f"terlalu berat: {weight:.1f} KB"] if weight > self._most else []),
            *self._forbidden,
        ]
        assert not faults, "\n".join([f"{page.url}: {page.title()}", *faults])

    def _sticking_out(self) -> list[int]:
        """By how much it is too wide for the smallest phone, if it is."""
        own = self._page.viewport_size
        self._page.set_viewport_size({"width": 320, "height": 640})
        pixels = layout.overflow(self._page)
        self._page.set_viewport_size(own or {})
        return [pixels] if pixels > 0 else []


def forbidden_on(page: Page) -> list[str]:
    """What a page tries from now on and its own policy refuses; the list grows as it happens."""
    refused: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            refused.append(message.text)

    page.on("console", hear)
    return refused


@contextmanager
def along(page: Page, *, most: int) -> Iterator[Inspector]:
    """Inspect a page on its way; none of its pages may cost more than `most` kilobytes."""
    with meters.on(page) as meter:
        yield Inspector(page, meter, most)
