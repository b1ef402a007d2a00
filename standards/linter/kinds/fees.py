"""What the service costs."""

import re

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_KEY = "biaya"
_FREE = re.compile(
    r"(?<!tidak )\bgratis\b|\b(?:tidak di(?:pungut|kenakan)|tanpa|bebas) biaya\b", re.IGNORECASE
)
_PRICE = re.compile(r"\brp\.?\s*[1-9][\d.]*|\b[1-9][\d.]*\s*(?:,-\s*)?rupiah\b", re.IGNORECASE)
_EXCEPT = re.compile(r"\b(?:kecuali|selain|sedangkan|adapun)\b", re.IGNORECASE)


@rule(
    "L141",
    "biaya",
    Severity.ERROR,
    "Gratis, tetapi menyebut tarif",
    "Pilih salah satu: gratis, atau tarif beserta dasar hukumnya.",
)
def free_with_price(standard: Standard, _among: Surroundings) -> Found:
    """`Gratis` beside an amount, without saying what is excepted."""
    text = standard.texts.get(_KEY)
    price = _PRICE.search(text.text) if text else None
    if text and price and _FREE.search(text.text) and not _EXCEPT.search(text.text):
        yield _KEY, f"Dinyatakan gratis, tetapi menyebut “{price[0]}”.", price[0]


@rule(
    "L142",
    "biaya",
    Severity.WARNING,
    "Biaya tidak jelas",
    "Tulis “Gratis” atau jumlah tarifnya.",
)
def unclear(standard: Standard, _among: Surroundings) -> Found:
    """Neither free nor priced."""
    text = standard.texts.get(_KEY)
    if text and text.facts is None:
        yield _KEY, f"“{text.text}” tidak menyebut gratis atau berapa tarifnya.", text.text
