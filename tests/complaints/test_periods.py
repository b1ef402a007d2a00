"""Days and months as they are counted in Pontianak."""

from datetime import date

import pytest

from complaints.periods import Month, Period
from tests.complaints.calendars import wib

NOVEMBER = Month(2026, 11)


def test_a_month_begins_and_ends_at_midnight_in_wib() -> None:
    assert NOVEMBER.period.start == wib("Sun 2026-11-01 00:00")
    assert NOVEMBER.period.end == wib("Tue 2026-12-01 00:00")
    assert NOVEMBER.period.words == "1–30 November 2026"


@pytest.mark.parametrize(
    ("month", "before"),
    [("2026-11", "2026-10"), ("2026-01", "2025-12"), ("2024-03", "2024-02")],
)
def test_before_a_month_comes_another(month: str, before: str) -> None:
    assert str(Month.parse(month).before()) == before


def test_a_month_can_be_written_and_read() -> None:
    assert Month.parse("2026-11") == NOVEMBER
    assert (str(NOVEMBER), NOVEMBER.words) == ("2026-11", "November 2026")


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "2026-1", "1999-01", "٢٠٢٦-11"])
def test_anything_else_is_no_month(text: str) -> None:
    with pytest.raises(ValueError, match="misalnya 2026-11"):
        Month.parse(text)


def test_twelve_months_end_with_the_month() -> None:
    assert NOVEMBER.year_up_to == Period(date(2025, 12, 1), date(2026, 11, 30))


def test_a_period_names_a_file() -> None:
    assert str(Month(2024, 2).period) == "2024-02"
    assert str(Period(date(2026, 11, 3), date(2026, 11, 20))) == "2026-11-03_2026-11-20"
