"""Read the held-out table of deadlines, and put such questions to the public calculator."""

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple

from tests.complaints.naive_clock import Wait

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
END_OF_DAY = timedelta(hours=23, minutes=59, seconds=59)
WIB = timezone(timedelta(hours=7))


class Row(NamedTuple):
    """A line of the table; all moments are WIB and have no zone."""

    received: datetime
    limit: str
    waits: list[Wait]
    due: datetime | None
    derivation: str


def rows() -> list[Row]:
    """The table, without its comments."""
    text = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
    return [_row(line) for line in text.splitlines() if line and not line.startswith("#")]


def question(
    received: datetime, limit: str, waits: Sequence[Wait], zone: timezone = WIB
) -> dict[str, Any]:
    """The parameters of tenggat.json, all moments written in a zone."""

    def written(moment: datetime | None) -> str:
        return moment.replace(tzinfo=WIB).astimezone(zone).isoformat() if moment else ""

    pauses = [f"{written(start)}/{written(end)}" for start, end in waits]
    return {"diterima": written(received), "batas": limit, "jeda": pauses}


def answered(due: datetime | None) -> tuple[str | None, str]:
    """What tenggat.json shall say: `tenggat` and `status`."""
    return (due.replace(tzinfo=WIB).isoformat(), "berjalan") if due else (None, "dijeda")


def _row(line: str) -> Row:
    received, limit, waits, due, derivation = (part.strip() for part in line.split(" | "))
    pauses = [] if waits == "-" else [_wait(wait) for wait in waits.split(";")]
    return Row(_moment(received), limit, pauses, _due(due), derivation)


def _wait(text: str) -> Wait:
    start, end = (part.strip() for part in text.split("/"))
    return _moment(start), _moment(end) if end else None


def _due(text: str) -> datetime | None:
    if text == "-":
        return None
    return _moment(text) + (timedelta(0) if ":" in text else END_OF_DAY)


def _moment(text: str) -> datetime:
    """`Mon 2026-11-23 10:00`; the weekday must fit the date."""
    weekday, _, stated = text.partition(" ")
    found = datetime.fromisoformat(stated)
    assert DAYS[found.weekday()] == weekday, text
    return found
