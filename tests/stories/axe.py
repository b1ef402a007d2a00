"""axe-core, the accessibility checker, run inside a page."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

_PROGRAM = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_RUN = """async rules => {
  const found = await axe.run(document, {runOnly: rules, resultTypes: ["violations"]});
  return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).slice(0, 3)}`);
}"""


def violations(page: Page) -> list[str]:
    """What axe objects to, as `rule: elements`.

    The program is evaluated, not added as a script: so the page's own policy stays in force.
    """
    page.evaluate(_PROGRAM)
    found: list[str] = page.evaluate(_RUN, _RULES)
    return found


def open_everything(page: Page) -> None:
    """Unfold every part, so that it is checked as well."""
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")


def violations_folded_and_unfolded(page: Page) -> list[str]:
    """What axe objects to before and after every part is unfolded; unfolded it stays."""
    found = violations(page)
    open_everything(page)
    return found + violations(page)
