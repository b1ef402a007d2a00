import pytest

from standards.search import words
from standards.search.index import Index
from standards.search.synonyms import Match, Synonyms, phrase
from tests.standards.search import catalogue

PAIRS = [
    ("PAW", "pengganti antarwaktu"),
    ("pinjam gedung", "penggunaan sarana prasarana kantor"),
    ("pinjam", "peminjaman"),
    ("lpse", "pengaduan lpse, akun penyedia"),
    ("yang", "kata tugas"),
    ("kosong", " , "),
]


@pytest.fixture
def synonyms() -> Synonyms:
    """A few pairs, as the staff would type them."""
    return Synonyms(PAIRS)


def test_a_word_stands_for_its_expansion(synonyms: Synonyms) -> None:
    assert synonyms.at(phrase("syarat paw"), 1) == Match(1, (phrase("pengganti antar waktu"),))


def test_the_longest_phrase_wins_in_any_form_of_its_words(synonyms: Synonyms) -> None:
    match = synonyms.at(phrase("meminjam gedung"), 0)

    assert match == Match(2, (phrase("penggunaan sarana prasarana kantor"),))


def test_commas_part_expansions_any_of_which_may_be_meant(synonyms: Synonyms) -> None:
    match = synonyms.at(phrase("lpse"), 0)

    assert match is not None
    assert match.expansions == (phrase("pengaduan lpse"), phrase("akun penyedia"))


@pytest.mark.parametrize("query", ["gedung", "kosong", "yang", ""])
def test_what_is_no_synonym_stays_as_it_is(synonyms: Synonyms, query: str) -> None:
    assert synonyms.at(phrase(query), 0) is None


def test_the_fixture_has_no_term_twice_and_fits_the_columns() -> None:
    pairs = catalogue.synonyms()

    assert len(pairs) >= 80
    assert len({phrase(term) for term, _ in pairs}) == len(pairs)
    assert all(words.weight(word) for term, _ in pairs for word in phrase_words(term))
    assert all(len(term) <= 80 and len(expansion) <= 200 for term, expansion in pairs)


def phrase_words(term: str) -> list[str]:
    """The words of a term; function words in it would be dropped and make it mean too much."""
    return [word for word in words.words(term) if word != "biro"]


def test_every_expansion_of_the_fixture_finds_a_service_by_itself() -> None:
    expansions = {part for _, expansion in catalogue.synonyms() for part in expansion.split(",")}

    assert [text for text in sorted(expansions) if not catalogue.found(text)] == []


def test_staff_can_teach_the_search_a_new_word() -> None:
    assert not Index(catalogue.documents()).search("sembilan naga").hits
    taught = Index(catalogue.documents(), [("sembilan naga", "disposisi surat")])
    assert taught.search("sembilan naga").hits[0].key == "7.2"
