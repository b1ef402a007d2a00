"""Texts and charts as what is printed: nothing is renumbered, nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.annex import notation
from standards.annex.model import Chart, Line
from standards.models import Component

ODD = st.text(st.sampled_from("a.1)-• \t\n“\"'→↔\u00a0\u00adAb;"), max_size=40)


@given(ODD)
def test_any_text_is_typed_again_letter_by_letter(text: str) -> None:
    assert notation.typed(notation.lines(text)) == text


@given(ODD)
def test_any_chart_is_kept_as_typed(text: str) -> None:
    chart = notation.chart(text)

    assert chart.typed == text
    assert not chart.boxes or notation.drawn(chart.boxes, chart.links) == text


def test_a_line_keeps_its_level_and_its_marker_whatever_the_order() -> None:
    assert list(notation.lines("d. Pertama\n  2) Kedua\nTanpa tanda")) == [
        Line(0, "d.", "Pertama"),
        Line(1, "2)", "Kedua"),
        Line(0, "", "Tanpa tanda"),
    ]


@pytest.mark.parametrize("line", ["", " a. x", "a.  x", "a.\tx", "x ", "x\u00a0y", "a.", "\t"])
def test_a_line_that_fits_no_outline_is_taken_as_typed(line: str) -> None:
    assert list(notation.lines(line)) == [Line(0, "", line, verbatim=True)]


def test_a_chart_has_boxes_only_where_it_reads() -> None:
    assert notation.chart("Tamu → Petugas ↔ Biro") == Chart(
        "Tamu → Petugas ↔ Biro", ("Tamu", "Petugas", "Biro"), ("→", "↔")
    )
    assert notation.chart("Tamu lalu petugas").boxes == ()
    assert notation.chart("Tamu -> Petugas").boxes == ()


def test_a_chart_stands_below_the_line_that_announces_it_else_before_the_text() -> None:
    announced = notation.blocks("a. Cara\nb. Alur Penanganan Pengaduan :\nc. Waktu", "A → B")
    other = notation.blocks("Prosedur :\na. Datang", "A → B")

    assert [isinstance(block, Chart) for block in announced] == [False, False, True, False]
    assert [isinstance(block, Chart) for block in other] == [True, False, False]


def test_every_text_on_record_is_an_outline_and_every_chart_has_boxes(db: None) -> None:
    for component in Component.objects.all():
        assert not any(line.verbatim for line in notation.lines(component.text)), component
        assert not component.flow or notation.chart(component.flow).boxes, component
