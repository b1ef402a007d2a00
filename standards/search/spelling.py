"""Correction of words nobody has written in any document.

First the words that begin like it (the query may be half typed), then the words one or two
typing errors away: a letter missing, added, changed, or two neighbours swapped.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

_SHORTEST = 3
_CHANGED_LETTER_FROM = 5
_TWO_ERRORS_FROM = 8
_SHORTEST_PREFIX = 5
_MOST_COMPLETIONS = 12
_FREE_START_FROM = 6
_PAIRS_SPOILED = 3
"""Letter pairs of a word that one error can spoil: two neighbours swapped spoil three."""
_MUCH_BETTER = 0.5
_MOST_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Guess:
    """A known word for an unknown one: `errors` typing errors away; 0 = the word goes on."""

    word: str
    errors: int


class Speller:
    """Known words, each with a rank below 1 (higher = likelier meant), ready for guessing."""

    def __init__(self, ranks: Mapping[str, float]) -> None:
        self._ranks = {word: rank for word, rank in ranks.items() if word.isalpha()}
        self._by_pair: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._by_start: dict[str, list[str]] = defaultdict(list)
        for word in self._ranks:
            self._by_start[word[:_SHORTEST_PREFIX]].append(word)
            for pair in _pairs(word):
                self._by_pair[pair, len(word)].append(word)
        # Queries are made of the same words, and to compare one with all known is dear.
        self._guess = lru_cache(_MOST_REMEMBERED)(self._guess_anew)

    def __contains__(self, word: str) -> bool:
        return word in self._ranks

    def better(self, word: str) -> str | None:
        """A word one error away that tells much more than this known one, or None.

        The documents have typing errors of their own: a query with the same one means the other.
        """
        guess = self._guess(word, 1) if errors_allowed(word) else None
        if guess and self._ranks[guess] - self._ranks.get(word, 0.0) > _MUCH_BETTER:
            return guess
        return None

    def completions(self, start: str) -> list[str]:
        """Known words that begin with `start`, the likeliest first; none for a short start."""
        if len(start) < _SHORTEST_PREFIX:
            return []
        alike = self._by_start.get(start[:_SHORTEST_PREFIX], ())
        found = [word for word in alike if word.startswith(start)]
        return sorted(found, key=lambda word: (-self._ranks[word], word))[:_MOST_COMPLETIONS]

    def correction(self, word: str) -> Guess | None:
        """The likeliest known word with the fewest errors allowed for this length, or None."""
        for errors in range(1, errors_allowed(word) + 1):
            if known := self._guess(word, errors):
                return Guess(known, errors)
        return None

    def _guess_anew(self, word: str, errors: int) -> str | None:
        near = [known for known in self._sharing(word, errors) if _near(word, known, errors)]
        return min(near, key=lambda known: self._doubt(word, known), default=None)

    def _sharing(self, word: str, errors: int) -> Iterable[str]:
        """Words of like length with enough letter pairs in common to be worth a closer look."""
        pairs = _pairs(word)
        needed = max(1, len(pairs) - _PAIRS_SPOILED * errors)
        lengths = range(len(word) - errors, len(word) + errors + 1)
        shared = Counter(
            known
            for pair in pairs
            for length in lengths
            for known in self._by_pair.get((pair, length), ())
        )
        return (known for known, count in shared.items() if count >= needed and known != word)

    def _doubt(self, word: str, known: str) -> tuple[float, str]:
        other_start = 0.4 if known[0] != word[0] else 0.0
        return other_start - self._ranks[known], known


def errors_allowed(word: str) -> int:
    """How many typing errors a word of this length may hold and still be recognised."""
    if len(word) < _SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= _TWO_ERRORS_FROM else 1


def distance(left: str, right: str, limit: int) -> int:
    """Typing errors between two words (optimal string alignment); `limit + 1` for any more."""
    left, right = _unlike(left, right)
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        line = [row]
        for column, other in enumerate(right, start=1):
            cost = min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > limit:
            return limit + 1
        before, above = above, line
    return min(above[-1], limit + 1)


def _unlike(left: str, right: str) -> tuple[str, str]:
    """Two words without the beginning and the end they share."""
    shortest = min(len(left), len(right))
    start = next((n for n in range(shortest) if left[n] != right[n]), shortest)
    left, right = left[start:], right[start:]
    shortest -= start
    end = next((n for n in range(shortest) if left[-n - 1] != right[-n - 1]), shortest)
    return left[: len(left) - end], right[: len(right) - end]


def _pairs(word: str) -> set[str]:
    return {word[i : i + 2] for i in range(len(word) - 1)} | {f"^{word[0]}", f"{word[-1]}$"}


def _near(word: str, known: str, errors: int) -> bool:
    return _alike(word, known, errors) and distance(word, known, errors) <= errors


def _alike(word: str, known: str, errors: int) -> bool:
    """What must be the same beside the count of errors.

    Few people mistype the first letter (`pemenang` is no `wewenang`), and a short word is only
    mended when a letter inside it is missing or two are swapped (`hukm`; but `bola` is no `bela`).
    """
    swapped = sorted(word) == sorted(known)
    if len(word) < _CHANGED_LETTER_FROM:
        lacks_one = len(known) == len(word) + 1
        return swapped or (lacks_one and (word[0], word[-1]) == (known[0], known[-1]))
    if word[0] == known[0] or swapped:
        return True
    return errors == 1 and len(word) >= _FREE_START_FROM
