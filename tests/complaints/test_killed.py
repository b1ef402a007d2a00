"""Killed in the middle of filing: what was acknowledged is there whole, what was not can be resent.

The same oracle as for a database that loses power: after the fall each filing is there or not, and
never half.
"""

import os
import subprocess
import sys
from itertools import chain, islice

import pytest

from complaints import actions, references
from complaints.models import Complaint, NumberSeries
from tests.complaints import cast
from tests.complaints.filing_loop import tokens
from tests.complaints.records import is_whole

PROCESSES = ["satu", "dua", "tiga", "empat"]
"""So many at once that, whenever they are killed, one is in the middle of storing."""


def receipts_until_killed(address: str, after: int) -> dict[str, list[str]]:
    """The numbers that each process gave before all were killed, while they went on filing."""
    running = {name: _start(address, name) for name in PROCESSES}
    first = running[PROCESSES[0]].stdout
    begun = list(islice(first, after))
    assert len(begun) == after
    for process in running.values():
        process.kill()
    told = {name: process.communicate()[0].splitlines() for name, process in running.items()}
    return told | {PROCESSES[0]: [line.strip() for line in begun] + told[PROCESSES[0]]}


def _start(address: str, name: str) -> "subprocess.Popen[str]":
    environment = {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "portal.settings"}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.complaints.filing_loop", name],
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        text=True,
    )


def send_again(name: str, told: list[str]) -> str:
    """File what a process had on its way, stored or not; waits for a transaction that is dying."""
    token = next(islice(tokens(name), len(told), None))
    filed = actions.file(cast.report(), token=token, by=cast.COMPLAINANT, at=cast.RECEIVED)
    return filed.number


@pytest.mark.parametrize("after", [3, 8, 17])
def test_every_acknowledged_filing_is_there_whole(own_database: str, after: int) -> None:
    told = receipts_until_killed(own_database, after)

    sent_again = [send_again(name, numbers) for name, numbers in told.items()]

    expected = sorted([*chain(*told.values()), *sent_again])
    assert expected == [references.format_number(2026, n + 1) for n in range(len(expected))]
    assert sorted(Complaint.objects.values_list("number", flat=True)) == expected
    assert all(map(is_whole, Complaint.objects.all()))
    assert NumberSeries.objects.get().last == len(expected)
