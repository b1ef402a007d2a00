"""The documents of a decree: the annex of any editions, and the decree itself, as DOCX and PDF.

The public takes them from `standards.views.decree_papers`; a decree in the making may print drafts.
"""

from collections.abc import Iterable
from datetime import datetime, time

from django.utils.timezone import localdate

from standards.annex import building
from standards.annex.papers import AnnexPaper, DecreePaper
from standards.annex.word import writing
from standards.dates import ZONE
from standards.models import Decree, Edition

MOST_IN_ONE_FILE = 500
"""Editions in one annex: of more, each Biro's is taken alone. 57 take 300 MB and half a second."""


def annex_docx(decree: Decree, editions: Iterable[Edition]) -> bytes:
    """The annex of a decree with these editions, published or not, as DOCX for Word."""
    return writing.annex(building.annex(decree, editions), at=_today())


def annex_pdf(decree: Decree, editions: Iterable[Edition]) -> bytes:
    """The same annex as tagged PDF. Raises PaperError."""
    return AnnexPaper(printed_at=_today(), annex=building.annex(decree, editions)).pdf()


def decree_docx(decree: Decree) -> bytes:
    """A decree without its annex as DOCX."""
    return writing.decree(building.decree_text(decree), at=_today())


def decree_pdf(decree: Decree) -> bytes:
    """A decree without its annex as tagged PDF. Raises PaperError."""
    return DecreePaper(printed_at=_today(), decree=building.decree_text(decree)).pdf()


def _today() -> datetime:
    """The beginning of the local day, so that a document is the same all day."""
    return datetime.combine(localdate(), time.min, ZONE)
