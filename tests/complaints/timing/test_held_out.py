"""More than 200 deadlines derived by hand-checkable steps, put to both clocks.

`complaints.timing.clock` is asked through /aduan/tenggat.json, as any reader would.
"""

import pytest
from django.test import Client

from tests.complaints import naive_clock
from tests.complaints.held_out import DAYS, Row, answered, question, rows

ROWS = rows()


def name(row: Row) -> str:
    return f"{row.received:%Y-%m-%d %H:%M}, {row.limit}, {len(row.waits)} jeda"


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_the_calculator_agrees_with_the_table(reader: Client, row: Row) -> None:
    answer = reader.get("/aduan/tenggat.json", question(row.received, row.limit, row.waits)).json()

    assert (answer["tenggat"], answer["status"]) == answered(row.due), row.derivation
    assert answer["peringatan"] == []


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_the_naive_clock_agrees_with_the_table(row: Row) -> None:
    amount, _, unit = row.limit.partition(" ")

    assert naive_clock.due(row.received, int(amount), unit, row.waits) == row.due, row.derivation


def test_the_table_is_long_and_covers_what_can_happen() -> None:
    assert len(ROWS) > 200
    assert len({repr(row[:3]) for row in ROWS}) == len(ROWS)
    assert {row.received.weekday() for row in ROWS} == set(range(len(DAYS)))
    assert {row.received.year for row in ROWS} == {2025, 2026, 2027}
    assert {row.limit.partition(" ")[2] for row in ROWS} == {
        "jam",
        "hari",
        "hari kerja",
        "hari kalender",
    }
    assert {len(row.waits) for row in ROWS} == {0, 1, 2, 3}
    assert sum(row.due is None for row in ROWS) > 10
    assert all(row.derivation for row in ROWS)
