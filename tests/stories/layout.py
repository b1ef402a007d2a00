"""How a page lies on the screen, measured inside it."""

from playwright.sync_api import Page

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


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    found: int = page.evaluate(_OVERFLOW)
    return found


def widen_text(page: Page) -> None:
    """Set the text as wide as readers may want it."""
    page.evaluate(_TEXT_SPACING)


def small_targets(page: Page) -> list[str]:
    """What is too small for a finger."""
    found: list[str] = page.evaluate(_SMALL_TARGETS)
    return found
