"""The ranking of the documents that a query means.

A document that meets all concepts of a query beats one that meets some; a document of another Biro
than the one named falls far behind; below a floor there is no hit, so nonsense finds nothing.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from standards.search import exact
from standards.search.query import Alternative, Concept, Understood, understand
from standards.search.store import Shelf, Store

_LONGEST_QUERY = 300
_UNKNOWN_WORTH = 0.6
"""What an unknown word would have been worth, had any document used it: it lowers every match."""
_LEAST_WORTH = 0.1
"""Words that stand everywhere are worth this at least, so that alone they lift nobody."""
_WEIGHED_AMONG = 57
"""Documents among which these figures were set. Among more, a word that a given share of them has
tells less (`postings.Statistics.rarity`), and the least worth shrinks alike."""
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
class Hit:
    """A document found. `component`: where it matched when its name did not tell the whole.

    `words`: the words to highlight, folded, in all forms that documents use (for `highlight.mark`).
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


def search(store: Store, query: str, limit: int | None = None) -> Result:
    """The documents of a store that a query means, best first, at most `limit`."""
    query = query[:_LONGEST_QUERY]
    if found := exact.recognise(query, store.contacts):
        understood = understand(found.rest, store.lexicon)
        shelf = store.shelf(understood, found)
        if shelf.named:
            hits = _Ranking(shelf, understood).looked_up(found)
            return Result(hits[:limit], None, understood, found)
    understood = understand(query, store.lexicon)
    hits = _Ranking(store.shelf(understood), understood).ranked()
    return Result(hits[:limit], understood.corrected if hits else None, understood)


@dataclass(slots=True)
class _Match:
    """What is known of a document while the concepts of a query are met one after another."""

    total: float = 0.0
    covered: float = 0.0
    named: bool = False
    stems: set[str] = field(default_factory=set)
    components: dict[str, float] = field(default_factory=lambda: defaultdict(float))


class _Ranking:
    """One query over the shelf that was laid out for it."""

    def __init__(self, shelf: Shelf, understood: Understood) -> None:
        self._shelf = shelf
        self._understood = understood
        self._least_worth = _least_worth(shelf.documents)
        self._matches: dict[int, _Match] = defaultdict(_Match)
        for concept in understood.concepts:
            if concept.biro:
                self._meet_biro(concept)
            else:
                self._meet_words(concept)

    def looked_up(self, found: exact.Exact) -> tuple[Hit, ...]:
        """The documents that hold the thing named, those first that also meet the rest."""
        component = _EXACT_COMPONENT[found.kind]
        best_first = sorted(self._shelf.named, key=lambda n: (-self._matches[n].total, n))
        return tuple(self._hit(number, 1.0, component) for number in best_first)

    def ranked(self) -> tuple[Hit, ...]:
        """The documents above the floor."""
        scores = self._scores()
        floor = max(scores.values(), default=0.0) * _TAIL
        best_first = sorted(scores, key=lambda number: (-scores[number], number))
        return tuple(
            self._hit(number, scores[number], _component(self._matches[number]))
            for number in best_first
            if scores[number] >= floor
        )

    def _hit(self, number: int, score: float, component: str | None) -> Hit:
        known = self._shelf.stems
        shown = {word for stem in self._matches[number].stems for word in known[stem].words}
        return Hit(self._shelf.entries[number].key, score, component, tuple(sorted(shown)))

    def _scores(self) -> dict[int, float]:
        """Document → score (0–1), of those above the floor."""
        concepts = self._understood.concepts
        possible = sum(map(self._worth, concepts))
        weight = sum(concept.weight for concept in concepts)
        scores = {}
        for number, match in self._matches.items():
            quality = match.total / possible
            if quality >= (_FLOOR if match.named else _TEXT_FLOOR):
                share = 0.5 + 0.5 * match.covered / weight
                exactness = _WHOLE_NAME if number in self._shelf.whole_names else 1.0
                scores[number] = quality * share * exactness * self._nearness(number)
        return scores

    def _nearness(self, number: int) -> float:
        biro = self._understood.biro
        return 1.0 if biro in (None, self._shelf.entries[number].biro) else _OTHER_BIRO

    def _meet_biro(self, concept: Concept) -> None:
        for number, entry in enumerate(self._shelf.entries):
            if entry.biro == concept.biro:
                match = self._matches[number]
                match.total += concept.weight
                match.covered += concept.weight
                match.named = True

    def _meet_words(self, concept: Concept) -> None:
        best: dict[int, tuple[float, Alternative]] = {}
        for alternative in concept.alternatives:
            for number, strength in self._strengths(alternative).items():
                if strength > best.get(number, (0.0, alternative))[0]:
                    best[number] = strength, alternative
        for number, (strength, alternative) in best.items():
            match = self._matches[number]
            match.total += concept.weight * strength
            match.covered += concept.weight
            self._note(number, alternative, concept.weight, match)

    def _strengths(self, alternative: Alternative) -> Mapping[int, float]:
        """Document → how well it meets an alternative; half a phrase counts a quarter."""
        sums: dict[int, float] = defaultdict(float)
        for stem in alternative.stems:
            for number, posting in self._shelf.postings.get(stem, {}).items():
                sums[number] += posting.strength
        if len(alternative.stems) == 1:
            return {number: total * alternative.trust for number, total in sums.items()}
        whole = sum(map(self._stem_worth, alternative.stems))
        worth = self._alternative_worth(alternative)
        return {number: (total / whole) ** 2 * worth for number, total in sums.items()}

    def _note(self, number: int, alternative: Alternative, weight: float, match: _Match) -> None:
        """Remember the words met, and where, if neither the name nor the Biro told them."""
        for stem in alternative.stems:
            posting = self._shelf.postings.get(stem, {}).get(number)
            if posting is None:
                continue
            match.stems.add(stem)
            if posting.named:
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
        known = self._shelf.stems.get(stem)
        return max(self._least_worth, known.worth) if known else _UNKNOWN_WORTH


def _component(match: _Match) -> str | None:
    return max(match.components, key=match.components.__getitem__, default=None)


def _least_worth(documents: int) -> float:
    spread = math.log((max(documents, _WEIGHED_AMONG) + 1) / 1.5)
    return _LEAST_WORTH * math.log((_WEIGHED_AMONG + 1) / 1.5) / spread
