"""The time an answer took, by the same rule as the clock that judged it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.statistics.workdays import Workdays
from complaints.timing.clock import Limit, Pause, Unit, deadline
from tests.complaints.calendars import day, wib, working_calendar

FIRST, LAST = day("Sun 2026-11-01"), day("Wed 2027-03-31")
COUNT = Workdays(working_calendar(), FIRST, LAST)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("Mon 2026-11-23 10:00", "Mon 2026-11-23 15:00", 0),  # the same day
        ("Mon 2026-11-23 23:59", "Tue 2026-11-24 00:01", 1),  # the next
        ("Fri 2026-11-27 15:00", "Mon 2026-11-30 08:00", 1),  # over a weekend
        ("Sat 2026-11-28 09:00", "Sun 2026-11-29 09:00", 0),  # within one
        ("Wed 2026-12-23 10:00", "Mon 2026-12-28 10:00", 1),  # over Christmas and its joint leave
    ],
)
def test_working_days_are_counted_from_the_day_after_receipt(
    start: str, end: str, days: int
) -> None:
    assert COUNT.taken(wib(start), wib(end)) == days


@pytest.mark.parametrize(
    ("asked", "answered", "days"),
    [
        ("Tue 2026-11-24 10:00", "Thu 2026-11-26 10:00", 3),  # Tue, Wed left out: Thu, Fri, Mon
        ("Tue 2026-11-24 10:00", "Tue 2026-11-24 11:00", 5),  # the same day leaves none out
        ("Mon 2026-11-23 11:00", "Mon 2026-11-23 12:00", 5),  # on the day of receipt
        ("Mon 2026-11-23 11:00", "Wed 2026-11-25 09:00", 4),  # only Tuesday: Monday never counted
        ("Fri 2026-11-27 10:00", "Mon 2026-11-30 10:00", 4),  # Friday; the weekend is free anyway
    ],
)
def test_days_of_waiting_do_not_count(asked: str, answered: str, days: int) -> None:
    waits = [(wib(asked), wib(answered))]

    assert COUNT.taken(wib("Mon 2026-11-23 10:00"), wib("Mon 2026-11-30 14:00"), waits) == days


moments = st.integers(0, 60 * 24 * 60).map(
    lambda minutes: wib("Mon 2026-11-02 00:00") + timedelta(minutes=minutes)
)


@given(st.lists(moments, min_size=4, max_size=4, unique=True).map(sorted), st.integers(1, 20))
def test_an_answer_is_in_time_when_it_took_no_more_than_the_limit(
    moments: list, limit: int
) -> None:
    start, asked, resumed, end = moments
    given = deadline(
        start, Limit(limit, Unit.WORKING_DAY), [Pause(asked, resumed)], working_calendar()
    )

    taken = COUNT.taken(start, end, [(asked, resumed)])

    # On a free day after the last one nothing is counted, yet the limit has passed.
    assert taken <= limit if end <= given.due else taken >= limit
