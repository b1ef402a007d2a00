"""What each word tells about a document: BM25F weights.

A word counts by the field it stands in, by how rare it is in that field (gubernur stands in every
legal basis, but in two names), and less in a long field.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

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


LONGEST_WORD = 60
"""Characters; nobody types a longer word, and an address may be as long as it likes."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text made ready for weighing: its stems counted, and its words as they stand there."""

    stems: Mapping[str, int]
    length: int
    words: frozenset[str]


Fields = tuple[tuple[str, Text], ...]
"""The texts of one document with the names of their fields; a name may come more than once."""


@dataclass(frozen=True, slots=True)
class Posting:
    """What one stem tells about one document.

    `strength` is about 1 for a rare word of a short name. `named`: it stands in the name or in the
    Biro. Else `component` is the one it tells most in, and how much.
    """

    strength: float
    named: bool
    component: str | None
    in_component: float


@dataclass(slots=True)
class Statistics:
    """What must be known of all documents to weigh one: how many hold a stem, usual lengths.

    `holders`: field → stem → documents that have it there. `lengths`: field → its lengths added
    up, `texts`: field → in how many texts.
    """

    documents: int = 0
    holders: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    lengths: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)

    def count(self, fields: Fields) -> None:
        """Count one more document."""
        self.documents += 1
        held: dict[str, set[str]] = defaultdict(set)
        for name, text in fields:
            self.lengths[name] += text.length
            self.texts[name] += 1
            held[name].update(text.stems)
        for name, stems in held.items():
            self.holders[name].update(stems)

    def rarity(self, name: str, stem: str) -> float:
        """1 when one document has the stem in this field, nearly 0 when all have."""
        return math.log((self.documents + 1) / (self.holders[name][stem] + 0.5)) / math.log(
            (self.documents + 1) / 1.5
        )

    def damping(self, name: str, length: int) -> float:
        """How slowly a word of a text of this length comes to count in full."""
        usual = self.lengths[name] / self.texts[name]
        share = length / usual if usual else 1.0
        return _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * share)


def counted(text: str) -> Text:
    """A text made ready for weighing; function words and list letters tell nothing."""
    stems: Counter[str] = Counter()
    surfaces = Counter(word for word in words.words(text) if len(word) <= LONGEST_WORD)
    for word, count in surfaces.items():
        if len(word) > 1 and word not in FUNCTION_WORDS:
            stems[words.stem(word)] += count
    return Text(stems, stems.total(), frozenset(surfaces))


def weighed(fields: Fields, statistics: Statistics) -> dict[str, Posting]:
    """What each stem tells about a document that is among those counted."""
    places: dict[str, _Places] = defaultdict(_Places)
    for name, text in fields:
        share = FIELD_WEIGHTS.get(name, _OTHER_FIELD)
        damping = statistics.damping(name, text.length)
        for stem, count in text.stems.items():
            strength = share * statistics.rarity(name, stem) * count / (count + damping)
            if strength > _NEGLIGIBLE:
                places[stem].add(name, strength)
    return {stem: found.posting() for stem, found in places.items()}


@dataclass(slots=True)
class _Places:
    """What one stem tells in the names of a document, in its Biro, and in all its other texts."""

    in_name: float = 0.0
    in_biro: float = 0.0
    in_component: float = 0.0
    component: str | None = None
    in_texts: float = 0.0

    def add(self, name: str, strength: float) -> None:
        """Count one more field. Of several names of a document the best one counts."""
        if name in (NAME, OTHER_NAME):
            self.in_name = max(self.in_name, strength)
        elif name == BIRO:
            self.in_biro = max(self.in_biro, strength)
        else:
            self._add_text(name, strength)

    def posting(self) -> Posting:
        """All of it: the place that tells most, and a share of the others, so that repeating a
        word does not outdo having it in the name."""
        best = max(self.in_name, self.in_biro, self.in_component)
        others = self.in_name + self.in_biro + self.in_texts - best
        named = bool(self.in_name or self.in_biro)
        strength = best + _OTHER_PLACES * others
        return Posting(strength, named, self.component, self.in_component)

    def _add_text(self, name: str, strength: float) -> None:
        self.in_texts += strength
        if strength > self.in_component and name != KIND:
            self.in_component, self.component = strength, name
