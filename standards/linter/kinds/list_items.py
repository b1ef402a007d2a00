"""The items of a list: the same punctuation, and none of them twice."""

import re
from collections import Counter

from standards.linter.finding import Severity
from standards.linter.levels import Level, levels, line
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings
from standards.notation import outline


@rule(
    "L405",
    "tanda baca",
    Severity.ADVICE,
    "Tanda baca di akhir butir tidak seragam",
    "Akhiri setiap butir dengan titik koma dan butir terakhir dengan titik.",
)
def uneven_punctuation(standard: Standard, _among: Surroundings) -> Found:
    """A list whose items end in `;` but for one or two, or whose last item still does."""
    for key, text in standard.texts.items():
        odd = [item for level in levels(text.items) for item in _odd_ends(level)]
        last = text.lines[-1] if text.lines else None
        if last and last.marker and last.text.endswith(";"):
            odd.append(outline.Item(last.marker, last.text))
        if odd:
            quotes = ", ".join(f"“{_ending(item)}”" for item in odd[:3])
            yield key, f"Tanda baca menyimpang pada akhir {quotes}.", line(odd[0])


@rule(
    "L406",
    "pengulangan",
    Severity.WARNING,
    "Butir yang sama tertulis dua kali",
    "Hapus salah satunya, atau perbaiki yang keliru.",
)
def doubled_item(standard: Standard, _among: Surroundings) -> Found:
    """The same words twice in one list (acts, channels and tiers have their own rules)."""
    for key, text in standard.texts.items():
        if key in ("dasar_hukum", "pengaduan"):
            continue
        for level in levels(text.items):
            typed = {_plain(item): item.text for item in level if item.text}
            counts = Counter(_plain(item) for item in level if item.text)
            for words, count in counts.items():
                if count > 1:
                    message = f"“{typed[words]}” tertulis {count} kali dalam satu daftar."
                    yield key, message, typed[words]


def _plain(item: outline.Item) -> str:
    return item.text.lower().rstrip(" .;,")


def _odd_ends(level: Level) -> list[outline.Item]:
    leaves = [item for item in level if not item.children]
    if len(leaves) < 3 or leaves[-1] is not level[-1]:
        return []
    inner = leaves[:-1]
    closed = [item for item in inner if re.search(r";(?:\s*(?:dan|atau|dan/atau))?$", item.text)]
    if len(closed) <= len(inner) / 2:
        return []
    return [item for item in inner if item not in closed]


def _ending(item: outline.Item) -> str:
    return f"{item.marker} … {' '.join(item.text.split()[-3:])}"
