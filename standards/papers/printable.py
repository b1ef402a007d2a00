"""Text of any origin made fit for print: every letter has a glyph, every line an end.

PDF/UA-1 refuses a document with a letter that no font can show, and typst never breaks a word
without a place for it. Both would let a complainant's text stop the paper.
"""

import re
import unicodedata
from functools import lru_cache

MISSING = "▯"
"""Stands for a sign that cannot be printed; the papers explain it when it occurs."""

GLYPHS = (
    ("Latin", 0x0020, 0x02FF),
    ("Greek and Cyrillic", 0x0370, 0x04FF),
    ("Hebrew", 0x05D0, 0x05EA),
    ("Arabic comma", 0x060C, 0x060C),
    ("Arabic semicolon", 0x061B, 0x061B),
    ("Arabic question mark and letters", 0x061F, 0x061F),
    ("Arabic letters", 0x0621, 0x063A),
    ("Arabic letters, second part", 0x0640, 0x064A),
    ("Arabic digits and signs", 0x0660, 0x066D),
    ("Latin with two marks", 0x1E00, 0x1EFF),
    ("Punctuation", 0x2000, 0x2040),
    ("Raised and lowered digits", 0x2070, 0x209C),
    ("Currencies", 0x20A0, 0x20C0),
    ("Arrows and signs of mathematics", 0x2190, 0x23FF),
    ("Boxes and shapes", 0x2500, 0x25FF),
)
"""What the fonts bundled with typst can show; a test prints every letter of it."""

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LONG_WORD = re.compile(r"\S{31,}")
"""The longest Indonesian words have 26 letters; longer ones are addresses, or ill will."""

_BREAK = "\u200b"
"""A place where a line may end; it has no width and no sign."""


def printable(text: str) -> str:
    """The text with letters that have no glyph replaced by `MISSING`; lines end in `\\n`.

    Control characters, marks of direction and loose combining marks are left out: the latter two
    can turn or cover what stands beside them. Words beyond 30 letters may be broken.
    """
    composed = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    return _LONG_WORD.sub(_with_breaks, "".join(map(_shown, composed)))


@lru_cache(maxsize=4096)
def _shown(letter: str) -> str:
    """What is printed for one letter."""
    if letter == "\n":
        return letter
    if letter == "\t":
        return " "
    if unicodedata.category(letter) in {"Cc", "Cf", "Mn", "Mc", "Me"}:
        return ""
    plain = unicodedata.normalize("NFKC", letter)
    return next((form for form in (letter, plain) if all(map(_has_glyph, form))), MISSING)


def _has_glyph(letter: str) -> bool:
    code = ord(letter)
    assigned = unicodedata.category(letter) not in {"Cn", "Co", "Cs"}
    return assigned and any(first <= code <= last for _, first, last in GLYPHS)


def _with_breaks(word: re.Match[str]) -> str:
    """A place to break after every tenth letter."""
    return re.sub(r"(.{10})(?=.)", rf"\1{_BREAK}", word[0])
