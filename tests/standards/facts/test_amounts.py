"""Amounts of time and numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.facts import amounts
from standards.facts.amounts import Amount

UP_TO_SIX = ["satu", "dua", "tiga", "empat", "lima", "enam"]
ONES = [*UP_TO_SIX, "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]


def spelled(value: int) -> str:
    """A number below 200 in words, by the rules of the language."""
    if value >= 100:
        return f"seratus {spelled(value - 100)}".strip()
    if value >= 20:
        return f"{ONES[value // 10 - 1]} puluh {spelled(value % 10)}".strip()
    if value >= 12:
        return f"{ONES[value - 11]} belas"
    return ONES[value - 1] if value else ""


@pytest.mark.parametrize(
    ("wording", "amount"),
    [
        ("15 Menit", Amount(15, None, "menit", 0)),
        ("3 (tiga) Hari", Amount(3, None, "hari", 0)),
        ("60 (Enam Puluh) Menit", Amount(60, None, "menit", 0)),
        ("30 Hari  Kerja", Amount(30, None, "hari kerja", 0)),
        ("1 s/d 3 Tahun", Amount(1, 3, "tahun", 0)),
        ("1 (satu) sampai dengan 3 (tiga) bulan", Amount(1, 3, "bulan", 0)),
        ("2-3 hari", Amount(2, 3, "hari", 0)),
        ("tiga hari kerja", Amount(3, None, "hari kerja", 0)),
        ("paling lama 14hari", Amount(14, None, "hari", 12)),
        ("2 x 24 jam", Amount(48, None, "jam", 0)),
        ("1x24 Jam", Amount(24, None, "jam", 0)),
    ],
)
def test_amounts_are_read_in_every_spelling(wording: str, amount: Amount) -> None:
    assert amounts.find(wording) == amount


@pytest.mark.parametrize(
    "wording", ["", "hari kerja", "1,5 jam", "1/2 hari", "1.500 jiwa", "3 harian", "Jamkrida 3"]
)
def test_what_is_no_clear_amount_is_not_read(wording: str) -> None:
    assert amounts.find(wording) is None


def test_days_never_become_working_days() -> None:
    assert [found.unit for found in map(amounts.find, ["3 hari", "3 hari kerja"]) if found] == [
        "hari",
        "hari kerja",
    ]


def test_a_forgotten_number_leaves_the_unit() -> None:
    assert amounts.bare_unit(" Hari kerja.") == "hari kerja"
    assert amounts.bare_unit("hari raya") is None


@given(st.integers(1, 199))
def test_numbers_in_words_are_read(value: int) -> None:
    assert amounts.number(spelled(value)) == value
    assert amounts.find(f"{spelled(value)} hari") == Amount(value, None, "hari", 0)


@given(st.text())
def test_any_wording_can_be_searched(wording: str) -> None:
    found = amounts.find(wording)
    assert found is None or found.low >= 0
