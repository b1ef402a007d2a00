"""What the ranking asks of a store of postings, wherever the store keeps them.

A query touches a few stems and a few documents. A store lays out what it holds of these: a shelf.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from standards.search.exact import Exact
from standards.search.postings import Posting
from standards.search.query import Lexicon, Understood


@dataclass(frozen=True, slots=True)
class Stem:
    """A stem that documents have: the most it tells about any of them, and its words there."""

    worth: float
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A document on the shelf: the key it is known by outside, and the name of its Biro."""

    key: str
    biro: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a store holds for one query; documents are meant by their place in `entries`.

    Among equals the first entry is the better one. `stems` and `postings` may hold more than was
    asked for; `documents` tells how many documents the store has. `whole_names`: the documents
    whose very name was typed. `named`: those that hold the thing named exactly.
    """

    entries: Sequence[Entry]
    stems: Mapping[str, Stem]
    postings: Mapping[str, Mapping[int, Posting]]
    documents: int
    whole_names: Collection[int] = ()
    named: Collection[int] = ()


class Store(Protocol):
    """Documents ready to be searched; safe between threads."""

    @property
    def lexicon(self) -> Lexicon:
        """What is known of all documents, to read queries by."""

    def contacts(self, words: Collection[str]) -> Collection[str]:
        """Those of these folded words that are a telephone, e-mail or handle of a document."""

    def shelf(self, understood: Understood, found: Exact | None = None) -> Shelf:
        """What is there for a query, and for the thing it names."""
