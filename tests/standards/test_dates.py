"""Days and moments as people read them."""

from datetime import UTC, date, datetime

import pytest

from standards.dates import ZONE, date_words, day_words, moment_words


def test_a_day_is_told_with_its_weekday_and_month() -> None:
    assert date_words(date(2026, 5, 1)) == "1 Mei 2026"
    assert day_words(date(2026, 11, 23)) == "Senin, 23 November 2026"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 23, 13, tzinfo=ZONE), "Senin, 23 November 2026 pukul 13.00 WIB"),
        (datetime(2026, 1, 1, 0, 5, 59, tzinfo=ZONE), "Kamis, 1 Januari 2026 pukul 00.05 WIB"),
        (datetime(2026, 11, 23, 18, 30, tzinfo=UTC), "Selasa, 24 November 2026 pukul 01.30 WIB"),
    ],
)
def test_a_moment_is_told_in_local_time(moment: datetime, words: str) -> None:
    assert moment_words(moment) == words
