"""Ten thousand random histories: the public calculator agrees with the naive clock on each."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from tests.complaints import naive_clock
from tests.complaints.held_out import answered, question
from tests.complaints.histories import History, history

BATCH = 1_000
LAST_KNOWN_YEAR = 2027


@pytest.mark.parametrize("batch", range(10))
def test_both_clocks_agree_on_every_history(reader: Client, batch: int) -> None:
    for number in range(batch * BATCH, (batch + 1) * BATCH):
        told = history(number)
        due = naive_clock.due(told.received, told.amount, told.unit, told.waits)
        answer = ask(reader, told)

        assert (answer["tenggat"], answer["status"]) == answered(due), (number, told)
        if due:
            assert (answer["peringatan"] != []) == is_uncertain(told, due), (number, told)
            assert counted(answer["langkah"], told.unit) == told.amount, (number, told)


def ask(reader: Client, told: History) -> Any:
    limit = f"{told.amount} {told.unit}"
    parameters = question(told.received, limit, told.waits, told.zone)
    return reader.get("/aduan/tenggat.json", parameters).json()


def is_uncertain(told: History, due: datetime) -> bool:
    """Whether the count went on into days whose holidays nobody knows, and asked for them."""
    return due.year > LAST_KNOWN_YEAR and told.unit != "hari kalender"


def counted(steps: list[dict[str, Any]], unit: str) -> float:
    """The days or hours of the steps that counted."""
    spans = [
        datetime.fromisoformat(step["selesai"]) - datetime.fromisoformat(step["mulai"])
        for step in steps
        if step["dihitung"]
    ]
    if unit != "jam":
        return len(spans)
    return sum(span.total_seconds() for span in spans) / 3600


def test_the_histories_are_of_every_kind() -> None:
    told = [history(number) for number in range(BATCH)]
    dues = [naive_clock.due(one.received, one.amount, one.unit, one.waits) for one in told]

    assert {one.unit for one in told} == {"jam", "hari", "hari kerja", "hari kalender"}
    assert {len(one.waits) for one in told} == {0, 1, 2, 3, 4}
    assert sum(due is None for due in dues) > 50
    assert sum(bool(due and due.year > LAST_KNOWN_YEAR) for due in dues) > 10
    assert sum(start.second == 59 for one in told for start, _ in one.waits) > 10
    assert sum(one.received < wait[0] for one in told for wait in one.waits) > BATCH / 2
