"""The working calendar on the real holidays and office hours of 2025–2027."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.models import Holiday, OfficeHours
from complaints.timing.worktime import (
    HOLIDAY_KINDS,
    RAMADAN,
    Calendar,
    HolidayFact,
    InputError,
    Regime,
    days_from,
    to_local,
)
from standards.dates import ZONE
from tests.complaints.calendars import day, wib, working_calendar

CALENDAR = working_calendar()
MADE_FREE_IN_2025 = date(2025, 8, 18)

moments = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 20)).map(  # noqa: DTZ001 (WIB added)
    lambda moment: moment.replace(tzinfo=ZONE)
)

FREE_DAYS = [
    ("Sat 2026-11-28", "Sabtu"),
    ("Sun 2026-11-29", "Minggu"),
    (
        "Fri 2026-12-25",
        "Libur nasional: Kelahiran Yesus Kristus (SKB 3 Menteri Nomor 1497/2025, 2/2025, 5/2025)",
    ),
    (
        "Thu 2026-12-24",
        "Cuti bersama Kelahiran Yesus Kristus "
        "(SKB 3 Menteri Nomor 1497/2025, 2/2025, 5/2025; Keppres 42/2025)",
    ),
    (
        "Mon 2025-08-18",
        "Cuti bersama Hari Kemerdekaan "
        "(SKB 3 Menteri Nomor 933/2025, 1/2025, 3/2025 (perubahan SKB 1017/2024))",
    ),
    # Christmas Day of 2027: free as a Saturday, with or without the decree
    ("Sat 2027-12-25", "Sabtu"),
]

OFFICE_HOURS = [
    ("Mon 2026-11-23", "07:30", "16:00"),  # Mon: normal, Monday to Thursday
    ("Thu 2026-11-26", "07:30", "16:00"),  # Thu: normal
    ("Fri 2026-11-27", "07:30", "16:30"),  # Fri: half an hour longer
    ("Wed 2026-02-18", "07:30", "16:00"),  # Wed: the day before Ramadan
    ("Thu 2026-02-19", "07:30", "14:30"),  # Thu: first day of Ramadan
    ("Fri 2026-02-20", "07:30", "15:00"),  # Fri in Ramadan
    ("Tue 2026-03-17", "07:30", "14:30"),  # Tue: last working day of Ramadan 2026
    ("Wed 2026-03-25", "07:30", "16:00"),  # Wed: first working day after Lebaran
    ("Fri 2025-02-28", "07:30", "16:30"),  # Fri: Ramadan 2025 began on Saturday
    ("Mon 2027-02-08", "07:30", "14:30"),  # Mon: first day of Ramadan 2027
    ("Tue 2013-01-01", "07:30", "16:00"),  # Tue: the first day of Pergub 1/2013
]

NEXT_OPENINGS = [
    ("Mon 2026-11-23 10:00", "Mon 2026-11-23 10:00"),  # Mon: open, so at once
    ("Mon 2026-11-23 07:30", "Mon 2026-11-23 07:30"),  # Mon: at opening it is open
    ("Mon 2026-11-23 07:29:59", "Mon 2026-11-23 07:30"),  # Mon: a second early
    ("Mon 2026-11-23 15:59:59", "Mon 2026-11-23 15:59:59"),  # Mon: the last second
    ("Mon 2026-11-23 16:00", "Tue 2026-11-24 07:30"),  # Mon: at closing it is closed
    ("Fri 2026-11-27 16:15", "Fri 2026-11-27 16:15"),  # Fri: open until 16:30
    ("Fri 2026-11-27 16:30", "Mon 2026-11-30 07:30"),  # Fri: over the weekend
    ("Wed 2026-12-23 16:00", "Mon 2026-12-28 07:30"),  # Wed: cuti, Natal, weekend
    ("Thu 2026-12-31 16:00", "Mon 2027-01-04 07:30"),  # Thu: 1 Jan 2027 is Friday
    ("Tue 2026-03-17 14:30", "Wed 2026-03-25 07:30"),  # Tue: Nyepi and Lebaran, 18–24 March
    ("Wed 2027-02-10 15:00", "Thu 2027-02-11 07:30"),  # Wed: Ramadan closes at 14:30
]

ADDED_DAYS = [
    ("Mon 2026-11-23", 1, "Tue 2026-11-24"),  # Mon: the day itself is day zero
    ("Fri 2026-11-27", 1, "Mon 2026-11-30"),  # Fri: over the weekend
    ("Sun 2026-11-29", 1, "Mon 2026-11-30"),  # Sun: begins with Monday
    ("Wed 2026-12-23", 2, "Tue 2026-12-29"),  # Wed: 24, 25 free; 28 = 1, 29 = 2
    ("Tue 2026-03-17", 1, "Wed 2026-03-25"),  # Tue: 18–24 March free
    ("Mon 2026-11-23", 60, "Mon 2027-02-22"),  # Mon: the vector of the longest tier
]

ADDED_HOURS = [
    ("Mon 2026-11-23 10:00", 3, "Mon 2026-11-23 13:00"),  # Mon: inside one day
    ("Mon 2026-11-23 13:00", 3, "Mon 2026-11-23 16:00"),  # Mon: exactly at closing
    ("Mon 2026-11-23 14:30", 3, "Tue 2026-11-24 09:00"),  # Mon: 1:30, then 1:30
    ("Mon 2026-11-23 20:15", 3, "Tue 2026-11-24 10:30"),  # Mon: closed, begins on Tuesday
    ("Mon 2026-11-23 07:30", 43, "Fri 2026-11-27 16:30"),  # Mon: 4 × 8:30 + 9:00, a whole week
    ("Fri 2026-11-27 16:30", 0, "Mon 2026-11-30 07:30"),  # Fri: nothing added to a closed office
]


@pytest.mark.parametrize(("on", "reason"), FREE_DAYS)
def test_a_free_day_tells_why(on: str, reason: str) -> None:
    assert CALENDAR.why_closed(day(on)) == reason
    assert not CALENDAR.is_working_day(day(on))
    assert CALENDAR.opening(day(on)) is None


def test_a_working_day_has_no_reason_to_be_closed() -> None:
    assert CALENDAR.why_closed(day("Mon 2026-11-23")) is None
    assert CALENDAR.is_working_day(day("Mon 2026-11-23"))


def test_a_regional_holiday_is_told_as_one() -> None:
    fact = HolidayFact("Hari Jadi Provinsi Kalimantan Barat", "daerah", "Kepgub contoh")
    assert str(fact) == "Libur daerah: Hari Jadi Provinsi Kalimantan Barat (Kepgub contoh)"


def test_the_kinds_of_holidays_are_those_of_the_register() -> None:
    assert dict(Holiday.Kind.choices) == HOLIDAY_KINDS
    assert RAMADAN == OfficeHours.Regime.RAMADAN


@pytest.mark.parametrize(("year", "working"), [(2025, 237), (2026, 240), (2027, 242)])
def test_a_year_has_its_known_number_of_working_days(year: int, working: int) -> None:
    days = islice(days_from(date(year, 1, 1)), (date(year + 1, 1, 1) - date(year, 1, 1)).days)
    assert sum(map(CALENDAR.is_working_day, days)) == working


@pytest.mark.parametrize(("on", "opens", "closes"), OFFICE_HOURS)
def test_the_office_opens_and_closes_at_the_hours_of_the_day(
    on: str, opens: str, closes: str
) -> None:
    opening = CALENDAR.opening(day(on))
    assert opening is not None
    assert (opening.start, opening.end) == (wib(f"{on} {opens}"), wib(f"{on} {closes}"))


def test_of_two_rules_for_a_day_the_younger_holds() -> None:
    longer = Regime("normal", 0, time(7), time(17), date(2026, 12, 1))
    changed = replace(CALENDAR, regimes=[*CALENDAR.regimes, longer])
    assert changed.next_opening(wib("Mon 2026-11-30 05:00")) == wib("Mon 2026-11-30 07:30")
    assert changed.next_opening(wib("Mon 2026-12-07 05:00")) == wib("Mon 2026-12-07 07:00")


def test_ramadan_goes_before_a_younger_normal_rule() -> None:
    younger = Regime("normal", 0, time(7), time(17), date(2027, 2, 15))
    changed = replace(CALENDAR, regimes=[*CALENDAR.regimes, younger])
    assert changed.opening(day("Mon 2027-02-15")) == CALENDAR.opening(day("Mon 2027-02-15"))
    assert changed.opening(day("Mon 2027-03-22")) != CALENDAR.opening(day("Mon 2027-03-22"))


def test_hours_end_with_their_last_day() -> None:
    until_monday = Regime("normal", 0, time(7, 30), time(16), date(2013, 1, 1), date(2026, 11, 23))
    ending = replace(CALENDAR, regimes=[until_monday])
    assert ending.opening(day("Mon 2026-11-23")) is not None
    assert ending.opening(day("Mon 2026-11-30")) is None
    assert ending.is_working_day(day("Mon 2026-11-30"))
    assert not ending.knows(day("Mon 2026-11-30"))


@pytest.mark.parametrize(("moment", "opens"), NEXT_OPENINGS)
def test_the_next_opening_is_now_or_when_the_office_opens_again(moment: str, opens: str) -> None:
    assert CALENDAR.next_opening(wib(moment)) == wib(opens)


@pytest.mark.parametrize(("start", "number", "end"), ADDED_DAYS)
def test_working_days_are_counted_after_the_day(start: str, number: int, end: str) -> None:
    assert CALENDAR.add_working_days(day(start), number) == day(end)


@pytest.mark.parametrize(("start", "hours", "end"), ADDED_HOURS)
def test_office_hours_are_added_inside_office_time(start: str, hours: int, end: str) -> None:
    assert CALENDAR.add_office_hours(wib(start), timedelta(hours=hours)) == wib(end)


@given(moments, st.integers(0, 3000), st.integers(0, 3000))
def test_office_time_added_in_two_parts_ends_at_the_same_moment(
    moment: datetime, first: int, second: int
) -> None:
    halfway = CALENDAR.add_office_hours(moment, timedelta(minutes=first))
    added = CALENDAR.add_office_hours(halfway, timedelta(minutes=second))
    at_once = CALENDAR.add_office_hours(moment, timedelta(minutes=first + second))
    assert CALENDAR.next_opening(added) == CALENDAR.next_opening(at_once)


def test_working_days_go_on_in_order() -> None:
    days = islice(CALENDAR.working_days(after=day("Wed 2026-12-30")), 2)
    assert list(days) == [day("Thu 2026-12-31"), day("Mon 2027-01-04")]


def test_years_without_holidays_are_named() -> None:
    assert CALENDAR.unknown_years(date(2026, 11, 23), date(2027, 12, 31)) == []
    assert CALENDAR.unknown_years(date(2024, 12, 31), date(2029, 1, 1)) == [2024, 2028, 2029]
    assert CALENDAR.knows(date(2027, 12, 31))
    assert not CALENDAR.knows(date(2028, 1, 3))
    assert not CALENDAR.knows(date(2028, 1, 1))


def test_a_day_freed_in_the_middle_of_the_year_moves_the_count() -> None:
    friday = day("Fri 2025-08-15")
    before = {on: fact for on, fact in CALENDAR.holidays.items() if on != MADE_FREE_IN_2025}
    assert replace(CALENDAR, holidays=before).add_working_days(friday, 1) == MADE_FREE_IN_2025
    assert CALENDAR.add_working_days(friday, 1) == day("Tue 2025-08-19")


def test_a_moment_of_any_zone_is_read_as_local_time() -> None:
    late = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
    assert to_local(late).isoformat() == "2026-11-24T01:30:00+07:00"
    assert CALENDAR.next_opening(late) == wib("Tue 2026-11-24 07:30")


def test_a_moment_without_zone_is_refused() -> None:
    naive = datetime(2026, 11, 23, 10)  # noqa: DTZ001 (this is what must be refused)
    with pytest.raises(ValueError, match="zona"):
        to_local(naive)
    with pytest.raises(ValueError, match="zona"):
        CALENDAR.next_opening(naive)
    with pytest.raises(ValueError, match="zona"):
        CALENDAR.add_office_hours(naive, timedelta(hours=1))


@pytest.mark.parametrize("year", [1, 1999, 2200, 9999])
def test_a_year_out_of_reach_is_refused(year: int) -> None:
    with pytest.raises(InputError, match=f"Tahun {year}"):
        to_local(datetime(year, 12, 31, 23, 59, 59, tzinfo=UTC))


def test_nothing_is_added_backwards() -> None:
    with pytest.raises(InputError, match="paling sedikit 1"):
        CALENDAR.add_working_days(date(2026, 11, 23), 0)
    with pytest.raises(InputError, match="negatif"):
        CALENDAR.add_office_hours(wib("Mon 2026-11-23 10:00"), timedelta(minutes=-1))


def test_a_calendar_without_hours_ends_the_search() -> None:
    empty = Calendar(holidays={}, regimes=[], known_years=[])
    with pytest.raises(InputError, match="sepuluh tahun"):
        empty.next_opening(wib("Mon 2026-11-23 10:00"))
