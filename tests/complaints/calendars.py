"""The real working calendar for the pure modules, read from the fixtures without Django."""

from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from complaints.timing.worktime import Calendar, HolidayFact, Regime
from standards.dates import WEEKDAYS, ZONE

FIXTURES = Path(__file__).parents[2] / "fixtures"
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@cache
def working_calendar() -> Calendar:
    """Holidays of 2025–2027 and all office hours."""
    holidays = {row["date"]: _holiday(row) for row in _fields("holidays.yaml")}
    regimes = tuple(map(_regime, _fields("office_hours.yaml")))
    return Calendar(holidays, regimes, frozenset(day.year for day in holidays))


def wib(text: str) -> datetime:
    """`Mon 2026-11-23 10:00`, with or without seconds, as a moment in WIB; the weekday must fit."""
    weekday, _, moment = text.partition(" ")
    local = datetime.fromisoformat(moment).replace(tzinfo=ZONE)
    assert DAYS[local.weekday()] == weekday, f"{text} is {WEEKDAYS[local.weekday()]}"
    return local


def day(text: str) -> date:
    """`Mon 2026-11-23` as a local day; the weekday must fit."""
    return wib(text).date()


def _fields(name: str) -> list[dict[str, Any]]:
    rows = yaml.load((FIXTURES / name).read_text(), Loader=yaml.CSafeLoader)
    return [row["fields"] for row in rows]


def _holiday(row: dict[str, Any]) -> HolidayFact:
    return HolidayFact(row["name"], row["kind"], row["source"])


def _regime(row: dict[str, Any]) -> Regime:
    return Regime(
        row["regime"],
        row["weekday"],
        time.fromisoformat(row["opens"]),
        time.fromisoformat(row["closes"]),
        row["valid_from"],
        row["valid_until"],
    )
