"""Understanding a query: which words tell something, what they may stand for, which Biro is meant.

A query becomes a list of concepts. A concept is what one word or phrase of the query means: one or
several alternatives (the words themselves, their synonyms, a corrected spelling), any of which a
document may contain.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from standards.search import words
from standards.search.spelling import Speller
from standards.search.synonyms import Stems, Synonyms, phrase

_TRUST_TYPED = 1.0
_TRUST_SYNONYM = 0.95
_TRUST_COMPLETED = 0.75
_BIRO = "biro"
_BIRO_WEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Alternative:
    """Stems that together express a concept, and how sure it is that they do (0–1)."""

    stems: Stems
    trust: float = _TRUST_TYPED


@dataclass(frozen=True, slots=True)
class Concept:
    """What a word or phrase of the query means. `biro` is set when it names a Biro."""

    alternatives: tuple[Alternative, ...]
    weight: float = 1.0
    biro: str | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """How a query was read: its concepts, the Biro named, the component asked for, the spelling."""

    concepts: tuple[Concept, ...] = ()
    biro: str | None = None
    component: str | None = None
    corrected: str | None = None

    @property
    def stems(self) -> frozenset[str]:
        """Every stem that any concept may be met by."""
        every = (alternative for one in self.concepts for alternative in one.alternatives)
        return frozenset(stem for alternative in every for stem in alternative.stems)

    @property
    def typed_stems(self) -> frozenset[str]:
        """The stems of the query itself, without synonyms and without the Biro."""
        worded = (concept for concept in self.concepts if not concept.biro)
        return frozenset(stem for concept in worded for stem in concept.alternatives[0].stems)


@dataclass(slots=True)
class Lexicon:
    """What the reader of queries must know about the documents: words, stems, synonyms, Biro."""

    speller: Speller
    known_stems: frozenset[str]
    synonyms: Synonyms
    biro_names: Mapping[Stems, str]
    _longest_biro: int = field(init=False)

    def __post_init__(self) -> None:
        self._longest_biro = max(map(len, self.biro_names), default=0)

    def knows(self, word: str) -> bool:
        """Whether documents, synonyms or the language itself have this word or a relative."""
        return word in self.speller or words.stem(word) in self.known_stems

    def perhaps(self, word: str) -> tuple[str, ...]:
        """Words an unfinished word may become, or the word a known misspelling stands for."""
        if not self.knows(word):
            return tuple(self.speller.completions(word))
        better = self.speller.better(word)
        return (better,) if better else ()

    def biro_at(self, stems: Sequence[str]) -> tuple[int, str] | None:
        """The Biro whose name begins these stems: its length in stems and the Biro."""
        for length in range(min(self._longest_biro, len(stems)), 0, -1):
            biro = self.biro_names.get(tuple(stems[:length]))
            if biro:
                return length, biro
        return None


@dataclass(frozen=True, slots=True)
class _Word:
    """A telling word of the query: its stem, its weight, and other words it may stand for."""

    stem: str
    weight: float
    perhaps: Stems

    @classmethod
    def of(cls, word: str, lexicon: Lexicon) -> "_Word":
        perhaps = lexicon.perhaps(word) if words.weight(word) == 1 else ()
        return cls(words.stem(word), words.weight(word), tuple(map(words.stem, perhaps)))


def understand(query: str, lexicon: Lexicon) -> Understood:
    """Read a query. Unknown words stay as concepts nobody can meet: they lower every match."""
    mended = _mended(words.words(query), lexicon)
    understood = _read(words.words(mended or query), lexicon)
    return replace(understood, corrected=mended)


def _mended(typed: Sequence[str], lexicon: Lexicon) -> str | None:
    """The query with its typing errors corrected, or None when there were none."""
    mended = [_corrected(word, lexicon) for word in typed]
    return " ".join(mended) if mended != typed else None


def _corrected(word: str, lexicon: Lexicon) -> str:
    if lexicon.knows(word) or lexicon.speller.completions(word):
        return word
    guess = lexicon.speller.correction(word)
    return guess.word if guess else word


def _read(typed: Sequence[str], lexicon: Lexicon) -> Understood:
    telling = [_Word.of(word, lexicon) for word in typed if word == _BIRO or words.weight(word)]
    concepts = tuple(_concepts(telling, lexicon))
    return Understood(
        concepts=concepts,
        biro=next((concept.biro for concept in concepts if concept.biro), None),
        component=next(filter(None, map(words.intent, typed)), None),
    )


def _concepts(telling: Sequence[_Word], lexicon: Lexicon) -> Iterable[Concept]:
    stems = [word.stem for word in telling]
    place = 0
    while place < len(telling):
        length, concept = (
            _biro_concept(stems[place:], lexicon)
            or _synonym_concept(telling, stems, place, lexicon)
            or (1, _word_concept(telling[place]))
        )
        if concept:
            yield concept
        place += length


def _biro_concept(stems: Sequence[str], lexicon: Lexicon) -> tuple[int, Concept | None] | None:
    """`biro hukum …` names a Biro; the word `biro` alone says nothing."""
    if stems[0] != _BIRO:
        return None
    if found := lexicon.biro_at(stems[1:]):
        length, biro = found
        return length + 1, Concept((), _BIRO_WEIGHT, biro)
    return 1, None


def _synonym_concept(
    telling: Sequence[_Word], stems: Sequence[str], place: int, lexicon: Lexicon
) -> tuple[int, Concept] | None:
    match = lexicon.synonyms.at(stems, place)
    if match is None:
        return None
    end = place + match.length
    weight = max(1.0, sum(word.weight for word in telling[place:end]))
    for expansion in match.expansions:
        if expansion[0] == _BIRO and (found := lexicon.biro_at(expansion[1:])):
            return match.length, Concept((), _BIRO_WEIGHT, found[1])
    alternatives = [Alternative(tuple(stems[place:end]))]
    alternatives += [Alternative(expansion, _TRUST_SYNONYM) for expansion in match.expansions]
    return match.length, Concept(tuple(alternatives), weight)


def _word_concept(word: _Word) -> Concept:
    perhaps = dict.fromkeys(word.perhaps)
    alternatives = [Alternative((word.stem,))]
    alternatives += [Alternative((stem,), _TRUST_COMPLETED) for stem in perhaps]
    return Concept(tuple(alternatives), word.weight)


def biro_names(names: Iterable[tuple[str, str]]) -> dict[Stems, str]:
    """Every name of every Biro as stems, without the word biro: (name or alias, Biro) pairs."""
    found: dict[Stems, str] = {}
    for name, biro in names:
        stems = tuple(stem for stem in phrase(name) if stem != _BIRO)
        if stems:
            found.setdefault(stems, biro)
    return found
