"""Texts that break off, start in the middle, or were never finished."""

import re
from collections.abc import Iterator

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_JOINING = (
    "dan|atau|serta|yang|untuk|dengan|dari|kepada|oleh|pada|tentang|di|ke|sebagai|antara|bagi"
)
_BROKEN_END = re.compile(
    rf"(?:,|\b(?:{_JOINING})|;\s*[a-z]{{1,2}}|\bklik(?:\s+(?:tanda|tombol|ikon|pada))?)$",
    re.IGNORECASE,
)
_JOINED_TO_NEXT = re.compile(r"\b(?:dan|atau|dan/atau|serta)$|,$", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\.{3,}|…|_{3,}|\bX{2,}\b(?!/)|\[[^\]]*\]?|\bTBD\b|\?{2,}")


@rule(
    "L421",
    "teks terpotong",
    Severity.ERROR,
    "Kalimat terpotong di akhir",
    "Lengkapi kalimatnya.",
)
def broken_off(standard: Standard, _among: Surroundings) -> Found:
    """A line that ends in a comma, a joining word or half a word."""
    for key, line, is_last in _ends(standard):
        end = _BROKEN_END.search(line)
        if end and (is_last or not _JOINED_TO_NEXT.search(line)):
            yield key, f"“{_tail(line)}” belum selesai.", line


@rule(
    "L422",
    "teks terpotong",
    Severity.WARNING,
    "Kalimat mulai di tengah",
    "Lengkapi awal kalimatnya, atau mulai dengan huruf besar.",
)
def starts_amid(standard: Standard, _among: Surroundings) -> Found:
    """A component with a small first letter; a line that starts with what ends a sentence.

    So does `(Lembaran Negara …)` as an item of its own below an act that was not closed.
    """
    for key, text in standard.texts.items():
        before = "."
        for place, line in enumerate(text.lines):
            small = place == 0 and re.match(r"[a-z]+\b(?![.@-])", line.text)
            torn = line.text.startswith("(") and before[-1:] not in ".;:"
            if small or torn or line.text.startswith((":", ";", ",", ".", ")")):
                yield key, f"“{line.text[:60]}” mulai di tengah kalimat.", line.text
            before = line.text


@rule(
    "L424",
    "teks belum diisi",
    Severity.ERROR,
    "Bagian yang belum diisi",
    "Isi titik-titik atau tanda itu dengan keterangan sebenarnya.",
)
def placeholder(standard: Standard, _among: Surroundings) -> Found:
    """`....`, `XX`, `[...]`, `___`."""
    for key, text in standard.texts.items():
        for source in (text.text, text.flow):
            found = _PLACEHOLDER.search(source)
            if found:
                yield key, f"“{found[0]}” belum diisi.", found[0]


def _ends(standard: Standard) -> Iterator[tuple[str, str, bool]]:
    """Each line of a text with its component, and whether nothing follows in its list."""
    for key, text in standard.texts.items():
        depths = [*(line.depth for line in text.lines), -1]
        for line, following in zip(text.lines, depths[1:], strict=True):
            yield key, line.text, following < line.depth


def _tail(line: str) -> str:
    return line if len(line) <= 60 else "… " + line[-58:].partition(" ")[2]
