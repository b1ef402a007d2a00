"""Search over the services in force: `standards.search` fed from the database.

Up to some two thousand services each worker holds all postings in memory, built when first asked
and again when the content changes. Beyond that they are kept in tables (`standards.searchable`),
and no more than `candidates.MOST` services are found. Both rank alike, on both databases.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from standards.components import COMPONENTS
from standards.kept import until_the_content_changes
from standards.models import Synonym
from standards.pages import today
from standards.search import highlight
from standards.search.documents import Document
from standards.search.index import Index
from standards.search.ranking import Hit, search
from standards.search.store import Store
from standards.searchable import documents, reading


@dataclass(frozen=True, slots=True)
class Found:
    """Where a service was found (a component, or an official name) and the words to mark."""

    title: str
    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The services found, by primary key, best first, and the spelling that was meant.

    `component` is the key of what the reader wants to know of them, where the words tell.
    `places` tells where the words stand.
    """

    found: Mapping[int, Hit]
    corrected: str | None = None
    component: str | None = None


@dataclass(frozen=True, slots=True)
class _InMemory:
    """An index with the documents it was built from, by their keys."""

    index: Index
    documents: Mapping[str, Document]


def find(words: str) -> Answer:
    """The services in force that the words mean; nothing for nothing."""
    if not words:
        return Answer({})
    store: Store = reading.StoredPostings() if reading.available() else _in_memory().index
    result = search(store, words)
    found = {int(hit.key): hit for hit in result.hits}
    return Answer(found, result.corrected, result.understood.component)


def places(answer: Answer, services: Collection[int]) -> dict[int, Found]:
    """Where each of these services was found, of those that were; by primary key."""
    hits = {pk: answer.found[pk] for pk in services if pk in answer.found}
    stored = reading.documents_of(hits.values()) if reading.available() else None
    read = _in_memory().documents if stored is None else stored
    # A standard may have ended since it was found.
    return {pk: _found(hit, read[hit.key]) for pk, hit in hits.items() if hit.key in read}


def _found(hit: Hit, document: Document) -> Found:
    if hit.component:
        title = COMPONENTS[hit.component].title
        return Found(title, document.components[hit.component], hit.words)
    short_name, decree_name = document.other_names
    annex_has_it = "<mark>" in highlight.mark(f"{document.title} {short_name}", hit.words)
    official = document.title if annex_has_it or not decree_name else decree_name
    return Found("Nama resmi", official, hit.words)


@until_the_content_changes()
def _in_memory() -> _InMemory:
    """The index of today's content."""
    editions = documents.in_force(today())
    found = {read.key: read for read in map(documents.document, editions)}
    synonyms = Synonym.objects.values_list("term", "expansion")
    return _InMemory(Index(found.values(), list(synonyms)), found)
