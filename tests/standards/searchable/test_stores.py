"""Postings in memory and postings in tables answer alike."""

from collections.abc import Iterator

import pytest

from standards.catalogue import finding
from standards.models import Synonym
from standards.pages import today
from standards.search.index import Index
from standards.search.ranking import search
from standards.search.store import Store
from standards.searchable import candidates, documents, reading, upkeep
from tests.standards.search import catalogue, test_queries

pytestmark = pytest.mark.django_db


def in_memory() -> Store:
    found = [documents.document(edition) for edition in documents.in_force(today())]
    return Index(found, list(Synonym.objects.values_list("term", "expansion")))


def in_tables() -> Store:
    upkeep.build()
    return reading.StoredPostings()


def queries() -> Iterator[str]:
    """Everyday queries, names, things named exactly, nonsense, and some of them misspelt."""
    told = [query for query, _ in test_queries.cases()][::4]
    for document in catalogue.documents()[::4]:
        told += [f"{document.title} {document.biro}", document.code]
    first = catalogue.documents()[0]
    told += [*first.numbers, *first.acts, first.title, first.title.lower(), "uu 25 2009 konsultasi"]
    told += ["pizza", "", "a", "biro hukum", "@birohukum_provkalbar", "naskah sambutan"]
    yield from dict.fromkeys(told)
    yield from (f"{query[:4]}{query[5:]}" for query in told[::5] if len(query) > 8)


def test_both_stores_rank_every_query_alike() -> None:
    memory, tables = in_memory(), in_tables()
    different = [query for query in queries() if told(memory, query) != told(tables, query)]

    assert different == []


def told(store: Store, query: str) -> object:
    """All that a search tells, without differences of the last digit."""
    result = search(store, query)
    hits = [(hit.key, round(hit.score, 9), hit.component, hit.words) for hit in result.hits]
    return hits, result.corrected, result.understood.component


@pytest.mark.parametrize(
    "words", ["skck", "konsultasi biro hukum", "pengadan", "1.5", "uu 25 2009"]
)
def test_the_answer_tells_the_same_from_tables_as_from_memory(words: str) -> None:
    from_memory = finding.find(words)
    places = finding.places(from_memory, from_memory.found)
    upkeep.build()
    from_tables = finding.find(words)

    assert places
    assert list(from_tables.found) == list(from_memory.found)
    assert finding.places(from_tables, from_tables.found) == places


def test_a_search_of_tables_takes_ten_queries_at_most(django_assert_max_num_queries) -> None:
    upkeep.build()
    finding.find("apa saja")

    for words in ("konsultasi", "permintaan data biro organisasi", "1.5", "089510532718", "pizza"):
        with django_assert_max_num_queries(10):
            answer = finding.find(words)
            finding.places(answer, answer.found)


def test_of_common_words_those_services_are_ranked_that_meet_all(monkeypatch) -> None:
    """Each word stands in more services than are ranked; the strongest of one lack the others."""
    best = search(in_memory(), "rancangan keputusan gubernur").hits[0].key
    monkeypatch.setattr(candidates, "MOST", 3)

    assert search(in_tables(), "rancangan keputusan gubernur").hits[0].key == best


def test_whoever_holds_a_common_act_and_meets_the_rest_is_ranked(monkeypatch) -> None:
    best = search(in_memory(), "konsultasi biro organisasi").hits[0].key
    monkeypatch.setattr(candidates, "MOST", 2)

    assert search(in_tables(), "uu 25 2009 konsultasi biro organisasi").hits[0].key == best
