"""What each word tells about each document: BM25F weights, worked out once when the index is built.

A word counts by the field it stands in, by how rare it is in that field (gubernur stands in every
legal basis, but in two names), and less in a long field.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from standards.search import words
from standards.search.vocabulary import FUNCTION_WORDS

NAME = "name"
OTHER_NAME = "other_name"
BIRO = "biro"
KIND = "kind"

FIELD_WEIGHTS = {
    NAME: 1.0,
    OTHER_NAME: 0.8,
    BIRO: 0.7,
    KIND: 0.3,
    "produk": 0.5,
    "persyaratan": 0.42,
    "prosedur": 0.28,
    "jangka_waktu": 0.2,
    "dasar_hukum": 0.18,
    "kompetensi": 0.1,
    "pengaduan": 0.08,
    "sarana": 0.06,
    "biaya": 0.05,
    "pengawasan": 0.02,
    "jumlah_pelaksana": 0.02,
    "jaminan_pelayanan": 0.02,
    "jaminan_keamanan": 0.02,
    "evaluasi": 0.02,
}
"""How much a word tells by the place it stands in. The last ones read the same in every service.
Other names weigh less: diktum and annex of a decree do not always number the same services."""

_OTHER_FIELD = 0.1
_SATURATION = 0.5
_LENGTH_SHARE = 0.5
_OTHER_PLACES = 0.25
_NEGLIGIBLE = 0.005
"""Less than this no match ever needs; it spares most of the wording all services share."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text made ready for weighing: its stems counted, and its words as they stand there."""

    stems: Mapping[str, int]
    length: int
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Field:
    """One text of one document (by its number)."""

    document: int
    name: str
    text: Text


@dataclass(slots=True)
class Posting:
    """What one stem tells about one document: in its name, its Biro, and all its other texts."""

    in_name: float = 0.0
    in_biro: float = 0.0
    in_component: float = 0.0
    component: str | None = None
    _in_texts: float = 0.0

    @property
    def strength(self) -> float:
        """All it tells, about 1 for a rare word of a short name: the place that tells most, and
        a share of the others, so that repeating a word does not outdo having it in the name."""
        places = (self.in_name, self.in_biro, self.in_component)
        best = max(places)
        others = self.in_name + self.in_biro + self._in_texts - best
        return best + _OTHER_PLACES * others

    def add(self, field: str, strength: float) -> None:
        """Count one more field. Of several names of a document the best one counts."""
        if field in (NAME, OTHER_NAME):
            self.in_name = max(self.in_name, strength)
        elif field == BIRO:
            self.in_biro = max(self.in_biro, strength)
        else:
            self._add_text(field, strength)

    def _add_text(self, field: str, strength: float) -> None:
        self._in_texts += strength
        if strength > self.in_component and field != KIND:
            self.in_component, self.component = strength, field


Postings = dict[str, dict[int, Posting]]
"""Stem → document number → what it tells."""


def counted(text: str) -> Text:
    """A text made ready for weighing; function words and list letters tell nothing."""
    stems: Counter[str] = Counter()
    surfaces = Counter(words.words(text))
    for word, count in surfaces.items():
        if len(word) > 1 and word not in FUNCTION_WORDS:
            stems[words.stem(word)] += count
    return Text(stems, stems.total(), frozenset(surfaces))


def weighed(fields: Sequence[Field], documents: int) -> Postings:
    """All postings of all fields of so many documents."""
    rarity = _rarity(fields, documents)
    usual = _usual_lengths(fields)
    postings: Postings = defaultdict(dict)
    for field in fields:
        share = FIELD_WEIGHTS.get(field.name, _OTHER_FIELD)
        damping = _damping(field.text.length, usual[field.name])
        rare = rarity[field.name]
        for stem, count in field.text.stems.items():
            strength = share * rare[stem] * count / (count + damping)
            if strength > _NEGLIGIBLE:
                of_stem = postings[stem]
                if field.document not in of_stem:
                    of_stem[field.document] = Posting()
                of_stem[field.document].add(field.name, strength)
    return dict(postings)


def _rarity(fields: Iterable[Field], documents: int) -> dict[str, dict[str, float]]:
    """Field name → stem → 1 when one document has it there, nearly 0 when all have."""
    holders: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for field in fields:
        of_field = holders[field.name]
        for stem in field.text.stems:
            of_field[stem].add(field.document)
    return {
        name: {stem: _rare(len(found), documents) for stem, found in of_field.items()}
        for name, of_field in holders.items()
    }


def _rare(holders: int, documents: int) -> float:
    return math.log((documents + 1) / (holders + 0.5)) / math.log((documents + 1) / 1.5)


def _usual_lengths(fields: Iterable[Field]) -> dict[str, float]:
    lengths: dict[str, list[int]] = defaultdict(list)
    for field in fields:
        lengths[field.name].append(field.text.length)
    return {name: sum(found) / len(found) for name, found in lengths.items()}


def _damping(length: int, usual: float) -> float:
    share = length / usual if usual else 1.0
    return _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * share)
