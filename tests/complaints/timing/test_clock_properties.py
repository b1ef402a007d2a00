"""What must hold for every deadline, whatever the receipt, the limit and the pauses.

Moments are whole minutes from 2025 to 2027.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice, pairwise
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from complaints.timing.clock import Limit, Pause, Unit, deadline
from complaints.timing.worktime import days_from
from standards.dates import ZONE
from tests.complaints.calendars import working_calendar

CALENDAR = working_calendar()
FIRST = datetime(2025, 1, 1, tzinfo=ZONE)
AFTER_ALL = datetime(2190, 1, 1, tzinfo=ZONE)
MINUTES = 60 * 24 * 900
ZONES = [UTC, *map(ZoneInfo, ["Asia/Jayapura", "America/New_York", "Pacific/Kiritimati"])]

moments = st.integers(0, MINUTES).map(lambda minutes: FIRST + timedelta(minutes=minutes))
limits = st.builds(Limit, st.integers(1, 60), st.sampled_from(Unit))

patient = settings(deadline=None)
"""What is true may take its time on a busy machine."""


@st.composite
def histories(draw: Any, reach: int = 60_000) -> tuple[datetime, list[Pause]]:
    """A receipt and up to four pauses within so many minutes; the last may be open."""
    received = draw(moments)
    offsets = draw(st.lists(st.integers(-3000, reach), unique=True, max_size=8))
    edges = [received + timedelta(minutes=offset) for offset in sorted(offsets)]
    ends: list[datetime | None] = [*edges[1::2], None]
    return received, [Pause(*both) for both in zip(edges[::2], ends, strict=False)]


def end(received: datetime, limit: Limit, pauses: list[Pause]) -> datetime:
    """The due moment; one that is not in sight lies after all others."""
    return deadline(received, limit, pauses, CALENDAR).due or AFTER_ALL


@patient
@given(histories(), limits, st.integers(0, 20_000))
def test_later_receipt_is_never_due_earlier(
    history: tuple[datetime, list[Pause]], limit: Limit, later: int
) -> None:
    received, pauses = history
    after = received + timedelta(minutes=later)
    assert end(received, limit, pauses) <= end(after, limit, pauses)


@patient
@given(histories(), limits)
def test_pauses_never_shorten(history: tuple[datetime, list[Pause]], limit: Limit) -> None:
    received, pauses = history
    for number in range(len(pauses)):
        fewer = pauses[:number] + pauses[number + 1 :]
        assert end(received, limit, fewer) <= end(received, limit, pauses)


@patient
@given(histories(), limits, st.floats(0, 1))
def test_splitting_a_pause_changes_nothing(
    history: tuple[datetime, list[Pause]], limit: Limit, share: float
) -> None:
    received, pauses = history
    halves = [half for wait in pauses for half in split(wait, share)]
    whole = deadline(received, limit, pauses, CALENDAR)
    assert deadline(received, limit, reversed(halves), CALENDAR) == whole


def split(wait: Pause, share: float) -> list[Pause]:
    length = (wait.end or wait.start + timedelta(days=30)) - wait.start
    middle = wait.start + length * share
    return [Pause(wait.start, middle), Pause(middle, wait.end)]


@patient
@given(histories(), limits, st.lists(st.sampled_from(ZONES), min_size=9, max_size=9))
def test_the_zone_of_the_input_does_not_matter(
    history: tuple[datetime, list[Pause]], limit: Limit, zones: list[Any]
) -> None:
    received, pauses = history
    elsewhere = [
        Pause(wait.start.astimezone(begins), wait.end and wait.end.astimezone(ends))
        for wait, begins, ends in zip(pauses, zones[1::2], zones[2::2], strict=False)
    ]
    found = deadline(received.astimezone(zones[0]), limit, elsewhere, CALENDAR)
    assert found == deadline(received, limit, pauses, CALENDAR)
    assert found.as_json() == deadline(received, limit, pauses, CALENDAR).as_json()


@patient
@given(histories(), limits)
def test_a_longer_limit_is_never_due_earlier(
    history: tuple[datetime, list[Pause]], limit: Limit
) -> None:
    received, pauses = history
    longer = replace(limit, amount=limit.amount + 1)
    assert end(received, limit, pauses) <= end(received, longer, pauses)


@patient
@given(histories(), limits)
def test_the_counted_steps_add_up_to_the_limit(
    history: tuple[datetime, list[Pause]], limit: Limit
) -> None:
    found = deadline(*(history[0], limit, history[1]), CALENDAR)
    counted = [step for step in found.steps if step.counted]
    total: Any = len(counted)
    if limit.unit is Unit.OFFICE_HOUR:
        total = sum((step.end - step.start for step in counted), timedelta()) / timedelta(hours=1)
    assert total == limit.amount if found.due else total < limit.amount
    assert found.due is None or found.due == counted[-1].end == found.steps[-1].end


@patient
@given(histories(), limits)
def test_the_steps_leave_no_gap(history: tuple[datetime, list[Pause]], limit: Limit) -> None:
    received, pauses = history
    found = deadline(received, limit, pauses, CALENDAR)
    in_hours = limit.unit is Unit.OFFICE_HOUR
    gap = timedelta(0) if in_hours else timedelta(seconds=1)
    assert all(before.end + gap == step.start for before, step in pairwise(found.steps))
    assert all(step.day == step.start.date() for step in found.steps)
    assert found.steps[0].day == received.date()
    assert not in_hours or found.steps[0].start == received


@patient
@given(moments, st.integers(1, 60))
def test_without_pauses_the_clock_and_the_calendar_agree(received: datetime, amount: int) -> None:
    hours = deadline(received, Limit(amount, Unit.OFFICE_HOUR), [], CALENDAR)
    assert hours.due == CALENDAR.add_office_hours(received, timedelta(hours=amount))
    days = deadline(received, Limit(amount, Unit.DAY), [], CALENDAR)
    assert days.due == at_end_of(CALENDAR.add_working_days(received.date(), amount))


@settings(max_examples=40, deadline=None)
@given(histories(reach=4000), st.integers(1, 12))
def test_hours_agree_with_counting_minute_by_minute(
    history: tuple[datetime, list[Pause]], amount: int
) -> None:
    received, pauses = history
    assert deadline(received, Limit(amount, Unit.OFFICE_HOUR), pauses, CALENDAR).due == (
        minute_by_minute(received, amount * 60, pauses)
    )


def minute_by_minute(received: datetime, left: int, pauses: list[Pause]) -> datetime | None:
    """The rule of hours in its plainest form; all moments are whole minutes."""
    minute = received
    while left:
        waiting = [wait for wait in pauses if wait.covers(minute)]
        if waiting and waiting[0].end is None:
            return None
        opening = CALENDAR.opening(minute.date())
        is_open = opening is not None and opening.start <= minute < opening.end
        left -= is_open and not waiting
        minute += timedelta(minutes=1)
    return minute


@patient
@given(histories(), st.integers(1, 60), st.sampled_from([Unit.DAY, Unit.CALENDAR_DAY]))
def test_days_agree_with_crossing_out_days(
    history: tuple[datetime, list[Pause]], amount: int, unit: Unit
) -> None:
    received, pauses = history
    days = islice(days_from(received.date() + timedelta(days=1)), 300)
    left = [on for on in days if not is_waited(on, pauses) and (is_counted(on) or unit != "hari")]
    expected = at_end_of(left[amount - 1]) if len(left) >= amount else None
    assert deadline(received, Limit(amount, unit), pauses, CALENDAR).due == expected


def is_waited(on: date, pauses: list[Pause]) -> bool:
    """The rule of days in its plainest form; an open pause is never resumed."""
    return any(
        wait.start.date() <= on < (wait.end.date() if wait.end else date.max) for wait in pauses
    )


def is_counted(on: date) -> bool:
    return on.weekday() < 5 and on not in CALENDAR.holidays


def at_end_of(on: date) -> datetime:
    return datetime(on.year, on.month, on.day, 23, 59, 59, tzinfo=ZONE)
