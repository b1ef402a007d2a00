"""The working calendar out of the database, and the years that staff still have to enter."""

from datetime import date, time
from typing import Any

import pytest

from complaints.calendars import missing_years, working_calendar
from complaints.models import Holiday, OfficeHours
from standards import content_version
from tests.complaints import calendars

pytestmark = pytest.mark.django_db


def test_the_register_gives_the_calendar_of_the_fixtures(
    django_assert_num_queries: Any,
) -> None:
    with django_assert_num_queries(2):
        found = working_calendar()

    expected = calendars.working_calendar()
    assert (found.holidays, found.known_years) == (expected.holidays, expected.known_years)
    assert set(found.regimes) == set(expected.regimes)


def test_a_year_is_known_by_its_national_holidays_only() -> None:
    Holiday.objects.create(date=date(2028, 1, 3), kind="cuti_bersama", name="Cuti", source="SKB")
    assert working_calendar().known_years == {2025, 2026, 2027}

    Holiday.objects.create(date=date(2028, 1, 4), kind="nasional", name="Libur", source="SKB")
    assert working_calendar().known_years == {2025, 2026, 2027, 2028}


@pytest.mark.parametrize(
    ("today", "years"),
    [
        (date(2026, 12, 31), []),
        (date(2027, 7, 31), []),
        (date(2027, 8, 1), [2028]),
        (date(2027, 12, 31), [2028]),
        (date(2028, 1, 1), [2028]),
        (date(2028, 8, 1), [2028, 2029]),
    ],
)
def test_a_year_without_holidays_is_named_from_august_before(today: date, years: list[int]) -> None:
    assert missing_years(today) == years


def test_a_changed_calendar_outdates_the_pages() -> None:
    versions = [content_version.current()]
    holiday = Holiday.objects.create(
        date=date(2026, 11, 24), kind="daerah", name="Libur", source="Kepgub contoh"
    )
    versions.append(content_version.current())
    holiday.delete()
    versions.append(content_version.current())
    OfficeHours.objects.create(
        regime="normal",
        weekday=0,
        opens=time(7),
        closes=time(15),
        valid_from=date(2030, 1, 1),
        source="Pergub contoh",
    )
    versions.append(content_version.current())

    assert versions == sorted(set(versions))
