"""Indonesian words: folding, cutting a text into words, stems, and how much a word says.

Both sides, documents and queries, pass through the same functions, so a word meets itself
however it was written: `Menyusun`, `penyusunan`, `kerja sama`, `kerjasama`, `kab.`, `Kabupaten`.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

from standards.search.vocabulary import (
    COMPOUNDS,
    FUNCTION_WORDS,
    INTENTS,
    OWN_MEANING,
    ROOTS,
    SHORT,
    WEAK_WORDS,
)

_WORD = re.compile(r"\d+(?:[./]\d+)*|[^\W\d_][^\W_]*(?:_[^\W_]+)*")
"""A number or code such as 1.5 and 8/2015, or a word."""

_WORD_OR_EMAIL = re.compile(rf"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|{_WORD.pattern}")
"""Slower, because every word may turn out to begin an address."""

_GAP = re.compile(r"[\s'’-]+")
"""What may stand between the halves of a compound."""

_NASAL = {
    "p": ("m", 1),
    "b": ("m", 0),
    "f": ("m", 0),
    "t": ("n", 1),
    "c": ("n", 0),
    "d": ("n", 0),
    "j": ("n", 0),
    "z": ("n", 0),
    "s": ("ny", 1),
    "k": ("ng", 1),
    "g": ("ng", 0),
    "h": ("ng", 0),
    "a": ("ng", 0),
    "e": ("ng", 0),
    "i": ("ng", 0),
    "o": ("ng", 0),
    "u": ("ng", 0),
}
"""First letter of a root → the nasal that meN-/peN- adds, and the letters it swallows."""

_PLAIN_PREFIXES = ("", "di", "ber", "be", "ter", "per", "memper", "diper", "ke", "se", "pe")
_SUFFIXES = ("", "an", "kan", "i", "in", "nya", "annya", "kannya")

_INTENT_WEIGHT = 0.12
_WEAK_WEIGHT = 0.3


class Token(NamedTuple):
    """A word in its place: `text[start:end]`, and the word as it is compared."""

    start: int
    end: int
    word: str


def fold(text: str) -> str:
    """Text without accents and capitals, for comparison only."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in decomposed if not unicodedata.combining(char))
    return text.casefold()


def tokens(text: str) -> Iterator[Token]:
    """The words of a text with their places; compounds are one word, e-mails and codes whole."""
    first: Token | None = None
    # ASCII keeps its places when folded; of anything else each word is folded alone.
    is_plain = text.isascii()
    for match in _pattern(text).finditer(fold(text) if is_plain else text):
        word = match.group()
        token = Token(match.start(), match.end(), word if is_plain else fold(word))
        if first and _joins(first, token, text):
            yield Token(first.start, token.end, first.word + token.word)
            first = None
            continue
        if first:
            yield first
        first = token
    if first:
        yield first


def words(text: str) -> list[str]:
    """The words of a text, folded; quicker than `tokens` where places do not matter."""
    found: list[str] = []
    for word in _pattern(text).findall(fold(text)):
        if found and word in COMPOUNDS.get(found[-1], ()):
            found[-1] += word
        else:
            found.append(word)
    return found


def stem(word: str) -> str:
    """The common form of a folded word and all its relatives: menyusun, penyusunan → susun."""
    return _stem(SHORT.get(word, word))


def weight(word: str) -> float:
    """How much a folded word of a query tells about the service meant: 0 nothing, 1 all."""
    word = SHORT.get(word, word)
    if len(word) == 1 or word in FUNCTION_WORDS:
        return 0.0
    if word in INTENTS:
        return _INTENT_WEIGHT
    return _WEAK_WEIGHT if word in WEAK_WORDS else 1.0


def intent(word: str) -> str | None:
    """Key of the component that answers a word such as `syarat` or `wa`, or None."""
    return INTENTS.get(SHORT.get(word, word))


def familiar_words() -> frozenset[str]:
    """Words known whatever the documents say, so that spelling correction leaves them alone."""
    verbs = {form for root in ROOTS for form in _verbs(root)}
    return FUNCTION_WORDS | WEAK_WORDS | set(INTENTS) | set(SHORT) | verbs


def _pattern(text: str) -> re.Pattern[str]:
    return _WORD_OR_EMAIL if "@" in text else _WORD


def _joins(first: Token, second: Token, text: str) -> bool:
    together = second.word in COMPOUNDS.get(first.word, ())
    return together and _GAP.fullmatch(text, first.end, second.start) is not None


def _nasal(root: str) -> str:
    """Root as it follows me- and pe-: terbit → nerbit, susun → nyusun, cek → ngecek."""
    if len(root) <= 3 and root[1] not in "aiueo" and root[0] not in "aiueo":
        return root
    nasal, swallowed = _NASAL.get(root[0], ("", 0))
    return nasal + root[swallowed:]


def _family(root: str) -> Iterator[str]:
    """Every form that affixes can make of a root, also in chat (nyusun, ngundang, urusin).

    Forms nobody uses do no harm.
    """
    shapes = [prefix + root for prefix in _PLAIN_PREFIXES]
    shapes += [prefix + _nasal(root) for prefix in ("me", "pe", "")]
    if len(root) == 3:
        shapes += [f"menge{root}", f"penge{root}"]
    return (shape + suffix for shape in shapes for suffix in _SUFFIXES)


def _verbs(root: str) -> Iterator[str]:
    active = "me" + _nasal(root)
    return iter((root, active, f"{active}kan", f"pe{_nasal(root)}an"))


_FAMILIES = {form: root for root in ROOTS for form in _family(root)} | OWN_MEANING


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    known = _FAMILIES.get(word)
    if known is not None or not word.isalpha():
        return known or word
    # A new stemmer each time: it keeps the word it works on, so threads must not share one.
    stemmed: str = snowballstemmer.stemmer("indonesian").stemWord(word)
    return stemmed
