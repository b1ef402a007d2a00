"""The figures: only for whoever has the token, in a form that Prometheus itself reads."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families
from pytest_django import Settings

from complaints.workflow import State
from tests.complaints import cast
from tests.portal.operations.outages import database_failing

pytestmark = pytest.mark.django_db

NUMBERS = "/sehat/angka/"
TOKEN = "t" * 50


@pytest.fixture
def monitor(settings: Settings, tmp_path: Path) -> Client:
    """A worker that counts, and whoever may ask it."""
    settings.METRICS_TOKEN = TOKEN
    settings.PUBLISHED_PAGES_BYTES = 1_000_000
    settings.LAST_RUN_FILE = tmp_path / "jalankan-terakhir"
    settings.VAR_DIR = tmp_path
    return Client()


def read(monitor: Client) -> dict[tuple[str, ...], float]:
    """Each figure by its name and labels."""
    answer = monitor.get(NUMBERS, headers={"authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    families = text_string_to_metric_families(answer.content.decode())
    samples = [sample for family in families for sample in family.samples]
    return {(sample.name, *sample.labels.values()): sample.value for sample in samples}


@pytest.mark.parametrize("given", [None, "", TOKEN, f"Bearer {TOKEN}x", "Bearer ", "Bearer é"])
def test_without_the_token_there_is_nothing(monitor: Client, given: str | None) -> None:
    headers: dict[str, Any] = {} if given is None else {"authorization": given}

    assert monitor.get(NUMBERS, headers=headers).status_code == 404


def test_where_no_token_was_set_none_is_right(reader: Client) -> None:
    assert reader.get(NUMBERS, headers={"authorization": "Bearer "}).status_code == 404


def test_requests_are_counted_by_area_status_and_origin(monitor: Client) -> None:
    before = read(monitor)
    for where in ("/tentang/", "/tentang/", "/aduan/", "/data/entah.json", "/sehat/"):
        monitor.get(where)
    after = read(monitor)

    def more(*labels: str) -> float:
        name = ("portal_request_seconds_count", *labels)
        return after.get(name, 0) - before.get(name, 0)

    assert more("umum", "store", "200") == more("umum", "view", "200") == 1
    assert more("aduan", "view", "200") == 1
    assert more("data", "view", "404") == 1


@pytest.mark.parametrize(("days", "late"), [(0, 0), (60, 1)])
def test_what_waits_is_told_in_totals(
    monitor: Client, monkeypatch: pytest.MonkeyPatch, days: int, late: int
) -> None:
    cast.person("sari")
    cast.brought_to(State.IN_PROGRESS)
    now = cast.RECEIVED + timedelta(days=days, hours=3)
    monkeypatch.setattr(timezone, "now", lambda: now)
    told = read(monitor)

    assert told[("portal_complaints_open",)] == 1
    assert told[("portal_complaints_late",)] == late
    assert told[("portal_mails_unsent",)] >= 1
    assert told[("portal_mails_oldest_seconds",)] > 0
    assert ("portal_backup_age_seconds",) not in told


def test_a_database_that_is_away_is_a_figure_too(monitor: Client) -> None:
    with database_failing():
        assert read(monitor)[("portal_database_up",)] == 0


def test_all_workers_are_summed(tmp_path: Path) -> None:
    count = "import django; django.setup(); from portal.operations import figures;"
    once = "figures.count('/aduan/', 200, 0.1, is_kept=False);"
    environment = {"PORTAL_MODE": "pengembangan", "DJANGO_SETTINGS_MODULE": "portal.settings"}
    summed = "print(figures.generate_latest(figures._requests_of_all_workers()).decode())"
    for code in (count + once, count + once + summed):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=environment | {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
        )

    assert (
        'portal_request_seconds_count{area="aduan",origin="view",status="200"} 2.0' in done.stdout
    )
