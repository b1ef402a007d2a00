"""A disk that is nearly full: people read on, staff work on, nothing more is taken from outside."""

import logging
import shutil
from collections import namedtuple
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from complaints.models import FilingDraft
from portal.operations import room
from tests.complaints import cast
from tests.complaints.filing import form
from tests.page import read

pytestmark = pytest.mark.django_db

_Usage = namedtuple("_Usage", "total used free")


class Disk:
    """What is free on every disk, of 1,000 bytes."""

    free = 49

    def usage(self, _: Path) -> _Usage:
        return _Usage(1_000, 1_000 - self.free, self.free)


@pytest.fixture
def disk(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Disk:
    settings.LEAST_FREE_DISK = 0.05
    monkeypatch.setitem(room._told, "is short", False)
    disk = Disk()
    monkeypatch.setattr(shutil, "disk_usage", disk.usage)
    return disk


@pytest.mark.usefixtures("disk")
@pytest.mark.parametrize("where", ["/", "/layanan/", "/aduan/", "/data/layanan.json", "/masuk/"])
def test_reading_goes_on(reader: Client, where: str) -> None:
    assert reader.get(where).status_code == 200


@pytest.mark.usefixtures("disk")
def test_nothing_is_taken_from_citizens(reader: Client) -> None:
    answer = reader.post(form.PROBLEM_PAGE, form.PROBLEM)

    assert (answer.status_code, answer["Retry-After"]) == (503, "300")
    assert read(answer).one("h1").text == "Portal belum dapat menyimpan"
    assert not FilingDraft.objects.exists()


@pytest.mark.usefixtures("disk")
def test_programs_are_refused_in_their_language(reader: Client) -> None:
    assert reader.post("/open311/v2/requests.json", {}).status_code == 503


@pytest.mark.usefixtures("disk")
def test_who_follows_an_aduan_only_reads(reader: Client) -> None:
    assert reader.post("/aduan/lacak/", {}).status_code == 422
    assert reader.post("/aduan/lacak/aduan/tarik/", {}).status_code == 503


@pytest.mark.usefixtures("disk")
def test_staff_can_sign_in_work_and_sign_out(client: Client) -> None:
    assert client.post("/masuk/", {}).status_code != 503
    client.force_login(cast.person("dewi"))
    assert client.post("/petugas/catat/", {}).status_code != 503
    assert client.post("/keluar/").status_code == 302


def test_it_begins_below_the_limit_and_ends_by_itself(reader: Client, disk: Disk) -> None:
    disk.free = 50
    assert reader.post("/aduan/baru/", {}).status_code != 503
    disk.free = 49
    assert reader.post("/aduan/baru/", {}).status_code == 503
    disk.free = 50
    assert reader.post("/aduan/baru/", {}).status_code != 503


def test_the_log_tells_it_once_and_once_when_it_is_over(
    disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, logger=room.__name__):
        assert [room.is_short() for _ in range(3)] == [True] * 3
        disk.free = 500
        assert [room.is_short() for _ in range(3)] == [False] * 3

    assert [record.message.partition(":")[0] for record in caplog.records] == [
        "Ruang disk hampir habis",
        "Ruang disk cukup lagi",
    ]


def test_a_folder_that_is_not_there_yet_is_measured_where_it_will_be(
    settings: Settings, tmp_path: Path
) -> None:
    settings.VAR_DIR = settings.EVIDENCE_ROOT = settings.CONSULTATION_ROOT = tmp_path / "a" / "b"

    assert 0 <= room.free_part() <= 1
