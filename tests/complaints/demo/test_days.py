"""Numbered days: whatever the date, the demo lies in the past, in order and in office hours."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from complaints.demo import script
from complaints.demo.days import DemoDays
from complaints.timing.worktime import InputError
from complaints.workflow import Act, Role
from standards.dates import ZONE
from tests.complaints.calendars import day, wib, working_calendar

NOON = wib("Wed 2026-11-25 12:00")

moments = st.datetimes(datetime(2025, 9, 1), datetime(2028, 12, 31)).map(  # noqa: DTZ001 (WIB added)
    lambda moment: moment.replace(tzinfo=ZONE)
)


def days(now: datetime = NOON) -> DemoDays:
    return DemoDays(working_calendar(), now)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (-1, "Tue 2026-11-24"),
        (-2, "Mon 2026-11-23"),
        (-3, "Fri 2026-11-20"),
        (1, "Thu 2026-11-26"),
        (3, "Mon 2026-11-30"),
    ],
)
def test_days_are_counted_in_working_days_from_today(number: int, expected: str) -> None:
    assert days().day(number) == day(expected)


def test_a_holiday_has_no_number() -> None:
    assert days(wib("Mon 2026-12-28 08:00")).day(-1) == day("Wed 2026-12-23")


def test_a_moment_is_told_by_day_and_hour_or_by_minutes_ago() -> None:
    assert days().moment("-1 09.40") == wib("Tue 2026-11-24 09:40")
    assert days().moment("40 menit lalu") == wib("Wed 2026-11-25 11:20")


@pytest.mark.parametrize("words", ["0 09.40", "-1", "kemarin", "-1 9.40", ""])
def test_what_is_no_moment_is_refused(words: str) -> None:
    with pytest.raises(InputError, match="bukan waktu"):
        days().moment(words)


@given(moments)
@settings(max_examples=40)
@example(datetime(2027, 1, 1, 0, 5, tzinfo=ZONE))
@example(datetime(2028, 2, 29, 23, 59, tzinfo=ZONE))
@example(datetime(2027, 3, 14, 7, 31, tzinfo=ZONE))
def test_the_whole_story_fits_every_day_of_the_year(now: datetime) -> None:
    scenes = script.scenes(days(now))
    calendar = working_calendar()

    assert scenes[-1].at <= now
    for scene in scenes:
        opening = calendar.opening(scene.at.date())
        if scene.words.get("oleh") not in {None, Role.COMPLAINANT.value}:
            assert opening
            assert opening.start <= scene.at < opening.end, scene
    for name in {scene.name for scene in scenes}:
        assert_told_in_order([scene for scene in scenes if scene.name == name], now)


def assert_told_in_order(life: list[script.Scene], now: datetime) -> None:
    """The filing comes first, and no question waits longer than the law lets it."""
    assert [scene.is_filing for scene in life] == [True] + [False] * (len(life) - 1)
    told = [scene.words["waktu"] for scene in life[1:]]
    assert told == [step["waktu"] for step in life[0].words.get("langkah", [])]
    for asked, then in zip(life, [*life[1:], None], strict=True):
        is_left_to_lapse = then is None and asked.name == "hibah-tanpa-keterangan"
        if asked.words.get("langkah") == Act.ASK and not is_left_to_lapse:
            assert (then.at if then else now) - asked.at < timedelta(days=30)


def test_no_moment_is_told_that_ramadan_would_close() -> None:
    # On a Thursday of Ramadan the office closes at 14.30; the demo must not depend on the month.
    opening = working_calendar().opening(date(2027, 2, 11))

    assert opening
    assert opening.end.time() == time(14, 30)
