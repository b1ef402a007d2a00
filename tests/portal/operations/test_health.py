"""Alive is who answers; fit is who can serve, and machines are told what is not well."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from complaints.models import Attempts
from portal.backups import keeping
from portal.operations import health
from tests.portal.operations.outages import database_failing

pytestmark = pytest.mark.django_db

ALIVE, FIT = "/sehat/", "/sehat/siap/"


@pytest.fixture(autouse=True)
def _timer_has_run(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    settings.LAST_RUN_FILE = tmp_path / "jalankan-terakhir"
    settings.LEAST_FREE_DISK = 0
    call_command("jalankan")


def told(reader: Client) -> tuple[int, list[str]]:
    """What a machine is told."""
    answer = reader.get(FIT)
    wrong = answer.json()["gangguan"]
    assert answer.json()["siap"] is (wrong == [])
    return answer.status_code, wrong


def test_a_process_is_alive_whatever_becomes_of_the_database(reader: Client) -> None:
    with database_failing(), CaptureQueriesContext(connection) as queries:
        answer = reader.get(ALIVE)

    assert (answer.status_code, answer.content) == (200, b"sehat\n")
    assert len(queries) == 0


def test_a_portal_is_fit_when_all_is_well_and_leaves_no_trace(reader: Client) -> None:
    assert told(reader) == (200, [])
    assert not Attempts.objects.exists()


def test_a_database_that_is_away_is_told_without_its_address(reader: Client) -> None:
    with database_failing():
        answer = reader.get(FIT)

    assert answer.status_code == 503
    assert answer.json()["gangguan"] == ["basis data", "migrasi"]
    assert b"internal" not in answer.content


def test_migrations_that_were_not_run_are_told(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def planned(*_: Any) -> list[str]:
        return ["0099"]

    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", planned)

    assert told(reader) == (503, ["migrasi"])


def test_a_disk_that_fills_up_is_told(reader: Client, settings: Settings) -> None:
    settings.LEAST_FREE_DISK = 2

    assert told(reader) == (503, ["ruang disk"])


@pytest.mark.parametrize("is_missing", [True, False])
def test_a_timer_that_fell_silent_is_told(
    reader: Client, settings: Settings, is_missing: bool
) -> None:
    if is_missing:
        settings.LAST_RUN_FILE.unlink()
    else:
        long_ago = (timezone.now() - timedelta(minutes=11)).timestamp()
        os.utime(settings.LAST_RUN_FILE, (long_ago, long_ago))

    assert told(reader) == (503, ["pekerjaan berkala"])


@pytest.mark.parametrize(("hours", "wrong"), [(25, []), (27, ["cadangan"])])
def test_a_backup_that_is_overdue_is_told(
    reader: Client, tmp_path: Path, hours: int, wrong: list[str]
) -> None:
    keeping.remember(timezone.now() - timedelta(hours=hours), tmp_path / "a.tar")

    assert told(reader) == (503 if wrong else 200, wrong)
