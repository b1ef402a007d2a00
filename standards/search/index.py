"""The index: documents in memory, and the ranking of those that a query means.

A document that meets all concepts of a query beats one that meets some; a document of another Biro
than the one named falls far behind; below a floor there is no hit, so nonsense finds nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from standards.search import exact, words
from standards.search.postings import (
    BIRO,
    KIND,
    NAME,
    OTHER_NAME,
    Field,
    counted,
    weighed,
)
from standards.search.query import (
    Alternative,
    Concept,
    Lexicon,
    Understood,
    biro_names,
    understand,
)
from standards.search.spelling import Speller
from standards.search.synonyms import Synonyms

_LONGEST_QUERY = 300
_UNKNOWN_WORTH = 0.6
"""What an unknown word would have been worth, had any document used it: it lowers every match."""
_LEAST_WORTH = 0.1
"""Words that stand everywhere are worth this at least, so that alone they lift nobody."""
_OTHER_BIRO = 0.25
_WHOLE_NAME = 1.3
"""For a document whose very name was typed, before its sisters with longer or shorter names."""
_FLOOR = 0.18
_TEXT_FLOOR = 0.45
"""Higher for a match that neither name nor Biro supports: half a query in the small print."""
_TAIL = 0.25

_EXACT_COMPONENT = {
    exact.Kind.CODE: None,
    exact.Kind.NUMBER: "pengaduan",
    exact.Kind.ACT: "dasar_hukum",
}
"""Where a thing named exactly stands in a service."""


@dataclass(frozen=True, slots=True)
class Document:
    """A service as the search sees it.

    `components`: key → text. `numbers`: phone numbers, e-mails and handles in any spelling.
    `acts`: slugs of the acts cited (`uu-25-2009`). `kind`: the kind of service, in words.
    """

    key: str
    code: str
    title: str
    other_names: tuple[str, ...] = ()
    biro: str = ""
    biro_aliases: tuple[str, ...] = ()
    kind: str = ""
    components: Mapping[str, str] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found. `component`: where it matched when its name did not tell the whole.

    `words`: the words of this document to highlight, folded (for `highlight.mark`).
    """

    key: str
    score: float
    component: str | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """Hits, best first; the mended query when it was misspelled; how the query was read."""

    hits: tuple[Hit, ...]
    corrected: str | None
    understood: Understood
    named: exact.Exact | None = None


@dataclass(slots=True)
class _Match:
    """What is known of a document while the concepts of a query are met one after another."""

    total: float = 0.0
    covered: float = 0.0
    named: bool = False
    stems: set[str] = field(default_factory=set)
    components: dict[str, float] = field(default_factory=lambda: defaultdict(float))


