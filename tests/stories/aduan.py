"""An aduan in the hands of its people: the citizen on the telephone, the officers at the desk.

All pages of an aduan offer their steps alike, folded under a title: `take` is how anybody takes
one. Nothing here needs JavaScript.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import FilePayload, Locator, Page, Response, expect

from tests.stories import portal_site
from tests.stories.portal_site import Site

WIB = ZoneInfo("Asia/Pontianak")

Filled = Mapping[str, str | bool | FilePayload]
"""What is filled in, by label: text, a choice (True), or a file."""


class Person:
    """Somebody in front of a browser."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def step(self, title: str) -> Locator:
        """The step of this title on the page of an aduan."""
        return self.page.locator("details.tindakan", has=self.page.get_by_text(title, exact=True))

    def take(self, title: str, filled: Filled, *, press: str) -> None:
        """Unfold a step where it is folded, fill it in and send it."""
        step = self.step(title)
        if step.get_attribute("open") is None:
            step.locator("summary").click()
        fill_in(step, filled)
        step.get_by_role("button", name=press, exact=True).click()

    def is_told(self, words: str) -> None:
        """The page confirms what was done."""
        expect(self.page.get_by_role("status")).to_have_text(words)

    def reads(self, *words: str) -> None:
        """The page says all of this."""
        for part in words:
            expect(self.page.locator("main")).to_contain_text(part)

    def errs(self, words: str) -> None:
        """The page says on top what is to be mended, and its title says that something is."""
        expect(self.page.get_by_role("alert")).to_contain_text(words)
        expect(self.page).to_have_title(re.compile("^Galat: "))

    def state(self) -> str:
        """The state of the aduan in the heading of its page."""
        return self.page.locator("h1 .lencana").inner_text()


class Citizen(Person):
    """A citizen without an account; remembers number and key of the receipt."""

    def __init__(self, page: Page, number: str = "", key: str = "") -> None:
        super().__init__(page)
        self.number, self.key = number, key

    def go_on(self) -> None:
        """To the next page of the form."""
        self.page.get_by_role("button", name="Simpan dan lanjut").click()

    def files_without_a_name(self, story: str) -> None:
        """From the first page of the form to the receipt."""
        self.page.get_by_label("Ceritakan apa yang terjadi").fill(story)
        self.go_on()
        self.page.get_by_label("Tanpa nama", exact=True).check()
        self.go_on()
        self.page.get_by_role("button", name="Kirim aduan").click()
        self.keeps_the_receipt()

    def keeps_the_receipt(self) -> None:
        """Write down number and key."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Aduan Anda sudah diterima")
        self.number, self.key = self.page.locator(".panel dd").all_inner_texts()

    def follows(self) -> None:
        """Open the aduan with number and key, from any device."""
        self.page.goto("/aduan/lacak/")
        self.tries(self.number, self.key)
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(self.number)

    def tries(self, number: str, key: str) -> None:
        """Fill in the form that opens an aduan."""
        self.page.get_by_label("Nomor aduan").fill(number)
        self.page.get_by_label("Kode lacak").fill(key)
        self.page.get_by_role("button", name="Lihat aduan").click()


class Officer(Person):
    """An officer who has signed in at the desk."""

    def __init__(self, page: Page, account: str, site: Site) -> None:
        super().__init__(page)
        portal_site.sign_in(page, account, site.password, to="/petugas/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Antrean aduan")

    def finds(self, number: str, *, tab: str) -> None:
        """Open an aduan from a tab of the queue."""
        self.page.goto("/petugas/")
        self.page.get_by_role("link", name=re.compile(rf"^{tab} \(\d+\)$")).click()
        self.page.get_by_role("link", name=number, exact=True).click()

    def opens(self, number: str) -> Response:
        """Go straight to an aduan."""
        answer = self.page.goto(f"/petugas/aduan/{number}/")
        assert answer
        return answer

    def download(self, press: str) -> bytes:
        """What a button gives to keep."""
        with self.page.expect_download() as waiting:
            self.page.get_by_role("button", name=press).click()
        return Path(waiting.value.path()).read_bytes()

    def due(self) -> datetime:
        """When the open deadline on the page of an aduan runs out, in WIB without a zone."""
        return _moment(self.page.locator(".batas time").first)

    def received(self) -> datetime:
        """When the aduan was received, as its history tells, in WIB without a zone."""
        return _moment(self.page.locator(".garis-waktu time").last)


def fill_in(form: Locator, filled: Filled) -> None:
    """Fill in fields by their labels, whether they may be left out or not."""
    for label, value in filled.items():
        field = form.get_by_label(re.compile(rf"^\s*{re.escape(label)}( \(pilihan\))?\s*$"))
        if value is True:
            field.check()
        elif isinstance(value, str):
            is_list = field.evaluate("e => e.tagName === 'SELECT'")
            field.select_option(label=value) if is_list else field.fill(value)
        else:
            field.set_input_files(value)


def _moment(time: Locator) -> datetime:
    written = datetime.fromisoformat(time.get_attribute("datetime") or "")
    return written.astimezone(WIB).replace(tzinfo=None)
