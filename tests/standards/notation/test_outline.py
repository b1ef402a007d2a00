"""The outline notation: nothing renumbered, nothing lost, always escaped."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.notation import outline
from standards.notation.outline import Item
from tests.standards.texts import all_places, text_of

COMPLAINTS = """\
a. Pengaduan dapat dilakukan melalui :
  1) Tatap Muka langsung kepada Pejabat Pengelola Pengaduan;
  7) Contact Center :
    - 081513402225
b. Alur Penanganan Pengaduan :
c. Jangka Waktu Penyelesaian Pengaduan :
  1) Pengaduan ringan, selambat-lambatnya 3 Jam;"""

words = st.text(alphabet="abcxyzA1.)-•<>&\"' :→", max_size=20)
typed_lines = st.builds(
    lambda depth, marker, text: " " * depth + marker + text,
    st.integers(0, 9),
    st.sampled_from(["", "A. ", "1. ", "a. ", "1) ", "a) ", "- ", "• "]),
    words,
)
typed_texts = st.lists(typed_lines, max_size=12).map("\n".join) | st.text()


def unindented(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines())


def test_indentation_gives_the_nesting() -> None:
    channels, flow, limits = outline.parse(COMPLAINTS)
    assert [item.marker for item in channels.children] == ["1)", "7)"]
    assert channels.children[1].children == (Item("-", "081513402225"),)
    assert flow == Item("b.", "Alur Penanganan Pengaduan :")
    assert limits.children[0].text == "Pengaduan ringan, selambat-lambatnya 3 Jam;"


def test_a_text_without_indentation_is_nested_by_its_markers() -> None:
    assert outline.parse(unindented(COMPLAINTS)) == outline.parse(COMPLAINTS)


def test_a_part_heading_holds_its_items_with_and_without_indentation() -> None:
    text = "A. Persyaratan Pembentukan Desa :\n  a. Pengantar Bupati;\nB. Lain\n  a. Draft"
    first, second = outline.parse(text)
    assert first.children == (Item("a.", "Pengantar Bupati;"),)
    assert second.children == (Item("a.", "Draft"),)
    assert outline.parse(unindented(text)) == (first, second)


def test_a_line_that_announces_a_list_holds_any_kind_of_marker() -> None:
    text = text_of("1.3", "pengaduan")
    assert outline.parse(text)[0].children[0].marker == "1."
    assert outline.parse(unindented(text)) == outline.parse(text)


def test_a_doubtful_change_of_markers_does_not_nest() -> None:
    items = outline.parse("a. Surat Tugas\n1. Dokumen")
    assert items == (Item("a.", "Surat Tugas"), Item("1.", "Dokumen"))


def test_a_paragraph_ends_the_lists_above_it() -> None:
    items = outline.parse("a. Syarat :\n1) Surat\nProsedur :\n1) Datang")
    assert [item.text for item in items] == ["Syarat :", "Prosedur :", "Datang"]


def test_markers_that_repeat_or_jump_are_kept() -> None:
    text = text_of("5.6", "prosedur")
    assert [line.marker for line in outline.lines(text)] == ["", "a.", "b.", "b."]
    assert [line.marker for line in outline.lines("7) x\n10) y\n2) z")] == ["7)", "10)", "2)"]


@pytest.mark.parametrize("text", ["1.500 jiwa", "30 Menit", "Gratis", "a.n. Gubernur", "-"])
def test_figures_and_words_at_the_start_of_a_line_are_no_markers(text: str) -> None:
    (item,) = outline.parse(text)
    assert outline.render_text([item]) == text
    assert text == "-" or item.marker == ""


def test_leaves_are_the_lines_without_details_below_them() -> None:
    assert [line.text for line in outline.leaves(outline.parse(COMPLAINTS))] == [
        "Tatap Muka langsung kepada Pejabat Pengelola Pengaduan;",
        "081513402225",
        "Alur Penanganan Pengaduan :",
        "Pengaduan ringan, selambat-lambatnya 3 Jam;",
    ]


def test_html_is_nested_lists_with_the_markers_of_the_decree() -> None:
    assert outline.render_html(outline.parse("Prosedur :\nd. Datang :\n  - isi <buku> tamu")) == (
        "<p>Prosedur :</p>"
        '<ul class="butir"><li><span class="tanda">d.</span> <span class="isi">Datang :</span>'
        '<ul class="butir"><li><span class="tanda">-</span> '
        '<span class="isi">isi &lt;buku&gt; tamu</span></li></ul></li></ul>'
    )


def test_html_of_a_paragraph_with_items_keeps_the_items_below_it() -> None:
    html = outline.render_html(outline.parse("Pembentukan Desa :\n  a. Verifikasi"))
    assert html.startswith('<p>Pembentukan Desa :</p><ul class="butir"><li>')


def test_a_chart_is_inserted_below_the_line_that_announces_it() -> None:
    html = outline.render_html(
        outline.parse(COMPLAINTS), after={"Alur Penanganan": "<figure></figure>"}
    )
    assert html.count("<figure></figure>") == 1
    assert "Alur Penanganan Pengaduan :</span><figure></figure></li>" in html


def test_annotate_gets_the_raw_text_of_each_line() -> None:
    html = outline.render_html(outline.parse("a. A & B\n  1) <C>"), annotate=lambda t: f"[{t}]")
    assert "[A & B]" in html
    assert "[<C>]" in html


def test_a_text_indented_line_by_line_without_end_is_accepted() -> None:
    text = "\n".join(" " * depth + "- x" for depth in range(3000))
    assert max(line.depth for line in outline.lines(text)) == outline.DEEPEST - 1
    assert outline.render_html(outline.parse(text)).count("<li>") == 3000


def test_every_text_of_the_decree_survives_the_round_trip() -> None:
    texts = {place: text_of(*place) for place in all_places()}
    assert {
        place: outline.render_text(outline.parse(text)) for place, text in texts.items()
    } == texts


def test_every_text_of_the_decree_keeps_its_nesting_without_indentation() -> None:
    texts = [text_of(*place) for place in all_places()]
    assert [outline.parse(unindented(text)) for text in texts] == [*map(outline.parse, texts)]


@given(typed_texts)
def test_reading_a_written_tree_gives_the_same_tree(text: str) -> None:
    items = outline.parse(text)
    assert outline.parse(outline.render_text(items)) == items


@given(typed_texts)
def test_no_word_of_a_text_is_lost(text: str) -> None:
    assert outline.render_text(outline.parse(text)).split() == text.split()


@given(typed_texts)
def test_html_holds_no_markup_but_its_own(text: str) -> None:
    html = outline.render_html(outline.parse(text))
    tags = set(re.findall(r"<[^>]*>", html))
    assert tags <= {
        "<p>", "</p>", '<ul class="butir">', "</ul>", "<li>", "</li>",
        '<span class="tanda">', '<span class="isi">', "</span>",
    }  # fmt: skip
    assert "<" not in re.sub(r"<[^>]*>", "", html)
