"""Understanding a query: which words tell something, what they may stand for, which Biro is meant.

A query becomes a list of concepts. A concept is what one word or phrase of the query means: one or
several alternatives (the words themselves, their synonyms, a corrected spelling), any of which a
document may contain.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from standards.search import words
from standards.search.spelling import Speller
from standards.search.synonyms import Stems, Synonyms, phrase

_TRUST_TYPED = 1.0
_TRUST_SYNONYM = 0.95
_TRUST_COMPLETED = 0.75
_TRUST_CORRECTED = {1: 0.9, 2: 0.75}
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

    def biro_at(self, stems: Sequence[str]) -> tuple[int, str] | None:
        """The Biro whose name begins these stems: its length in stems and the Biro."""
        for length in range(min(self._longest_biro, len(stems)), 0, -1):
            biro = self.biro_names.get(tuple(stems[:length]))
            if biro:
                return length, biro
        return None


@dataclass(frozen=True, slots=True)
class _Word:
    """A telling word of the query after spelling: typed, its stem, weight and trust."""

    stem: str
    weight: float
    trust: float
    completions: Stems = ()


def understand(query: str, lexicon: Lexicon) -> Understood:
    """Read a query. Unknown words stay as concepts nobody can meet: they lower every match."""
    typed = words.words(query)
    spelled = [_spelled(word, lexicon) for word in typed]
    telling = [word for word in map(_telling, spelled) if word]
    concepts = tuple(_concepts(telling, lexicon))
    return Understood(
        concepts=concepts,
        biro=next((concept.biro for concept in concepts if concept.biro), None),
        component=next(filter(None, (words.intent(s.word) for s in spelled)), None),
        corrected=_corrected(typed, spelled),
    )


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A word as it is understood: itself, a correction, or the words it may be the start of."""

    word: str
    errors: int = 0
    completions: tuple[str, ...] = ()


def _spelled(word: str, lexicon: Lexicon) -> _Spelled:
    if word in lexicon.speller or words.stem(word) in lexicon.known_stems:
        better = lexicon.speller.better(word) if words.weight(word) == 1 else None
        return _Spelled(word, completions=(better,) if better else ())
    if completions := lexicon.speller.completions(word):
        return _Spelled(word, completions=tuple(completions))
    guess = lexicon.speller.correction(word)
    return _Spelled(guess.word, guess.errors) if guess else _Spelled(word)


def _telling(spelled: _Spelled) -> _Word | None:
    weight = 1.0 if spelled.word == _BIRO else words.weight(spelled.word)
    if not weight:
        return None
    completions = tuple(dict.fromkeys(map(words.stem, spelled.completions)))
    trust = _TRUST_CORRECTED.get(spelled.errors, _TRUST_TYPED)
    return _Word(words.stem(spelled.word), weight, trust, completions)


def _corrected(typed: Sequence[str], spelled: Sequence[_Spelled]) -> str | None:
    """The query with its typing errors mended, or None when there were none."""
    if not any(word.errors for word in spelled):
        return None
    return " ".join(s.word if s.errors else word for word, s in zip(typed, spelled, strict=True))


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
    covered = telling[place : place + match.length]
    trust = min(word.trust for word in covered)
    for expansion in match.expansions:
        if expansion[0] == _BIRO and (found := lexicon.biro_at(expansion[1:])):
            return match.length, Concept((), _BIRO_WEIGHT, found[1])
    alternatives = [Alternative(tuple(stems[place : place + match.length]), trust)]
    alternatives += [Alternative(stems, trust * _TRUST_SYNONYM) for stems in match.expansions]
    return match.length, Concept(tuple(alternatives))


def _word_concept(word: _Word) -> Concept:
    alternatives = [Alternative((word.stem,), word.trust)]
    alternatives += [Alternative((stem,), _TRUST_COMPLETED) for stem in word.completions]
    return Concept(tuple(alternatives), word.weight)


def biro_names(names: Iterable[tuple[str, str]]) -> dict[Stems, str]:
    """Every name of every Biro as stems, without the word biro: (name or alias, Biro) pairs."""
    found: dict[Stems, str] = {}
    for name, biro in names:
        stems = tuple(stem for stem in phrase(name) if stem != _BIRO)
        if stems:
            found.setdefault(stems, biro)
    return found
