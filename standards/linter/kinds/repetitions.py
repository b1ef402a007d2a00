"""Words, phrases and paragraphs that stand twice."""

import re
from collections import Counter

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_WORD = re.compile(r"\b([^\W\d_]{2,})\s+\1\b", re.IGNORECASE)
_PHRASE = re.compile(r"\b([^\W\d_]{3,}[\s/]+[^\W\d_]{3,})[\s/]+(?:[^\W\d_]+/)?\1\b", re.IGNORECASE)
_LONG = 60
"""Letters from which on a repeated paragraph is no chance."""


@rule(
    "L431",
    "pengulangan",
    Severity.WARNING,
    "Kata tertulis dua kali",
    "Hapus salah satunya.",
)
def doubled_word(standard: Standard, _among: Surroundings) -> Found:
    """`tentang tentang`."""
    for key, text in standard.texts.items():
        for source in (*text.text.splitlines(), text.flow):
            for match in _WORD.finditer(source):
                yield key, f"“{match[0]}”: kata yang sama dua kali.", match[0]


@rule(
    "L432",
    "pengulangan",
    Severity.WARNING,
    "Kelompok kata tertulis dua kali",
    "Hapus salah satunya.",
)
def doubled_phrase(standard: Standard, _among: Surroundings) -> Found:
    """`pidato pimpinan sambutan/pidato pimpinan`."""
    for key, text in standard.texts.items():
        for source in (*text.text.splitlines(), text.flow):
            for match in _PHRASE.finditer(source):
                yield key, f"“{match[0]}”: kelompok kata yang sama dua kali.", match[0]


@rule(
    "L433",
    "pengulangan",
    Severity.WARNING,
    "Paragraf tertulis dua kali",
    "Hapus salah satunya.",
)
def doubled_paragraph(standard: Standard, _among: Surroundings) -> Found:
    """A long line twice in one component, outside one list (lists are looked at elsewhere)."""
    for key, text in standard.texts.items():
        if key == "dasar_hukum":
            continue
        paragraphs = Counter(line.text for line in text.lines if not line.marker)
        for words, count in paragraphs.items():
            if count > 1 and len(words) >= _LONG:
                yield key, f"“{words[:50]}…” tertulis {count} kali.", words
