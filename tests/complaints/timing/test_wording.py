"""Days, moments and the time left as people read them, on the real calendar."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.timing.clock import Unit
from complaints.timing.wording import due_words, ending_words, size_words, time_left
from complaints.timing.worktime import Calendar
from tests.complaints.calendars import wib, working_calendar

CALENDAR = working_calendar()


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        (Unit.OFFICE_HOUR, "Senin, 30 November 2026 pukul 23.59 WIB"),
        (Unit.WORKING_DAY, "Senin, 30 November 2026"),
        (Unit.DAY, "Senin, 30 November 2026"),
        (Unit.CALENDAR_DAY, "Senin, 30 November 2026"),
    ],
)
def test_only_a_limit_in_hours_is_due_at_an_hour(unit: Unit, words: str) -> None:
    assert due_words(wib("Mon 2026-11-30 23:59:59"), unit) == words


LEFT = [
    # in days: due with the end of Monday 30 November
    ("hari kerja", "Mon 2026-11-30", "Mon 2026-11-23 10:00", "sisa 5 hari kerja", "tenang"),
    ("hari kerja", "Mon 2026-11-30", "Wed 2026-11-25 23:59", "sisa 3 hari kerja", "tenang"),
    ("hari kerja", "Mon 2026-11-30", "Thu 2026-11-26 00:00", "sisa 2 hari kerja", "tenang"),
    ("hari kerja", "Mon 2026-11-30", "Fri 2026-11-27 10:00", "sisa 1 hari kerja", "dekat"),
    ("hari kerja", "Mon 2026-11-30", "Sun 2026-11-29 10:00", "sisa 1 hari kerja", "dekat"),
    ("hari kerja", "Mon 2026-11-30", "Mon 2026-11-30 00:00", "jatuh tempo hari ini", "dekat"),
    ("hari kerja", "Mon 2026-11-30", "Mon 2026-11-30 23:59:59", "jatuh tempo hari ini", "dekat"),
    ("hari kerja", "Mon 2026-11-30", "Tue 2026-12-01 00:00", "lewat 1 hari kerja", "lewat"),
    ("hari kerja", "Mon 2026-11-30", "Wed 2026-12-02 09:00", "lewat 2 hari kerja", "lewat"),
    # the weekend after a Friday has no working day
    ("hari", "Fri 2026-11-27", "Sun 2026-11-29 09:00", "lewat kurang dari 1 hari kerja", "lewat"),
    ("hari", "Fri 2026-11-27", "Mon 2026-11-30 09:00", "lewat 1 hari kerja", "lewat"),
    # Natal and cuti bersama lie between: Monday 28 is the next working day
    ("hari", "Mon 2026-12-28", "Wed 2026-12-23 09:00", "sisa 1 hari kerja", "dekat"),
    ("hari", "Tue 2026-12-29", "Wed 2026-12-23 09:00", "sisa 2 hari kerja", "tenang"),
    # a day that was freed after the count
    (
        "hari kerja",
        "Fri 2026-12-25",
        "Wed 2026-12-23 09:00",
        "sisa kurang dari 1 hari kerja",
        "dekat",
    ),
    # calendar days count weekends
    ("hari kalender", "Mon 2026-11-30", "Fri 2026-11-27 10:00", "sisa 3 hari", "tenang"),
    ("hari kalender", "Mon 2026-11-30", "Sun 2026-11-29 10:00", "sisa 1 hari", "dekat"),
    ("hari kalender", "Mon 2026-11-30", "Mon 2026-11-30 10:00", "jatuh tempo hari ini", "dekat"),
    ("hari kalender", "Mon 2026-11-30", "Wed 2026-12-02 10:00", "lewat 2 hari", "lewat"),
    # in hours: due at a moment
    (
        "jam",
        "Mon 2026-11-23 16:00",
        "Mon 2026-11-23 13:00",
        "jatuh tempo hari ini pukul 16.00",
        "dekat",
    ),
    (
        "jam",
        "Mon 2026-11-23 13:00",
        "Mon 2026-11-23 13:00",
        "jatuh tempo hari ini pukul 13.00",
        "dekat",
    ),
    ("jam", "Tue 2026-11-24 09:00", "Mon 2026-11-23 15:00", "sisa 2 jam kerja", "dekat"),
    (
        "jam",
        "Tue 2026-11-24 08:00",
        "Mon 2026-11-23 15:40",
        "sisa kurang dari 1 jam kerja",
        "dekat",
    ),
    ("jam", "Mon 2026-11-30 10:30", "Sat 2026-11-28 09:00", "sisa 3 jam kerja", "dekat"),
    ("jam", "Wed 2026-11-25 10:00", "Mon 2026-11-23 10:00", "sisa 17 jam kerja", "tenang"),
    ("jam", "Thu 2026-11-26 10:00", "Mon 2026-11-23 10:00", "sisa 3 hari kerja", "tenang"),
    (
        "jam",
        "Mon 2026-11-23 13:00",
        "Mon 2026-11-23 13:00:01",
        "lewat kurang dari 1 jam kerja",
        "lewat",
    ),
    ("jam", "Mon 2026-11-23 13:00", "Mon 2026-11-23 22:00", "lewat 3 jam kerja", "lewat"),
    (
        "jam",
        "Mon 2026-11-23 16:00",
        "Mon 2026-11-23 22:00",
        "lewat kurang dari 1 jam kerja",
        "lewat",
    ),
    ("jam", "Fri 2026-11-27 16:00", "Mon 2026-11-30 09:00", "lewat 2 jam kerja", "lewat"),
    ("jam", "Mon 2026-11-23 13:00", "Fri 2026-11-27 13:00", "lewat 4 hari kerja", "lewat"),
    # Ramadan closes at 14:30: half an hour on Thursday 19 February, one on Friday
    ("jam", "Thu 2026-02-19 14:00", "Fri 2026-02-20 08:30", "lewat 1 jam kerja", "lewat"),
]


@pytest.mark.parametrize(("unit", "due", "now", "words", "tone"), LEFT)
def test_the_time_left_is_told_in_the_unit_of_the_limit(
    unit: str, due: str, now: str, words: str, tone: str
) -> None:
    moment = wib(due if ":" in due else f"{due} 23:59:59")

    assert time_left(moment, wib(now), Unit(unit), CALENDAR) == (words, tone)
    assert time_left(moment.astimezone(UTC), wib(now).astimezone(UTC), Unit(unit), CALENDAR) == (
        words,
        tone,
    )


def test_a_paused_clock_names_for_whom_it_waits() -> None:
    now = wib("Mon 2026-11-23 10:00")

    assert time_left(None, now, Unit.DAY, CALENDAR) == (
        "jam berhenti: menunggu kelengkapan dari Anda",
        "berhenti",
    )
    assert time_left(None, now, Unit.DAY, CALENDAR, waiting_for="pengadu").words.endswith("pengadu")


moments = st.datetimes(datetime(2001, 1, 1), datetime(2190, 1, 1)).map(  # noqa: DTZ001 (UTC added)
    lambda moment: moment.replace(tzinfo=UTC)
)


@given(moments, st.integers(-20_000, 20_000), st.sampled_from(Unit), st.booleans())
def test_every_distance_has_words(now: datetime, hours: int, unit: Unit, has_rows: bool) -> None:
    calendar = CALENDAR if has_rows else Calendar(holidays={}, regimes=[], known_years=[])
    words, tone = time_left(now + timedelta(hours=hours), now, unit, calendar)

    assert (tone == "lewat") == (hours < 0)
    assert words.startswith(("lewat ",) if hours < 0 else ("sisa ", "jatuh tempo"))


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("Mon 2026-11-23 23:59:59", "Senin, 23 November 2026"),
        ("Mon 2026-11-23 23:59:58", "Senin, 23 November 2026 pukul 23.59 WIB"),
        ("Mon 2026-11-23 16:00", "Senin, 23 November 2026 pukul 16.00 WIB"),
    ],
)
def test_the_last_second_of_a_day_is_told_as_the_day(moment: str, words: str) -> None:
    assert ending_words(wib(moment)) == words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "1 KB"),
        (999, "1 KB"),
        (212_400, "212 KB"),
        (999_999, "1000 KB"),
        (1_440_000, "1,4 MB"),
    ],
)
def test_a_size_is_told_in_round_numbers(size: int, words: str) -> None:
    assert size_words(size) == words
