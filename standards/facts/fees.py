"""Whether a service is free of charge."""

import re
from typing import TypedDict

_FREE = re.compile(
    r"(?<!tidak )\bgratis\b|\btidak\s+di(?:pungut|kenakan)\s+(?:biaya|bayaran|tarif)"
    r"|\b(?:tanpa|bebas)\s+biaya\b",
    re.IGNORECASE,
)
_EXCEPTION = re.compile(r"\b(?:kecuali|selain)\b", re.IGNORECASE)
# An amount is bounded: a wall of digits is not looked through anew from each of them.
_RUPIAH = re.compile(
    r"\brp\.?\s*(\d[\d.]{0,30})|(\d[\d.]{0,30})\s*(?:,-\s*)?rupiah\b", re.IGNORECASE
)


class Fee(TypedDict):
    """`gratis` is only ever said where the wording says it."""

    gratis: bool


def read(text: str) -> Fee | None:
    """Free, or not free where an amount in rupiah is written; None when the text says neither."""
    if any(_is_positive(match) for match in _RUPIAH.finditer(text)):
        return Fee(gratis=False)
    return Fee(gratis=True) if any(map(_is_free, text.splitlines())) else None


def _is_free(line: str) -> bool:
    return bool(_FREE.search(line)) and not _EXCEPTION.search(line)


def _is_positive(match: re.Match[str]) -> bool:
    return any(digit in "123456789" for digit in match[1] or match[2])
