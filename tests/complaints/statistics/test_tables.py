"""Services are told one by one where there are enough aduan, else together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.statistics.counting import Counts, Result
from complaints.statistics.tables import Rows, Tables

ROWS = Rows(["hukum", "umum"], ["ringan"])


def services(**numbers: int) -> dict[str, int]:
    """The services of Biro Hukum as published, all answered in time beside many others."""
    counts = Counts()
    for code, number in numbers.items():
        counts.services["hukum", "" if code == "none" else code] += number
    for biro, number in (("hukum", sum(numbers.values())), ("umum", 50)):
        counts.by_biro[biro, Result.IN_TIME] = counts.by_tier["ringan", Result.IN_TIME] = number
    counts.by_tier["ringan", Result.IN_TIME] = sum(counts.by_biro.values())
    counts.results[Result.IN_TIME] = sum(counts.by_biro.values())
    return Tables.protected(counts, ROWS).services("hukum")


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ({"a": 9, "b": 5}, {"a": 9, "b": 5}),
        ({"a": 9, "b": 5, "c": 6}, {"a": 9, "b": 5, "c": 6}),
        # 3 and 2 together are enough.
        ({"a": 9, "b": 3, "c": 2}, {"a": 9, "": 5}),
        # 4 alone would be told by the total: the smallest of the others joins it.
        ({"a": 9, "b": 5, "c": 4}, {"a": 9, "": 9}),
        ({"a": 9, "none": 1}, {}),
        ({"a": 4, "b": 3}, {}),
        ({"a": 9, "none": 5}, {"a": 9, "": 5}),
        ({}, {}),
    ],
)
def test_small_services_are_told_together(numbers: dict[str, int], told: dict[str, int]) -> None:
    assert services(**numbers) == told


@given(st.dictionaries(st.sampled_from(["a", "b", "c", "d", "none"]), st.integers(1, 12)))
def test_no_line_is_small_and_all_lines_make_the_total(numbers: dict[str, int]) -> None:
    told = services(**numbers)

    assert all(number >= 5 for number in told.values())
    assert not told or sum(told.values()) == sum(numbers.values())


def test_services_do_not_give_away_a_total_that_is_hidden() -> None:
    """Biro Hukum has 6 aduan; that is hidden, since Biro Umum's 2 would follow from it."""
    counts = Counts()
    counts.services["hukum", "a"] = 6
    counts.by_biro["hukum", Result.IN_TIME], counts.by_biro["umum", Result.IN_TIME] = 6, 2
    counts.by_tier["ringan", Result.IN_TIME] = counts.results[Result.IN_TIME] = 8
    tables = Tables.protected(counts, ROWS)

    assert tables.by_biro("hukum")["diterima"] == "≥5"
    assert tables.services("hukum") == {}
