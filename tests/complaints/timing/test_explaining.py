"""A deadline is retold: its start, its limit and the source, every day or stretch of time."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.timing.clock import Limit, Pause, Unit, deadline
from complaints.timing.explaining import OWN_LIMIT, RULES, Explanation, explain
from standards.dates import ZONE
from tests.complaints.calendars import wib, working_calendar

CALENDAR = working_calendar()
MONDAY = "Mon 2026-11-23 10:00"


def pause(text: str) -> Pause:
    start, end = (moment.strip() for moment in text.split("/"))
    return Pause(wib(start), wib(end) if end else None)


def told(received: str, limit: str, *waits: str) -> Explanation:
    start, time, pauses = wib(received), Limit.parse(limit), [*map(pause, waits)]
    found = deadline(start, time, pauses, CALENDAR)
    return explain(found, received=start, limit=time, pauses=pauses)


def rows(explanation: Explanation) -> dict[str, list[str]]:
    """The lines by their period; what counted is marked with a plus."""
    return {
        row.period: [f"{'+ ' if line.counted else ''}{line.when}: {line.why}" for line in row.lines]
        for row in explanation.rows
    }


def test_days_are_told_by_the_week() -> None:
    assert rows(told(MONDAY, "5 hari kerja")) == {
        "23–29 November 2026": [
            "Senin 23: hari diterima, belum dihitung",
            "+ Selasa 24 – Jumat 27: hari kerja ke-1 sampai ke-4",
            "Sabtu 28 – Minggu 29: tidak dihitung: akhir pekan",
        ],
        "30 November 2026": ["+ Senin 30: hari kerja ke-5"],
    }


def test_a_holiday_is_told_with_its_decree_and_counting_goes_on_after_it() -> None:
    assert rows(told("Thu 2026-12-31 15:45", "3 hari kerja")) == {
        "31 Desember 2026–3 Januari 2027": [
            "Kamis 31: hari diterima, belum dihitung",
            "Jumat 1: tidak dihitung: Libur nasional: Tahun Baru 2027 Masehi "
            "(SKB 3 Menteri tahun 2027 (September 2026; nomor perlu dipastikan))",
            "Sabtu 2 – Minggu 3: tidak dihitung: akhir pekan",
        ],
        "4–7 Januari 2027": [
            "+ Senin 4: hari kerja ke-1",
            "Selasa 5: tidak dihitung: Libur nasional: Isra Mikraj Nabi Muhammad saw. "
            "(SKB 3 Menteri tahun 2027 (September 2026; nomor perlu dipastikan))",
            "+ Rabu 6 – Kamis 7: hari kerja ke-2 sampai ke-3",
        ],
    }


def test_sixty_working_days_stay_readable() -> None:
    found = told(MONDAY, "60 hari kerja")

    assert len(found.rows) == 14  # weeks, instead of 92 days
    assert max(len(row.lines) for row in found.rows) == 4
    assert found.rows[1].period == "30 November–6 Desember 2026"
    assert found.rows[-1].lines[-1].why == "hari kerja ke-60"


def test_hours_are_told_by_the_day() -> None:
    assert rows(told("Fri 2026-11-27 15:10:30", "3 jam")) == {
        "Jumat, 27 November 2026": [
            "+ 15.10–16.30: dihitung 1 jam 19 menit 30 detik (jam kerja)",
            "16.30–24.00: tidak dihitung: di luar jam kerja",
        ],
        "Sabtu, 28 November 2026": ["Sepanjang hari: tidak dihitung: akhir pekan"],
        "Minggu, 29 November 2026": ["Sepanjang hari: tidak dihitung: akhir pekan"],
        "Senin, 30 November 2026": [
            "00.00–07.30: tidak dihitung: di luar jam kerja",
            "+ 07.30–09.10: dihitung 1 jam 40 menit 30 detik (jam kerja)",
        ],
    }


def test_a_night_is_one_line_and_ramadan_is_named() -> None:
    assert rows(told("Wed 2026-02-18 15:00", "3 jam")) == {
        "Rabu, 18 Februari 2026": [
            "+ 15.00–16.00: dihitung 1 jam (jam kerja)",
            "16.00 – Kamis 19, 07.30: tidak dihitung: di luar jam kerja",
        ],
        "Kamis, 19 Februari 2026": ["+ 07.30–09.30: dihitung 2 jam (jam kerja Ramadan)"],
    }


def test_a_pause_in_hours_is_one_line() -> None:
    found = told(MONDAY, "3 jam", "Mon 2026-11-23 11:00 / Thu 2026-11-26 08:00")

    assert rows(found) == {
        "Senin, 23 November 2026": [
            "+ 10.00–11.00: dihitung 1 jam (jam kerja)",
            "11.00 – Kamis 26, 08.00: tidak dihitung: menunggu pengadu",
        ],
        "Kamis, 26 November 2026": ["+ 08.00–10.00: dihitung 2 jam (jam kerja)"],
    }
    assert found.pauses == (
        "Senin, 23 November 2026 pukul 11.00 WIB sampai Kamis, 26 November 2026 pukul 08.00 WIB",
    )


@pytest.mark.parametrize(
    ("limit", "last"),
    [
        ("3 jam", "Sejak 11.00: tidak dihitung: menunggu pengadu"),
        ("5 hari kerja", "Sejak Selasa 24: tidak dihitung: menunggu pengadu"),
    ],
)
def test_an_open_pause_ends_the_count_without_a_date(limit: str, last: str) -> None:
    found = told(MONDAY, limit, "Mon 2026-11-23 11:00 /")

    assert [*rows(found).values()][-1][-1] == last
    assert found.due == ""
    assert found.pauses == ("sejak Senin, 23 November 2026 pukul 11.00 WIB",)


def test_the_head_tells_where_the_limit_comes_from() -> None:
    received, limit = wib(MONDAY), Limit.parse("1 hari")
    found = explain(
        deadline(received, limit, [], CALENDAR),
        received=received,
        limit=limit,
        source="edisi 1, SK 1829/OR/2021",
        wording="Pengaduan ringan, selambat-lambatnya 1 Hari",
        changes=["Tingkat diubah"],
    )

    assert found.due == "Selasa, 24 November 2026 (akhir hari)"
    assert (found.received, found.limit) == ("Senin, 23 November 2026 pukul 10.00 WIB", "1 hari")
    assert (found.source, found.wording, found.changes) == (
        "edisi 1, SK 1829/OR/2021",
        "Pengaduan ringan, selambat-lambatnya 1 Hari",
        ("Tingkat diubah",),
    )
    assert "berarti satu hari kerja" in found.rule


def test_a_limit_of_one_s_own_has_no_wording_and_hours_are_due_at_a_moment() -> None:
    found = told(MONDAY, "3 jam")

    assert (found.source, found.wording) == (OWN_LIMIT, "")
    assert found.due == "Senin, 23 November 2026 pukul 13.00 WIB"


def test_an_incomplete_calendar_is_said_in_words() -> None:
    assert "dapat berubah" in told("Mon 2028-02-28 10:00", "3 jam").warnings[0]
    assert told(MONDAY, "3 jam").warnings == ()


def test_every_unit_has_its_rule() -> None:
    assert set(RULES) == set(Unit)


moments = st.datetimes(datetime(2025, 1, 1), datetime(2027, 10, 1)).map(  # noqa: DTZ001 (WIB added)
    lambda moment: moment.replace(microsecond=0, tzinfo=ZONE)
)


@given(moments, st.integers(1, 60), st.sampled_from([Unit.WORKING_DAY, Unit.CALENDAR_DAY]))
def test_no_day_is_lost_between_the_lines(received: datetime, amount: int, unit: Unit) -> None:
    limit = Limit(amount, unit)
    found = deadline(received, limit, [], CALENDAR)
    explanation = explain(found, received=received, limit=limit)
    lines = [line for row in explanation.rows for line in row.lines]

    assert sum(days_of(line.when) for line in lines) == len(found.steps)
    assert sum(days_of(line.when) for line in lines if line.counted) == amount


def days_of(when: str) -> int:
    """How many days of one week a line speaks of, from its weekdays."""
    names = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    numbers = [names.index(part.split()[0]) for part in when.split(" – ")]
    return numbers[-1] - numbers[0] + 1
