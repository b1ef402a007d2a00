"""Word-level comparison of two texts: what was (semula) and what became (menjadi)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\S+\s*|\s+")

MOST_COMPARED = 4_000_000
"""Pairs of words compared at most; beyond, a changed passage is shown whole."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is the same (`=`), taken out (`-`) or added (`+`)."""

    sign: str
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Compare line by line, and word by word where lines changed.

    Joining the `=` and `-` runs gives `before`, `=` and `+` give `after`.
    """
    found: list[Piece] = []
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for same, gone, come in _runs(old, new):
        if same:
            _append(found, "=", gone)
        else:
            _compare_words(found, "".join(gone), "".join(come))
    return tuple(found)


def _compare_words(found: list[Piece], before: str, after: str) -> None:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(old) * len(new) > MOST_COMPARED:
        _append(found, "-", old)
        _append(found, "+", new)
        return
    for same, gone, come in _runs(old, new):
        _append(found, "=" if same else "-", gone)
        _append(found, "+", [] if same else come)


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, list[str], list[str]]]:
    """Runs of tokens that are the same in both, or differ."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        yield tag == "equal", list(old[i1:i2]), list(new[j1:j2])


def _append(found: list[Piece], sign: str, tokens: Sequence[str]) -> None:
    if not tokens:
        return
    if found and found[-1].sign == sign:
        found[-1] = Piece(sign, found[-1].text + "".join(tokens))
    else:
        found.append(Piece(sign, "".join(tokens)))
