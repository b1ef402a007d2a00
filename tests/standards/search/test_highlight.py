import html
import re

from hypothesis import given
from hypothesis import strategies as st

from standards.search.highlight import mark, snippet
from tests.standards.search import catalogue

WORDS = st.sets(st.sampled_from(["surat", "b", "script", "kerjasama", "amp", "lt"]))
TEXTS = st.text(alphabet="<>&\"'/ abscriptkel;mo", max_size=80) | st.text(max_size=80)


def test_words_are_marked_as_they_were_written() -> None:
    assert mark("Surat Tugas, surat", {"surat"}) == "<mark>Surat</mark> Tugas, <mark>surat</mark>"


def test_only_whole_words_are_marked_and_compounds_as_one() -> None:
    assert mark("persuratan", {"surat"}) == "persuratan"
    assert mark("Kerja  Sama; hari kerja", {"kerjasama"}) == "<mark>Kerja  Sama</mark>; hari kerja"


def test_markup_in_a_text_is_escaped_inside_and_outside_of_marks() -> None:
    marked = mark("<script>alert('x')</script> & surat", {"script", "surat"})

    assert marked.startswith("&lt;<mark>script</mark>&gt;alert(&#x27;x&#x27;)")
    assert marked.endswith("&amp; <mark>surat</mark>")


@given(TEXTS, WORDS)
def test_marking_adds_nothing_but_marks(text: str, words: set[str]) -> None:
    without_marks = re.sub("</?mark>", "", mark(text, words))

    assert "<" not in without_marks
    assert ">" not in without_marks
    assert html.unescape(without_marks) == html.unescape(html.escape(text))


@given(TEXTS, WORDS, st.integers(20, 60))
def test_a_snippet_is_short_and_made_of_whole_words(text: str, words: set[str], width: int) -> None:
    piece = snippet(text, words, width)

    assert len(piece) <= width + 2
    assert piece.strip("…") in " ".join(text.split())


def test_a_short_text_is_shown_whole_on_one_line() -> None:
    assert snippet("a. Surat Tugas\n  b. Identitas", {"surat"}) == "a. Surat Tugas b. Identitas"


def test_a_snippet_shows_the_place_with_most_of_the_words() -> None:
    text = catalogue.document("1.9").components["persyaratan"]
    piece = snippet(text, {"skck", "kepolisian", "calon"}, 160)

    assert "Kepolisian (SKCK)" in piece
    assert piece.startswith("…")
    assert piece.endswith("…")
    assert all(word in text for word in piece.strip("…").split())


def test_a_snippet_without_matches_begins_at_the_beginning() -> None:
    text = catalogue.document("1.9").components["persyaratan"]

    assert snippet(text, set(), 60).startswith(text[:20])
