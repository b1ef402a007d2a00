"""Synonyms kept by the staff: what people say → the words the standards use.

A term is a word or a phrase. An expansion is a phrase, or several parted by commas, any of which
may be meant. Both are compared by stems without function words, so `meminjam gedung` also finds
the synonym `pinjam gedung`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standards.search import words

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A synonym found in a query: so many words long, and the phrases it may stand for."""

    length: int
    expansions: tuple[Stems, ...]


class Synonyms:
    """A dictionary of phrases, asked place by place along a query."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._expansions: dict[Stems, tuple[Stems, ...]] = {}
        for term, expansion in pairs:
            self._add(phrase(term), expansion)
        self._longest = max(map(len, self._expansions), default=0)

    def at(self, stems: Sequence[str], place: int) -> Match | None:
        """The longest synonym that begins at this place of a query, or None."""
        for length in range(min(self._longest, len(stems) - place), 0, -1):
            expansions = self._expansions.get(tuple(stems[place : place + length]))
            if expansions:
                return Match(length, expansions)
        return None

    def _add(self, term: Stems, expansion: str) -> None:
        phrases = tuple(filter(None, (phrase(part) for part in expansion.split(","))))
        if term and phrases:
            self._expansions[term] = self._expansions.get(term, ()) + phrases


def phrase(text: str) -> Stems:
    """The stems of a phrase without its function words; `biro` stays, it names whom is meant."""
    return tuple(words.stem(word) for word in words.words(text) if _tells(word))


def _tells(word: str) -> bool:
    return word == "biro" or words.weight(word) > 0
