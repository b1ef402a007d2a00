"""Pages hold together on the smallest phone, for enlarged text, for fingers and for keyboards."""

import pytest
from playwright.sync_api import Page

from tests.stories import axe, layout, page_kinds

_FOCUS = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  if (e === document.body) return null;
  const ring = style.boxShadow !== 'none' || parseFloat(style.outlineWidth) >= 2;
  const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left >= 0;
  return {name: e.outerHTML.slice(0, 80), visible: ring && seen};
}"""


@pytest.mark.parametrize("address", page_kinds.EVERY)
def test_nothing_sticks_out_of_the_smallest_phone(phone: Page, address: str) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(address)
    axe.open_everything(phone)
    assert layout.overflow(phone) <= 0
    layout.widen_text(phone)
    assert layout.overflow(phone) <= 0


@pytest.mark.parametrize("address", page_kinds.EVERY)
def test_everything_is_large_enough_for_a_finger(page: Page, address: str) -> None:
    page.goto(address)
    axe.open_everything(page)
    assert layout.small_targets(page) == []


@pytest.mark.parametrize("address", page_kinds.EVERY)
def test_every_tab_stop_is_seen(phone: Page, address: str) -> None:
    phone.goto(address)
    stops = 0
    while (focus := _next_stop(phone)) is not None:
        assert focus["visible"], focus["name"]
        stops += 1
        if stops >= 60:
            break
    assert stops >= 10


def _next_stop(page: Page) -> dict[str, object] | None:
    page.keyboard.press("Tab")
    found: dict[str, object] | None = page.evaluate(_FOCUS)
    return found
