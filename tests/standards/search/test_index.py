import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.search import postings, words
from standards.search.documents import Document
from standards.search.index import Index
from tests.standards.search import catalogue
from tests.standards.search.catalogue import found

NONSENSE = (
    "pizza",
    "sepak bola",
    "asdfgh",
    "qwerty",
    "resep rendang",
    "harga emas",
    "cuaca besok",
    "jadwal bioskop",
    "jual beli mobil",
    "nasi goreng",
    "hello world",
    "kucing",
    "kopi susu",
    "tiket pesawat",
    "ramalan zodiak",
    "drama korea",
    "listrik padam",
    "jalan rusak",
    "1234",
    "!!!",
    "<script>",
    "a",
    "yang dan di",
    "",
    "   ",
)


@pytest.mark.parametrize("query", NONSENSE)
def test_nonsense_finds_nothing_and_corrects_nothing(query: str) -> None:
    result = catalogue.index().search(query)

    assert result.hits == ()
    assert result.corrected is None


@given(st.text(max_size=400))
def test_any_text_gets_an_answer_best_first(query: str) -> None:
    scores = [hit.score for hit in catalogue.index().search(query).hits]

    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("konsultasi biro pemerintahan", "1.1"),
        ("konsultasi biro kesejahteraan rakyat", "3.1"),
        ("konsultasi biro kesejahteraan sosial", "3.1"),
        ("konsultasi biro perekonomian", "4.1"),
        ("konsultasi biro organisasi", "9.1"),
        ("data kesra", "3.2"),
        ("data ropem", "1.2"),
        ("biro ekonomi data", "4.2"),
        ("hukum naskah sambutan", "2.9"),
        ("naskah sambutan biro umum", "7.5"),
        ("naskah sambutan biro administrasi pembangunan", "6.4"),
        ("biro organisasi narasumber", "9.4"),
    ],
)
def test_the_biro_decides_among_sisters_of_one_name(query: str, code: str) -> None:
    assert found(query, limit=1) == [code]


def test_a_name_without_biro_finds_all_sisters_before_others() -> None:
    assert set(found("pelayanan konsultasi", limit=4)) == {"1.1", "3.1", "4.1", "9.1"}
    assert set(found("penyediaan narasumber", limit=3)) == {"1.4", "3.3", "9.4"}


def test_a_biro_alone_finds_its_services_and_no_others() -> None:
    assert found("no wa biro hukum") == [f"2.{number}" for number in range(1, 10)]


def test_services_of_another_biro_stay_behind_even_when_they_meet_more_words() -> None:
    assert all(
        code.startswith("2.") for code in found("penegasan batas daerah biro hukum", limit=9)
    )


def test_all_words_beat_some_words() -> None:
    assert found("surat masuk", limit=1) == ["7.1"]
    assert found("penomoran surat", limit=1) == ["7.3"]
    assert found("disposisi surat", limit=1) == ["7.2"]


def test_intent_words_do_not_move_the_service_but_name_the_component() -> None:
    plain = catalogue.index().search("pemekaran desa")
    asked = catalogue.index().search("berapa lama pemekaran desa")

    assert plain.hits[0].key == asked.hits[0].key == "1.10"
    assert plain.understood.component is None
    assert asked.understood.component == "jangka_waktu"


def test_minta_data_means_permintaan_data() -> None:
    assert (
        set(found("minta data", 4))
        == set(found("permintaan data", 4))
        == {
            "1.2",
            "3.2",
            "4.2",
            "9.2",
        }
    )


def test_the_component_is_named_when_the_name_does_not_tell() -> None:
    hit = catalogue.index().search("skck").hits[0]

    assert (hit.key, hit.component) in {("1.8", "persyaratan"), ("1.9", "persyaratan")}
    assert "skck" in hit.words


def test_a_match_in_the_name_names_no_component() -> None:
    assert catalogue.index().search("peliputan").hits[0].component is None


def test_words_to_highlight_are_those_of_the_document_in_all_their_forms() -> None:
    hit = catalogue.index().search("menyusun peraturan gubernur").hits[0]

    assert hit.key == "2.2"
    assert {"penyusunan", "peraturan", "gubernur"} <= set(hit.words)
    assert "menyusun" not in hit.words


def test_a_corrected_query_is_told() -> None:
    result = catalogue.index().search("konsultsi biro organisai")

    assert result.corrected == "konsultasi biro organisasi"
    assert result.hits[0].key == "9.1"


def test_a_right_or_unfinished_query_is_not_corrected() -> None:
    assert catalogue.index().search("konsultasi").corrected is None
    assert catalogue.index().search("konsul").corrected is None
    assert found("konsul", limit=1) == found("konsultasi", limit=1)


def test_the_limit_cuts_the_list_without_changing_its_order() -> None:
    assert found("naskah sambutan", limit=2) == found("naskah sambutan")[:2]


def test_equal_documents_keep_their_order_and_an_empty_index_finds_nothing() -> None:
    twins = [Document(key=key, code=key, title="Pelayanan Konsultasi") for key in ("b", "a")]

    assert [hit.key for hit in Index(twins).search("konsultasi").hits] == ["b", "a"]
    assert Index([]).search("konsultasi").hits == ()


def test_words_of_every_document_do_not_make_a_match() -> None:
    assert found("gratis") == found("komputer") == found("mushola") == []


def test_the_work_of_a_query_does_not_grow_with_the_texts(monkeypatch) -> None:
    """Counted, not timed: words of the query are looked up, texts are not read again."""
    index = catalogue.index()
    read = []
    monkeypatch.setattr(postings, "counted", lambda text: read.append(text))
    real = words.words
    monkeypatch.setattr(words, "words", lambda text: read.append(text) or real(text))
    index.search("konsultasi biro organisasi")

    assert read == ["konsultasi biro organisasi"] * len(read)
    assert len(read) <= 2


def test_a_word_of_the_small_print_that_one_in_thirty_has_is_found_among_however_many() -> None:
    """Its weight shrinks with the number of documents; what each of them has finds none still."""
    among = [
        Document(
            str(number),
            str(number),
            f"Layanan {number}",
            components={"kompetensi": "Ijazah" if number % 30 else "Ijazah dan sertifikat"},
        )
        for number in range(3_000)
    ]
    index = Index(among)

    assert len(index.search("sertifikat").hits) == 100
    assert index.search("ijazah").hits == ()
