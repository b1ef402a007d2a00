"""Everyday queries with the services that answer them: the measure of the whole search."""

from collections.abc import Iterator

import pytest

from standards.search.index import Index
from tests.standards.search import catalogue

PASS_MARK = 0.97
QUERIES = catalogue.FIXTURES.parent / "tests/standards/search/queries.yaml"


def cases() -> Iterator[tuple[str, set[str]]]:
    """(query, codes that answer it)."""
    for queries in catalogue.table(QUERIES).values():
        for query, expected in queries.items():
            yield str(query), {str(code) for code in expected}


def missed(index: Index) -> list[str]:
    """The queries without a right service among the first three."""
    return [
        query
        for query, expected in cases()
        if not expected & {hit.key for hit in index.search(query, limit=3).hits}
    ]


def test_the_table_is_large_and_names_only_known_services() -> None:
    known = {document.code for document in catalogue.documents()}

    assert len(list(cases())) >= 400
    assert set().union(*(expected for _, expected in cases())) == known


def test_nearly_every_everyday_query_finds_its_service_among_the_first_three() -> None:
    wrong = missed(catalogue.index())

    assert len(wrong) <= (1 - PASS_MARK) * len(list(cases())), wrong


def test_without_synonyms_many_everyday_queries_would_fail() -> None:
    assert len(missed(Index(catalogue.documents()))) > 0.1 * len(list(cases()))


@pytest.mark.parametrize("document", catalogue.documents(), ids=lambda document: document.code)
def test_the_name_in_the_annex_with_its_biro_finds_the_service_first(document) -> None:
    assert catalogue.found(f"{document.title} {document.biro}", limit=1) == [document.code]


@pytest.mark.parametrize("document", catalogue.documents(), ids=lambda document: document.code)
def test_every_name_alone_finds_the_service_or_a_sister_of_the_same_name(document) -> None:
    for name in (document.title, *document.other_names):
        sisters = {
            other.code
            for other in catalogue.documents()
            if name in (other.title, *other.other_names)
        }
        assert sisters & set(catalogue.found(name, limit=3)), name
