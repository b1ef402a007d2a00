"""Whoever works on standards in front of a browser: editors and reviewers in the workshop."""

import io
from datetime import date

from docx import Document
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.stories import portal_site
from tests.stories.portal_site import Site

START = "/admin/standards/edition/penyusunan/"


class Author:
    """A member of staff who has signed in to the workshop; nothing here needs JavaScript."""

    def __init__(self, page: Page, account: str, site: Site) -> None:
        self.page = page
        portal_site.sign_in(page, account, site.password, to=START)
        expect(page.get_by_role("heading", level=1)).to_have_text("Penyusunan standar")

    def is_told(self, words: str) -> None:
        """A message on top confirms what was done."""
        expect(self.page.locator(".messagelist")).to_contain_text(words)

    def reads(self, *words: str) -> None:
        """The page says all of this."""
        for part in words:
            expect(self.page.locator("#content")).to_contain_text(part)

    def press(self, name: str) -> None:
        """Press a button of the page."""
        self.page.get_by_role("button", name=name, exact=True).click()


class Editor(Author):
    """Writes the standards of one Biro."""

    def begins(self, service: str) -> None:
        """Make a draft of a service; `service` is its code with its short name."""
        self.page.goto(START)
        row = self.page.locator(".layanan > li", has_text=service)
        row.get_by_role("button", name="Buat perubahan").click()

    def goes_on_with(self, service: str) -> None:
        """Open the draft of a service again."""
        self.page.goto(START)
        row = self.page.locator(".layanan > li", has_text=service)
        row.get_by_role("link", name="Lanjutkan konsep").click()

    def writes(self, **texts: str) -> None:
        """Type into components (by key), the reason (`alasan`) or the name (`nama`)."""
        for key, text in texts.items():
            self.page.locator(f"#id_{key}").fill(text)

    def component(self, key: str) -> str:
        """What the page says about a component: its reading, its findings, its comments."""
        return self.page.locator(f"#{key}").inner_text()


class Reviewer(Author):
    """Reviews the standards of all Biro."""

    def opens_from_the_queue(self, service: str) -> None:
        """Open what waits for review."""
        self.page.goto("/admin/standards/edition/antrean/")
        row = self.page.locator(".layanan > li", has_text=service)
        row.get_by_role("link", name="Periksa").click()


def add_decree(page: Page, *, number: str, day: date) -> None:
    """Record a decree in the admin, issued and in force from a day on."""
    page.goto("/admin/standards/decree/add/")
    page.locator("#id_institution").select_option(index=1)
    for name, value in {
        "kind_title": "Keputusan Sekretaris Daerah Provinsi Kalimantan Barat",
        "number": number,
        "subject": "Standar Pelayanan di Lingkungan Sekretariat Daerah",
        "issued_on": day.isoformat(),
        "in_force_from": day.isoformat(),
        "place": "Pontianak",
        "signatory_title": "Sekretaris Daerah",
        "signatory_name": "Nama Contoh",
    }.items():
        page.locator(f"#id_{name}").fill(value)
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def downloaded(page: Page, address: str) -> bytes:
    """What an address gives to whoever is signed in on the page."""
    answer = page.request.get(address)
    assert answer.ok, address
    return answer.body()


def words_of_docx(content: bytes) -> str:
    """All words of a document, those of its tables too."""
    body = Document(io.BytesIO(content)).element.body
    return " ".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))


def words_of_pdf(content: bytes) -> str:
    """All words of a PDF."""
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
