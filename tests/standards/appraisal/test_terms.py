"""When an evaluation and a review fall due, and on which days somebody is reminded."""

from datetime import date

import pytest

from standards.appraisal.terms import DueDates, Kind, add_months, due_dates, reminder_day

BEGUN = date(2021, 9, 2)


def test_a_standard_is_evaluated_after_a_year_and_reviewed_after_three() -> None:
    assert due_dates(BEGUN, {}) == DueDates(date(2022, 9, 2), date(2024, 9, 2))


def test_what_was_done_moves_its_own_date_only() -> None:
    done = {Kind.EVALUATION: date(2024, 3, 1)}

    assert due_dates(BEGUN, done) == DueDates(date(2025, 3, 1), date(2024, 9, 2))


def test_what_was_done_before_the_edition_began_does_not_count() -> None:
    assert due_dates(BEGUN, {Kind.REVIEW: date(2020, 1, 1)}).review == date(2024, 9, 2)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 11, 30), 1, date(2024, 12, 30)),
        (date(2024, 11, 30), 3, date(2025, 2, 28)),
        (date(2024, 12, 31), 0, date(2024, 12, 31)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 11, 15), 13, date(2024, 12, 15)),
    ],
)
def test_months_keep_the_day_where_the_month_has_it(day: date, months: int, then: date) -> None:
    assert add_months(day, months) == then


@pytest.mark.parametrize(
    ("on", "day"),
    [
        (date(2024, 8, 2), None),
        (date(2024, 8, 3), date(2024, 8, 3)),
        (date(2024, 9, 1), date(2024, 8, 3)),
        (date(2024, 9, 2), date(2024, 9, 2)),
        (date(2024, 10, 1), date(2024, 9, 2)),
        (date(2024, 10, 2), date(2024, 10, 2)),
        (date(2026, 11, 25), date(2026, 11, 2)),
    ],
)
def test_reminders_come_before_on_the_day_and_monthly_after(on: date, day: date | None) -> None:
    assert reminder_day(date(2024, 9, 2), on) == day
