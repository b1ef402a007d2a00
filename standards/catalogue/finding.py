"""Search over the services in force: the index of `standards.search` fed from the database.

Each worker builds the index when first asked and again when the content changes, so both
databases rank alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from standards.components import COMPONENTS
from standards.kept import until_the_content_changes
from standards.models import Edition, Synonym
from standards.pages import today
from standards.search import highlight
from standards.search.documents import Document
from standards.search.index import Index
from standards.search.ranking import Hit


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
    """

    found: Mapping[int, Found]
    corrected: str | None = None
    component: str | None = None


@dataclass(frozen=True, slots=True)
class _Searchable:
    """An index with the texts it was built from."""

    index: Index
    documents: Mapping[str, Document]


def find(words: str) -> Answer:
    """The services in force that the words mean; nothing for nothing."""
    if not words:
        return Answer({})
    searchable = _searchable()
    result = searchable.index.search(words)
    found = {int(hit.key): _found(hit, searchable.documents[hit.key]) for hit in result.hits}
    return Answer(found, result.corrected, result.understood.component)


def _found(hit: Hit, document: Document) -> Found:
    if hit.component:
        title = COMPONENTS[hit.component].title
        return Found(title, document.components[hit.component], hit.words)
    short_name, decree_name = document.other_names
    annex_has_it = "<mark>" in highlight.mark(f"{document.title} {short_name}", hit.words)
    official = document.title if annex_has_it or not decree_name else decree_name
    return Found("Nama resmi", official, hit.words)


@until_the_content_changes()
def _searchable() -> _Searchable:
    """The index of today's content."""
    editions = Edition.objects.in_force(today()).of_host().for_list()
    documents = [_document(edition) for edition in editions.prefetch_related("components")]
    synonyms = Synonym.objects.values_list("term", "expansion")
    index = Index(documents, list(synonyms))
    return _Searchable(index, {document.key: document for document in documents})


def _document(edition: Edition) -> Document:
    service, biro = edition.service, edition.service.biro
    components = list(edition.components.all())
    facts = {component.key: component.facts for component in components}
    return Document(
        key=str(service.pk),
        code=service.code,
        title=edition.name,
        other_names=(service.short_name, edition.decree_name),
        biro=biro.name,
        biro_aliases=biro.all_names,
        kind=service.get_kind_display(),
        components={component.key: component.text for component in components},
        numbers=_numbers(facts.get("pengaduan")),
        acts=_acts(facts.get("dasar_hukum")),
    )


def _numbers(facts: Any) -> tuple[str, ...]:
    channels = (facts or {}).get("saluran", [])
    return tuple(
        f"{c['nilai']} ext {c['ekstensi']}" if c["ekstensi"] else c["nilai"] for c in channels
    )


def _acts(facts: Any) -> tuple[str, ...]:
    return tuple(citation["slug"] for citation in facts or [] if citation["slug"])
