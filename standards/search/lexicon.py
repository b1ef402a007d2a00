"""What the reader of queries must know of all documents: words, stems, synonyms, Biro."""

from collections.abc import Iterable, Mapping, Sequence

from standards.search import words
from standards.search.query import Lexicon, biro_names
from standards.search.spelling import Speller
from standards.search.store import Stem
from standards.search.synonyms import Synonyms

_FAMILIAR_RANK = 0.1
_SYNONYM_RANK = 0.5
_HIGHEST_RANK = 0.9


def read(
    stems: Mapping[str, Stem],
    synonyms: Iterable[tuple[str, str]],
    names: Iterable[tuple[str, str]],
) -> Lexicon:
    """The lexicon of documents with these stems; `names`: pairs of a name and the Biro it means."""
    pairs = tuple(synonyms)
    return Lexicon(
        speller=Speller(_ranks(stems, pairs)),
        known_stems=frozenset(stems),
        synonyms=Synonyms(pairs),
        biro_names=biro_names(names),
    )


def _ranks(stems: Mapping[str, Stem], synonyms: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Known words, each with how much it tells where it tells most."""
    ranks = dict.fromkeys(words.familiar_words(), _FAMILIAR_RANK)
    for stem in stems.values():
        rank = min(_HIGHEST_RANK, stem.worth)
        ranks |= {surface: max(rank, ranks.get(surface, 0.0)) for surface in stem.words}
    for term, _ in synonyms:
        ranks |= {word: max(_SYNONYM_RANK, ranks.get(word, 0.0)) for word in words.words(term)}
    return ranks
