"""Read a PDF as its reader does: words, pages, properties."""

import io

from pypdf import PdfReader


def opened(pdf: bytes) -> PdfReader:
    """The PDF, parsed; whatever is broken in it raises."""
    return PdfReader(io.BytesIO(pdf), strict=True)


def text(pdf: bytes) -> str:
    """All words in order, every run of whitespace one space, places to break left out."""
    pages = " ".join(page.extract_text() for page in opened(pdf).pages)
    return " ".join(pages.replace("\u200b", "").split())


def lines(pdf: bytes) -> list[str]:
    """The printed lines of all pages."""
    return [line for page in opened(pdf).pages for line in page.extract_text().splitlines()]
