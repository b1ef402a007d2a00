"""The words of the standards: which there are, how common each is, which stands near which."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from standards.linter.subject import Standard, Surroundings

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?<!\S)\S*(?:@|www\.|://|\.go\.id|_)\S*")
_GENERAL = re.compile(
    r"""(?:pe)?layanan|fasilitas(?:i)?|permintaan|permohonan|penyediaan|penyusunan|administrasi
    |dan|atau|di|ke|dalam|dari|untuk|yang|tentang|serta|se
    |pemerintah(?:an)?|daerah|provinsi|kabupaten|kota|kalimantan|barat|biro""",
    re.VERBOSE,
)
"""Words that many services share, so that they say nothing about which one is meant."""


def sources(standard: Standard) -> Iterator[tuple[str, str]]:
    """Everything worded in a standard as (component, text): the name, each text, each flow chart.

    The name has the component "". Addresses are blanked, for they are not language.
    """
    yield "", standard.name
    for key, text in standard.texts.items():
        yield key, _without_addresses(text.text)
        if text.flow:
            yield key, text.flow


@lru_cache(maxsize=1024)
def _without_addresses(text: str) -> str:
    return _ADDRESS.sub(" ", text)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters; kept, for every draft is compared with all others."""
    return tuple(word.lower() for word in _WORD.findall(text))


def telling(text: str) -> frozenset[str]:
    """The words of a text that say which service it is about."""
    return frozenset(word for word in words(text) if not _GENERAL.fullmatch(word))


class Vocabulary:
    """In how many standards each word stands."""

    def __init__(self, standards: Surroundings) -> None:
        self._common: Counter[str] = Counter()
        for standard in standards.standards:
            self._common.update(set().union(*(words(text) for _, text in sources(standard))))
        self._by_start: dict[str, list[str]] = {}
        for word in self._common:
            self._by_start.setdefault(word[0], []).append(word)
        self.commoner = lru_cache(maxsize=4096)(self._commoner)

    def _commoner(self, word: str) -> str | None:
        """The word meant by a rare one: at least three times as common, one slip of a key away."""
        enough = max(5, 3 * self._common[word])
        near = [
            other
            for other in self._by_start.get(word[0], ())
            if self._common[other] >= enough and one_slip_apart(word, other)
        ]
        return max(near, key=self._common.__getitem__, default=None)


def vocabulary(among: Surroundings) -> Vocabulary:
    """The vocabulary of all standards; ask for it by `among.once(vocabulary)`."""
    return Vocabulary(among)


def one_slip_apart(left: str, right: str) -> bool:
    """Whether one letter added, left out, replaced, or swapped with its neighbour is all."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    same = next(
        (place for place, (a, b) in enumerate(zip(left, right, strict=False)) if a != b),
        min(len(left), len(right)),
    )
    left, right = left[same:], right[same:]
    swapped = left[1::-1] + left[2:]
    return right in (left[1:], swapped) or left == right[1:] or left[1:] == right[1:]


def quoted(found: Iterable[str]) -> str:
    """Words in quotation marks, each once."""
    return ", ".join(f"“{each}”" for each in dict.fromkeys(found))
