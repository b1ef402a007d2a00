import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.search import spelling
from standards.search.spelling import Guess, Speller, distance

LETTERS = st.text(alphabet="abcdeinrsu", max_size=9)
KNOWN = ("narasumber", "narapidana", "surat", "surut", "penyusunan", "hukum", "boga", "disposisi")


@pytest.fixture
def speller() -> Speller:
    """Known words; `surat` is likelier than `surut`."""
    return Speller({word: 0.9 if word == "surat" else 0.5 for word in KNOWN})


@pytest.mark.parametrize(
    ("left", "right", "errors"),
    [
        ("surat", "surat", 0),
        ("srat", "surat", 1),
        ("usrat", "surat", 1),
        ("suratt", "surat", 1),
        ("sarut", "surat", 2),
        ("penyusnn", "penyusunan", 2),
        ("abc", "xyz", 3),
    ],
)
def test_distance_counts_typing_errors(left: str, right: str, errors: int) -> None:
    assert distance(left, right, limit=3) == errors


@given(LETTERS, LETTERS, st.integers(1, 3))
def test_distance_is_symmetric_and_stops_at_the_limit(left: str, right: str, limit: int) -> None:
    assert distance(left, right, limit) == distance(right, left, limit) <= limit + 1
    assert (distance(left, right, limit) == 0) == (left == right)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("narasumbr", Guess("narasumber", 1)),
        ("nrasumbr", Guess("narasumber", 2)),
        ("penyusnan", Guess("penyusunan", 1)),
        ("srat", Guess("surat", 1)),
        ("hukm", Guess("hukum", 1)),
        ("idsposisi", Guess("disposisi", 1)),
    ],
)
def test_an_unknown_word_is_corrected(speller: Speller, typed: str, meant: Guess) -> None:
    assert speller.correction(typed) == meant


def test_of_two_words_equally_near_the_likelier_is_meant(speller: Speller) -> None:
    assert speller.correction("surit") == Guess("surat", 1)


@pytest.mark.parametrize("typed", ["bola", "pizza", "asdfgh", "su", "", "12345", "kartu"])
def test_a_word_too_far_or_too_short_stays(speller: Speller, typed: str) -> None:
    assert speller.correction(typed) is None


def test_an_unfinished_word_is_completed_from_five_letters_on(speller: Speller) -> None:
    assert speller.completions("naras") == ["narasumber"]
    assert speller.completions("nara") == []


def test_a_typing_error_of_the_documents_yields_to_the_word_that_tells_more() -> None:
    speller = Speller({"disposisi": 0.9, "diposisi": 0.1, "bupati": 0.5})

    assert speller.better("diposisi") == "disposisi"
    assert speller.better("disposisi") is None
    assert speller.better("bupati") is None


def test_only_few_of_thousands_of_words_are_compared_letter_by_letter(monkeypatch) -> None:
    compared = []
    exact = spelling.distance
    monkeypatch.setattr(
        spelling, "distance", lambda *words: compared.append(words) or exact(*words)
    )
    syllables = ["pen", "mem", "sa", "ran", "ku", "li", "tor", "bi", "ga", "su"]
    many = {
        a + b + c + d: 0.1 for a in syllables for b in syllables for c in syllables for d in "kn"
    }
    many |= {a + b + c: 0.1 for a in syllables for b in syllables for c in syllables}
    Speller(many | {"narasumber": 0.5}).correction("narasumbr")

    assert len(many) >= 2_900
    assert len(compared) < 60
