"""The clock on the tables of deadlines: limits, pauses, refusals, and the steps that explain."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest

from complaints.timing import clock
from complaints.timing.clock import (
    CALENDAR_INCOMPLETE,
    WAITING,
    Deadline,
    Limit,
    Pause,
    Status,
    Step,
    Unit,
    deadline,
)
from complaints.timing.worktime import InputError, days_from
from tests.complaints.calendars import day, wib, working_calendar
from tests.complaints.deadlines import (
    CALENDAR_DAYS,
    HOURS,
    PAUSED_CALENDAR_DAYS,
    PAUSED_DAYS,
    PAUSED_HOURS,
    PAUSED_OVERNIGHT,
    REFUSED_PAUSES,
    TERMS,
    TIERS,
    UNKNOWN_YEARS,
    VECTORS,
    WORKING_DAYS,
)

CALENDAR = working_calendar()


def pause(text: str) -> Pause:
    start, end = (moment.strip() for moment in text.split("/"))
    return Pause(wib(start), wib(end) if end else None)


def due(received: str, limit: str, pauses: Iterable[str] = ()) -> datetime | None:
    waits = map(pause, pauses)
    return deadline(wib(received), Limit.parse(limit), waits, CALENDAR).due


def due_moment(text: str | None) -> datetime | None:
    """What a table says: a moment, the end of a day, or nothing while an open pause lasts."""
    if text is None:
        return None
    return wib(text if ":" in text else f"{text} 23:59:59")


def notes(found: Deadline) -> list[str]:
    return [step.note for step in found.steps]


@pytest.mark.parametrize(
    ("received", "limit", "expected"),
    [
        (received, limit, expected)
        for received, row in VECTORS.items()
        for limit, expected in zip(TIERS + TERMS, row, strict=True)
    ],
)
def test_the_worked_examples_come_out(received: str, limit: str, expected: str) -> None:
    assert due(received, limit) == due_moment(expected)


@pytest.mark.parametrize(("received", "limit", "expected"), [*HOURS, *WORKING_DAYS, *CALENDAR_DAYS])
def test_a_limit_runs_out_when_the_table_says(received: str, limit: str, expected: str) -> None:
    found = deadline(wib(received), Limit.parse(limit), [], CALENDAR)
    assert (found.due, found.status, found.warnings) == (due_moment(expected), Status.RUNNING, ())


@pytest.mark.parametrize(("pauses", "expected"), PAUSED_HOURS)
def test_office_time_in_a_pause_does_not_count(pauses: list[str], expected: str | None) -> None:
    assert due("Mon 2026-11-23 10:00", "3 jam", pauses) == due_moment(expected)


@pytest.mark.parametrize(("pauses", "expected"), PAUSED_OVERNIGHT)
def test_a_pause_takes_only_the_office_time_in_it(pauses: list[str], expected: str | None) -> None:
    assert due("Mon 2026-11-23 14:30", "3 jam", pauses) == due_moment(expected)


@pytest.mark.parametrize(("pauses", "expected"), PAUSED_DAYS)
def test_days_from_the_pause_to_before_the_resuming_do_not_count(
    pauses: list[str], expected: str | None
) -> None:
    assert due("Mon 2026-11-23 10:00", "5 hari kerja", pauses) == due_moment(expected)


@pytest.mark.parametrize(("pauses", "expected"), PAUSED_CALENDAR_DAYS)
def test_calendar_days_are_paused_like_working_days(
    pauses: list[str], expected: str | None
) -> None:
    assert due("Mon 2026-11-23 10:00", "14 hari kalender", pauses) == due_moment(expected)


@pytest.mark.parametrize(("received", "limit", "expected"), UNKNOWN_YEARS)
def test_a_year_without_holidays_is_counted_with_a_warning(
    received: str, limit: str, expected: str
) -> None:
    found = deadline(wib(received), Limit.parse(limit), [], CALENDAR)
    assert (found.due, found.warnings) == (wib(expected), (CALENDAR_INCOMPLETE,))


def test_days_without_office_hours_give_a_warning_and_are_not_counted_in_hours() -> None:
    mondays_only = replace(CALENDAR, regimes=[r for r in CALENDAR.regimes if r.weekday == 0])
    found = deadline(wib("Mon 2026-11-23 15:00"), Limit.parse("3 jam"), [], mondays_only)
    assert found.due == wib("Mon 2026-11-30 09:30")
    assert found.warnings == (CALENDAR_INCOMPLETE,)
    assert notes(found)[2:7] == ["jam kerja belum diisi"] * 4 + ["Sabtu"]


def test_the_day_of_a_pause_is_the_local_one() -> None:
    half_past_midnight = datetime(2026, 11, 24, 17, 30, tzinfo=UTC)
    wait = Pause(half_past_midnight, half_past_midnight + timedelta(days=1))
    found = deadline(wib("Mon 2026-11-23 10:00"), Limit.parse("5 hari"), [wait], CALENDAR)
    assert found.due == due_moment("Tue 2026-12-01")


@pytest.mark.parametrize(("pauses", "reason"), REFUSED_PAUSES)
@pytest.mark.parametrize("limit", ["3 jam", "5 hari kerja", "14 hari kalender"])
def test_pauses_that_cannot_be_are_refused(pauses: list[str], reason: str, limit: str) -> None:
    with pytest.raises(InputError, match=reason):
        due("Mon 2026-11-23 10:00", limit, pauses)


def test_moments_without_a_zone_are_refused() -> None:
    aware, naive = wib("Mon 2026-11-23 10:00"), datetime(2026, 11, 23, 11)  # noqa: DTZ001
    for received, pauses in [
        (naive, []),
        (aware, [Pause(naive)]),
        (aware, [Pause(aware, naive)]),
    ]:
        with pytest.raises(ValueError, match="zona"):
            deadline(received, Limit.parse("3 jam"), pauses, CALENDAR)
    with pytest.raises(ValueError, match="zona"):
        clock.decision_due(naive)


def test_a_limit_beyond_ten_years_is_refused() -> None:
    for limit in ["9999 hari", "9999 hari kalender"]:
        with pytest.raises(InputError, match="sepuluh tahun"):
            due("Mon 2026-11-23 10:00", limit)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("3 jam", Limit(3, Unit.OFFICE_HOUR)),
        ("5 hari kerja", Limit(5, Unit.WORKING_DAY)),
        (" 1 Hari ", Limit(1, Unit.DAY)),
        ("14 hari kalender", Limit(14, Unit.CALENDAR_DAY)),
    ],
)
def test_a_limit_is_read_as_the_standard_writes_it(text: str, limit: Limit) -> None:
    assert Limit.parse(text) == limit
    assert str(limit) == text.strip().lower()


@pytest.mark.parametrize(
    "text",
    ["", "jam", "3", "3jam", "0 jam", "-1 hari", "1.5 jam", "٣ jam", "3 menit", "10000 hari"],
)
def test_a_limit_that_cannot_be_counted_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        Limit.parse(text)


@pytest.mark.parametrize("amount", [-1, 0, 10_000])
def test_a_limit_has_a_sensible_amount(amount: int) -> None:
    with pytest.raises(InputError, match="1 dan 9999"):
        Limit(amount, Unit.OFFICE_HOUR)


def test_reclassifying_keeps_the_start_and_the_pauses() -> None:
    waits = ["Wed 2026-11-25 09:00 / Fri 2026-11-27 09:00"]
    # Mon: three hours had run out before the pause, so it changed nothing
    assert due("Mon 2026-11-23 10:00", "3 jam", waits) == wib("Mon 2026-11-23 13:00")
    # Mon: as normatif 24, 27, 30, 1, 2; Wednesday and Thursday waited
    assert due("Mon 2026-11-23 10:00", "5 hari kerja", waits) == due_moment("Wed 2026-12-02")


def test_a_reopened_round_starts_at_its_own_moment_without_the_old_pauses() -> None:
    old_round = ["Mon 2026-11-23 11:00 / Mon 2026-11-30 08:30"]
    # Fri: 1:30 today and 1:30 on Monday; in the old round Monday would begin at 08:30
    assert due("Fri 2026-11-27 15:00", "3 jam") == wib("Mon 2026-11-30 09:00")
    assert due("Fri 2026-11-27 15:00", "3 jam", old_round) == wib("Mon 2026-11-30 11:30")


def test_the_steps_of_hours_explain_every_minute() -> None:
    found = deadline(wib("Wed 2026-12-23 15:30"), Limit.parse("3 jam"), [], CALENDAR)
    skb = "SKB 3 Menteri Nomor 1497/2025, 2/2025, 5/2025"
    expected = [
        ("Wed 2026-12-23 15:30", "Wed 2026-12-23 16:00", True, "jam kerja"),
        ("Wed 2026-12-23 16:00", "Thu 2026-12-24 00:00", False, "di luar jam kerja"),
        (
            "Thu 2026-12-24 00:00",
            "Fri 2026-12-25 00:00",
            False,
            f"Cuti bersama Kelahiran Yesus Kristus ({skb}; Keppres 42/2025)",
        ),
        (
            "Fri 2026-12-25 00:00",
            "Sat 2026-12-26 00:00",
            False,
            f"Libur nasional: Kelahiran Yesus Kristus ({skb})",
        ),
        ("Sat 2026-12-26 00:00", "Sun 2026-12-27 00:00", False, "Sabtu"),
        ("Sun 2026-12-27 00:00", "Mon 2026-12-28 00:00", False, "Minggu"),
        ("Mon 2026-12-28 00:00", "Mon 2026-12-28 07:30", False, "di luar jam kerja"),
        ("Mon 2026-12-28 07:30", "Mon 2026-12-28 10:00", True, "jam kerja"),
    ]
    assert list(found.steps) == [
        Step(wib(start).date(), wib(start), wib(end), counted, note)
        for start, end, counted, note in expected
    ]


def test_a_night_is_one_step_and_ramadan_is_named() -> None:
    found = deadline(wib("Wed 2026-02-18 15:00"), Limit.parse("3 jam"), [], CALENDAR)
    assert notes(found) == ["jam kerja", "di luar jam kerja", "jam kerja Ramadan"]


def test_two_free_days_of_one_feast_are_two_steps() -> None:
    found = deadline(wib("Wed 2027-03-10 10:00"), Limit.parse("3 jam"), [], CALENDAR)
    assert [step.day.day for step in found.steps] == [10, 11, 12, 13, 14, 15, 16, 16]
    assert notes(found)[0] == notes(found)[1]


def test_a_pause_of_many_days_is_one_step_of_a_limit_in_hours() -> None:
    waits = [pause("Mon 2026-11-23 15:00 / Mon 2026-11-30 20:00")]
    found = deadline(wib("Mon 2026-11-23 14:30"), Limit.parse("3 jam"), waits, CALENDAR)
    assert notes(found) == ["jam kerja", WAITING, "di luar jam kerja", "jam kerja"]
    assert (found.steps[1].start, found.steps[1].end) == (waits[0].start, waits[0].end)


def test_the_steps_of_days_number_the_counted_ones_and_explain_the_others() -> None:
    waits = [pause("Tue 2026-12-29 09:00 / Wed 2026-12-30 09:00")]
    found = deadline(wib("Thu 2026-12-24 10:00"), Limit.parse("2 hari kerja"), waits, CALENDAR)
    assert notes(found) == [
        "hari diterima, belum dihitung",
        "Libur nasional: Kelahiran Yesus Kristus (SKB 3 Menteri Nomor 1497/2025, 2/2025, 5/2025)",
        "Sabtu",
        "Minggu",
        "hari kerja ke-1",
        WAITING,
        "hari kerja ke-2",
    ]


def test_calendar_days_are_not_called_working_days() -> None:
    found = deadline(wib("Fri 2026-11-27 10:00"), Limit.parse("2 hari kalender"), [], CALENDAR)
    assert notes(found)[1:] == ["hari ke-1", "hari ke-2"]


@pytest.mark.parametrize(
    ("limit", "begins"), [("3 jam", "Mon 2026-11-23 11:00"), ("5 hari", "Tue 2026-11-24 00:00")]
)
def test_an_open_pause_ends_the_steps_without_a_due_date(limit: str, begins: str) -> None:
    waits = [pause("Mon 2026-11-23 11:00 /")]
    found = deadline(wib("Mon 2026-11-23 10:00"), Limit.parse(limit), waits, CALENDAR)
    assert (found.due, found.status) == (None, Status.PAUSED)
    assert found.steps[-1] == Step(wib(begins).date(), wib(begins), None, False, WAITING)


def test_the_longest_tier_has_one_step_a_day() -> None:
    found = deadline(wib("Mon 2026-11-23 10:00"), Limit.parse("60 hari kerja"), [], CALENDAR)
    days = [step.day for step in found.steps]
    assert days == list(islice(days_from(day("Mon 2026-11-23")), 92))
    assert sum(step.counted for step in found.steps) == 60


def test_a_deadline_has_the_shape_of_the_contract() -> None:
    waits = [pause("Mon 2026-11-23 11:00 /")]
    found = deadline(wib("Mon 2026-11-23 10:00"), Limit.parse("3 jam"), waits, CALENDAR)
    assert found.as_json() == {
        "tenggat": None,
        "status": "dijeda",
        "peringatan": [],
        "langkah": [
            {
                "tanggal": "2026-11-23",
                "mulai": "2026-11-23T10:00:00+07:00",
                "selesai": "2026-11-23T11:00:00+07:00",
                "dihitung": True,
                "keterangan": "jam kerja",
            },
            {
                "tanggal": "2026-11-23",
                "mulai": "2026-11-23T11:00:00+07:00",
                "selesai": None,
                "dihitung": False,
                "keterangan": "menunggu pengadu",
            },
        ],
    }
    running = deadline(wib("Mon 2027-12-27 10:00"), Limit.parse("5 hari"), [], CALENDAR).as_json()
    assert running["tenggat"] == "2028-01-03T23:59:59+07:00"
    assert (running["status"], running["peringatan"]) == ("berjalan", ["kalender_belum_lengkap"])


@pytest.mark.parametrize(("received", "row"), VECTORS.items())
def test_the_terms_of_the_law_are_calendar_days(received: str, row: tuple[str, ...]) -> None:
    fourteen, sixty = map(due_moment, row[-2:])
    assert clock.completeness_due(wib(received)) == fourteen
    assert clock.decision_due(wib(received)) == sixty
    assert clock.notice_due(wib(received)) == fourteen


def test_the_terms_of_the_law_begin_with_the_local_day() -> None:
    # Mon 18:00 in UTC is Tuesday 01:00 here; Tue + 14
    late = datetime(2026, 11, 23, 18, tzinfo=UTC)
    assert clock.completeness_due(late) == due_moment("Tue 2026-12-08")
