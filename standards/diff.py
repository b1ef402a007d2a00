"""Word-level comparison of two texts: what was (semula) and what became (menjadi)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is the same (`=`), taken out (`-`) or added (`+`)."""

    sign: str
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Compare word by word; joining the `=` and `-` runs gives `before`, `=` and `+` `after`."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found: list[Piece] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece("=", "".join(old[i1:i2])))
            continue
        _append(found, "-", old[i1:i2])
        _append(found, "+", new[j1:j2])
    return tuple(found)


def _append(found: list[Piece], sign: str, tokens: Sequence[str]) -> None:
    if tokens:
        found.append(Piece(sign, "".join(tokens)))
