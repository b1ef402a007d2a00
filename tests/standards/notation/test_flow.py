"""The notation of flow charts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.notation import flow
from standards.notation.flow import Step
from tests.standards.texts import flow_of


def test_boxes_are_read_from_left_to_right() -> None:
    assert flow.boxes(flow_of("1.1", "prosedur")) == [
        "Tamu/Pengguna Layanan",
        "Petugas Informasi",
        "Menerima layanan konsultasi",
    ]


def test_a_two_way_step_belongs_to_the_box_before_it() -> None:
    steps = flow.parse(flow_of("3.6", "prosedur"))
    assert [step.two_way_to_next for step in steps] == [False, False, True, False]
    assert steps[2].text == "Karo Diposisi/Koreksi"


@pytest.mark.parametrize("typed", ["A→B↔C", " A  →\n B ↔  C ", "A -> B <-> C", "A --> B <--> C"])
def test_spaces_and_keyboard_arrows_do_not_matter(typed: str) -> None:
    assert flow.parse(typed) == (Step("A"), Step("B", two_way_to_next=True), Step("C"))


@pytest.mark.parametrize("typed", ["", "  ", "→", "→ ↔"])
def test_a_text_without_boxes_has_no_steps(typed: str) -> None:
    assert flow.parse(typed) == ()


def test_a_trailing_arrow_leads_nowhere() -> None:
    assert flow.parse("A → B ↔") == (Step("A"), Step("B"))


def test_a_hyphen_inside_a_box_is_no_arrow() -> None:
    assert flow.boxes("Serah-terima → SP4N-LAPOR!") == ["Serah-terima", "SP4N-LAPOR!"]


@given(st.text())
def test_any_text_can_be_read(typed: str) -> None:
    assert all(step.text.strip() for step in flow.parse(typed))