class Index:
    """All documents, ready to be searched. Built once, never changed, shared by threads."""

    def __init__(
        self, documents: Iterable[Document], synonyms: Iterable[tuple[str, str]] = ()
    ) -> None:
        self._documents = tuple(documents)
        fields = list(_fields(self._documents))
        self._postings = weighed(fields, len(self._documents))
        self._ideal = {
            stem: max([posting.strength for posting in found.values()])
            for stem, found in self._postings.items()
        }
        self._whole_names = _whole_names(fields)
        self._vocabulary = _vocabularies(fields)
        self._surfaces = _by_stem(set().union(*self._vocabulary.values()))
        self._lexicon = self._read_lexicon(tuple(synonyms))
        self._exact = _exact_keys(self._documents)

    def search(self, query: str, limit: int | None = None) -> Result:
        """The documents a query means, best first, at most `limit`. Never raises."""
        query = query[:_LONGEST_QUERY]
        found = exact.recognise(query, self._exact[exact.Kind.NUMBER])
        if found and (named := self._named(found)):
            understood = understand(found.rest, self._lexicon)
            return Result(
                self._looked_up(found, named, understood)[:limit], None, understood, found
            )
        understood = understand(query, self._lexicon)
        hits = self._ranked(understood)
        return Result(hits[:limit], understood.corrected if hits else None, understood)

    def _read_lexicon(self, synonyms: Sequence[tuple[str, str]]) -> Lexicon:
        names = [(doc.biro, doc.biro) for doc in self._documents]
        names += [(alias, doc.biro) for doc in self._documents for alias in doc.biro_aliases]
        return Lexicon(
            speller=Speller(self._ranks(synonyms)),
            known_stems=frozenset(self._surfaces),
            synonyms=Synonyms(synonyms),
            biro_names=biro_names(names),
        )

    def _ranks(self, synonyms: Sequence[tuple[str, str]]) -> dict[str, float]:
        """Known words, each with how much it tells where it tells most (0–0.9)."""
        ranks = dict.fromkeys(words.familiar_words(), 0.1)
        for stem, surfaces in self._surfaces.items():
            rank = min(0.9, self._ideal.get(stem, 0.0))
            ranks |= {surface: max(rank, ranks.get(surface, 0.0)) for surface in surfaces}
        for term, _ in synonyms:
            ranks |= {word: max(0.5, ranks.get(word, 0.0)) for word in words.words(term)}
        return ranks

    def _named(self, found: exact.Exact) -> list[int]:
        known = self._exact[found.kind]
        return sorted({number for key in found.keys for number in known.get(key, ())})

    def _looked_up(
        self, found: exact.Exact, named: Collection[int], understood: Understood
    ) -> tuple[Hit, ...]:
        """The documents that hold the thing named, those first that also meet the rest."""
        matches = self._matches(understood.concepts)
        best_first = sorted(named, key=lambda number: (-matches[number].total, number))
        component = _EXACT_COMPONENT[found.kind]
        return tuple(
            Hit(self._documents[n].key, 1.0, component, self._shown(n, matches[n].stems))
            for n in best_first
        )

    def _ranked(self, understood: Understood) -> tuple[Hit, ...]:
        matches = self._matches(understood.concepts)
        scores = self._scores(understood, matches)
        floor = max(scores.values(), default=0.0) * _TAIL
        best_first = sorted(scores, key=lambda number: (-scores[number], number))
        return tuple(
            Hit(self._documents[n].key, scores[n], _component(match), self._shown(n, match.stems))
            for n in best_first
            if scores[n] >= floor and (match := matches[n])
        )

    def _scores(self, understood: Understood, matches: Mapping[int, _Match]) -> dict[int, float]:
        """Document number → score (0–1), of those above the floor."""
        possible = sum(map(self._worth, understood.concepts))
        weight = sum(concept.weight for concept in understood.concepts)
        whole_names = self._whole_names.get(_typed_stems(understood), set())
        scores = {}
        for number, match in matches.items():
            quality = match.total / possible
            if quality >= (_FLOOR if match.named else _TEXT_FLOOR):
                share = 0.5 + 0.5 * match.covered / weight
                exactness = _WHOLE_NAME if number in whole_names else 1.0
                nearness = self._nearness(number, understood.biro)
                scores[number] = quality * share * exactness * nearness
        return scores

    def _nearness(self, number: int, biro: str | None) -> float:
        return 1.0 if biro in (None, self._documents[number].biro) else _OTHER_BIRO

    def _matches(self, concepts: Iterable[Concept]) -> dict[int, _Match]:
        matches: dict[int, _Match] = defaultdict(_Match)
        for concept in concepts:
            if concept.biro:
                self._meet_biro(concept, matches)
            else:
                self._meet_words(concept, matches)
        return matches

    def _meet_biro(self, concept: Concept, matches: dict[int, _Match]) -> None:
        for number, document in enumerate(self._documents):
            if document.biro == concept.biro:
                matches[number].total += concept.weight
                matches[number].covered += concept.weight
                matches[number].named = True

    def _meet_words(self, concept: Concept, matches: dict[int, _Match]) -> None:
        best: dict[int, tuple[float, Alternative]] = {}
        for alternative in concept.alternatives:
            for number, strength in self._strengths(alternative).items():
                if strength > best.get(number, (0.0, alternative))[0]:
                    best[number] = strength, alternative
        for number, (strength, alternative) in best.items():
            match = matches[number]
            match.total += concept.weight * strength
            match.covered += concept.weight
            self._note(number, alternative, concept.weight, match)

    def _strengths(self, alternative: Alternative) -> dict[int, float]:
        """Document number → how well it meets an alternative; half a phrase counts a quarter."""
        sums: dict[int, float] = defaultdict(float)
        for stem in alternative.stems:
            for number, posting in self._postings.get(stem, {}).items():
                sums[number] += posting.strength
        if len(alternative.stems) == 1:
            return {number: total * alternative.trust for number, total in sums.items()}
        whole = sum(map(self._stem_worth, alternative.stems))
        worth = self._alternative_worth(alternative)
        return {number: (total / whole) ** 2 * worth for number, total in sums.items()}

    def _note(self, number: int, alternative: Alternative, weight: float, match: _Match) -> None:
        """Remember the words met, and where, if neither the name nor the Biro told them."""
        for stem in alternative.stems:
            posting = self._postings.get(stem, {}).get(number)
            if posting is None:
                continue
            match.stems.add(stem)
            if posting.in_name or posting.in_biro:
                match.named = True
            elif posting.component:
                match.components[posting.component] += weight * posting.in_component

    def _worth(self, concept: Concept) -> float:
        """What a document could earn by meeting a concept as well as any document does."""
        if concept.biro:
            return concept.weight
        return concept.weight * max(map(self._alternative_worth, concept.alternatives))

    def _alternative_worth(self, alternative: Alternative) -> float:
        return alternative.trust * max(map(self._stem_worth, alternative.stems))

    def _stem_worth(self, stem: str) -> float:
        unmet = _LEAST_WORTH if stem in self._surfaces else _UNKNOWN_WORTH
        return max(unmet, self._ideal.get(stem, 0.0))

    def _shown(self, number: int, stems: Iterable[str]) -> tuple[str, ...]:
        surfaces = {word for stem in stems for word in self._surfaces.get(stem, ())}
        return tuple(sorted(surfaces & self._vocabulary[number]))


