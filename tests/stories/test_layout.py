"""Pages hold together on the smallest phone, for enlarged text, for fingers and for keyboards."""

import pytest
from playwright.sync_api import Page

from tests.stories import axe, page_kinds

_OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"

_TEXT_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""WCAG 1.4.12: readers may set their own spacing."""

_SMALL_TARGETS = """() => {
  const seen = e => e.checkVisibility() && e.getClientRects().length && !e.closest('.lompat');
  const inText = e => e.matches('a') && getComputedStyle(e).display === 'inline'
    && [...e.parentElement.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  const area = e => {
    const own = e.getBoundingClientRect();
    const choice = /checkbox|radio/.test(e.type);
    const label = choice ? e.labels[0].getBoundingClientRect() : own;
    return {width: Math.max(own.width, label.width), height: Math.max(own.height, label.height)};
  };
  const least = e => e.matches('button, input, summary, .tombol') ? 44 : 24;
  return [...document.querySelectorAll('a, button, input, summary')]
    .filter(e => seen(e) && !inText(e))
    .filter(e => Math.min(area(e).width, area(e).height) < least(e) - .5)
    .map(e => `${e.tagName} ${e.textContent.trim() || e.id} ${area(e).width}x${area(e).height}`);
}"""

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
    assert phone.evaluate(_OVERFLOW) <= 0
    phone.evaluate(_TEXT_SPACING)
    assert phone.evaluate(_OVERFLOW) <= 0


@pytest.mark.parametrize("address", page_kinds.EVERY)
def test_everything_is_large_enough_for_a_finger(page: Page, address: str) -> None:
    page.goto(address)
    axe.open_everything(page)
    assert page.evaluate(_SMALL_TARGETS) == []


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
