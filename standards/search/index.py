"""The store of postings in memory: for as many documents as a worker can hold (60 kB each)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from standards.search import exact, lexicon, words
from standards.search.documents import Document, whole_names
from standards.search.postings import Fields, Posting, Statistics, counted, weighed
from standards.search.query import Understood
from standards.search.ranking import Result, search
from standards.search.store import Entry, Shelf, Stem

Key = TypeVar("Key")


class Index:
    """All documents, ready to be searched. Built once, never changed, shared by threads."""

    def __init__(
        self, documents: Iterable[Document], synonyms: Iterable[tuple[str, str]] = ()
    ) -> None:
        documents = tuple(documents)
        read = cache(counted)  # many services share the wording of a component
        fields = [document.fields(read) for document in documents]
        self._entries = [Entry(document.key, document.biro) for document in documents]
        self._postings = _postings(fields)
        self._stems = _stems(fields, self._postings)
        self._whole_names = _places(map(whole_names, fields))
        self._exact = _places(document.exact_keys() for document in documents)
        names = [(name, doc.biro) for doc in documents for name in (doc.biro, *doc.biro_aliases)]
        self.lexicon = lexicon.read(self._stems, synonyms, names)

    def search(self, query: str, limit: int | None = None) -> Result:
        """The documents a query means, best first, at most `limit`. Never raises."""
        return search(self, query, limit)

    def contacts(self, words: Collection[str]) -> Collection[str]:
        """Those of these folded words that are a telephone, e-mail or handle of a document."""
        return [word for word in words if (exact.Kind.NUMBER, word) in self._exact]

    def shelf(self, understood: Understood, found: exact.Exact | None = None) -> Shelf:
        """All there is: in memory nothing has to be chosen."""
        keys = [(found.kind, key) for key in found.keys] if found else []
        return Shelf(
            entries=self._entries,
            stems=self._stems,
            postings=self._postings,
            documents=len(self._entries),
            whole_names=self._whole_names.get(understood.typed_stems, ()),
            named={number for key in keys for number in self._exact.get(key, ())},
        )


def _postings(documents: Sequence[Fields]) -> dict[str, dict[int, Posting]]:
    statistics = Statistics()
    for fields in documents:
        statistics.count(fields)
    found: dict[str, dict[int, Posting]] = defaultdict(dict)
    for number, fields in enumerate(documents):
        for stem, posting in weighed(fields, statistics).items():
            found[stem][number] = posting
    return dict(found)


def _stems(
    documents: Iterable[Fields], postings: Mapping[str, Mapping[int, Posting]]
) -> dict[str, Stem]:
    surfaces: dict[str, set[str]] = defaultdict(set)
    for word in {word for fields in documents for _, text in fields for word in text.words}:
        surfaces[words.stem(word)].add(word)
    return {
        stem: Stem(_worth(postings.get(stem, {})), frozenset(found))
        for stem, found in surfaces.items()
    }


def _worth(postings: Mapping[int, Posting]) -> float:
    return max((posting.strength for posting in postings.values()), default=0.0)


def _places(documents: Iterable[Iterable[Key]]) -> dict[Key, set[int]]:
    """Key → the documents that have it."""
    found: dict[Key, set[int]] = defaultdict(set)
    for number, keys in enumerate(documents):
        for key in keys:
            found[key].add(number)
    return dict(found)