def _component(match: _Match) -> str | None:
    return max(match.components, key=match.components.__getitem__, default=None)


def _fields(documents: Sequence[Document]) -> Iterator[Field]:
    read = cache(counted)  # many services share the wording of a component
    for number, document in enumerate(documents):
        for name, text in _texts(document):
            yield Field(number, name, read(text))


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    yield NAME, document.title
    yield from ((OTHER_NAME, name) for name in document.other_names)
    yield BIRO, " ".join((document.biro, *document.biro_aliases))
    yield KIND, document.kind
    yield from document.components.items()


def _whole_names(fields: Iterable[Field]) -> dict[frozenset[str], set[int]]:
    found: dict[frozenset[str], set[int]] = defaultdict(set)
    for part in fields:
        if part.name in (NAME, OTHER_NAME):
            found[frozenset(part.text.stems)].add(part.document)
    return found


def _typed_stems(understood: Understood) -> frozenset[str]:
    """The stems of the query itself, without synonyms and without the Biro."""
    worded = (concept for concept in understood.concepts if not concept.biro)
    return frozenset(stem for concept in worded for stem in concept.alternatives[0].stems)


def _vocabularies(fields: Iterable[Field]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for part in fields:
        found[part.document] |= part.text.words
    return found


def _by_stem(surfaces: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for word in surfaces:
        found[words.stem(word)].add(word)
    return {stem: frozenset(of_stem) for stem, of_stem in found.items()}


def _exact_keys(documents: Sequence[Document]) -> dict[exact.Kind, dict[str, set[int]]]:
    keys: dict[exact.Kind, dict[str, set[int]]] = {kind: defaultdict(set) for kind in exact.Kind}
    for number, document in enumerate(documents):
        keys[exact.Kind.CODE][document.code].add(number)
        for contact in document.numbers:
            for key in exact.contact_keys(contact):
                keys[exact.Kind.NUMBER][key].add(number)
        for act in document.acts:
            for key in exact.act_keys(act):
                keys[exact.Kind.ACT][key].add(number)
    return keys
