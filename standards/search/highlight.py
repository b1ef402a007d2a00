"""Showing where a text matched: marks around the words, and the best piece of a long text."""

import html
import re
from collections.abc import Collection, Sequence

from standards.search.words import Token, tokens

_SPACES = re.compile(r"\s+")
_ELLIPSIS = "…"


def mark(text: str, words: Collection[str]) -> str:
    """HTML of a plain text with the given words in `<mark>`; everything else is escaped.

    Words are compared folded, compounds as one (`Hit.words` gives them so). Escaping comes first
    piece by piece, so no text can bring its own tags.
    """
    pieces = []
    place = 0
    for token in _matching(text, words):
        pieces.append(html.escape(text[place : token.start]))
        pieces.append(f"<mark>{html.escape(text[token.start : token.end])}</mark>")
        place = token.end
    pieces.append(html.escape(text[place:]))
    return "".join(pieces)


def snippet(text: str, words: Collection[str], width: int = 160) -> str:
    """Plain text of at most `width` characters around most of the words (ellipses come on top).

    Lines are joined; cut only between words. Pass the result to `mark`.
    """
    line = _SPACES.sub(" ", text).strip()
    if len(line) <= width:
        return line
    start = _best_start(line, _matching(line, words), width)
    end = _cut_before(line, start + width)
    before = _ELLIPSIS if start else ""
    after = _ELLIPSIS if end < len(line) else ""
    return f"{before}{line[start:end].strip()}{after}"


def _matching(text: str, words: Collection[str]) -> list[Token]:
    return [token for token in tokens(text) if token.word in words]


def _best_start(line: str, found: Sequence[Token], width: int) -> int:
    """Where to begin so that most different words are seen, with some words before them."""
    if not found:
        return 0
    best = max(found, key=lambda first: (_seen(first, found, width), -first.start))
    last = max(token.end for token in found if token.end <= best.start + width or token is best)
    slack = max(0, width - (last - best.start))
    wanted = min(max(0, best.start - slack // 2), max(0, len(line) - width))
    return min(_cut_after(line, wanted), best.start)


def _seen(first: Token, found: Sequence[Token], width: int) -> int:
    return len({t.word for t in found if first.start <= t.start and t.end <= first.start + width})


def _cut_after(line: str, place: int) -> int:
    """The first beginning of a word at or after a place."""
    if place == 0 or line[place - 1] == " ":
        return place
    space = line.find(" ", place)
    return place if space < 0 else space + 1


def _cut_before(line: str, place: int) -> int:
    """The last end of a word at or before a place."""
    if place >= len(line) or line[place] == " ":
        return min(place, len(line))
    space = line.rfind(" ", 0, place)
    return place if space < 0 else space
