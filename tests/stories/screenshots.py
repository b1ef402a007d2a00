"""Takes the pictures of the guides from the running portal: `python -m tests.stories.screenshots`.

They show the invented office of `make run` at a desk, small enough for a handbook: few colours,
at most `HEAVIEST` bytes.
"""

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests import chromium
from tests.stories import portal_site
from tests.stories.authors import Editor
from tests.stories.portal_site import PROJECT, Site

FOLDER = PROJECT / "docs/gambar"
HEAVIEST = 60_000
_WIDTH, _HEIGHT = 960, 640
_COLOURS = 32


def _queue(page: Page, site: Site) -> None:
    portal_site.sign_in(page, "koordinator", site.password, to="/petugas/")


def _case(page: Page, site: Site) -> None:
    _queue(page, site)
    page.locator(".padat th a").first.click()


def _log(page: Page, site: Site) -> None:
    portal_site.sign_in(page, "pengelola.umum", site.password, to="/petugas/catat/")


def _drafts(page: Page, site: Site) -> None:
    Editor(page, "penyusun.umum", site)


def _draft(page: Page, site: Site) -> None:
    editor = Editor(page, "penyusun.umum", site)
    editor.begins("7.1")
    editor.writes(jangka_waktu="2 (dua) hari kerja", alasan="Waktu dipastikan.")
    editor.press("Simpan")
    page.locator("#jangka_waktu").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#jangka_waktu').scrollIntoView()")


PICTURES: dict[str, Callable[[Page, Site], None]] = {
    "petugas-antrean": _queue,
    "petugas-aduan": _case,
    "petugas-catat": _log,
    "penyusun-daftar": _drafts,
    "penyusun-konsep": _draft,
}
"""What each picture shows: how its page is reached."""


def small(screenshot: bytes) -> bytes:
    """A screenshot as a PNG of few colours."""
    with Image.open(io.BytesIO(screenshot)) as picture:
        few = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    packed = io.BytesIO()
    few.save(packed, "PNG", optimize=True)
    return packed.getvalue()


def main() -> None:
    """Start the portal with fresh data, and write every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        portal_site.running(Path(folder)) as site,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=str(chromium.PROGRAM), args=chromium.OPTIONS
        )
        for name, reach in PICTURES.items():
            viewport = {"width": _WIDTH, "height": _HEIGHT}
            page = browser.new_page(base_url=site.address, viewport=viewport)
            reach(page, site)
            (FOLDER / f"{name}.png").write_bytes(small(page.screenshot()))
            page.context.close()
        browser.close()


if __name__ == "__main__":
    main()
