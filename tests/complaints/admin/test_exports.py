"""The record of exports can be read in the workshop and changed by nobody."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from complaints.models import ExportRecord
from tests.complaints import cast


@pytest.fixture
def supervisor(reader: Client) -> Client:
    reader.force_login(get_user_model().objects.create_superuser("pengelola"))
    return reader


@pytest.fixture
def record(db: None) -> ExportRecord:
    first, last = cast.RECEIVED.date().replace(day=1), cast.RECEIVED.date()
    return ExportRecord.objects.create(
        at=cast.RECEIVED, by=cast.person("sari"), form="csv", first=first, last=last, count=41
    )


def test_a_supervisor_reads_who_took_what(supervisor: Client, record: ExportRecord) -> None:
    page = supervisor.get("/admin/complaints/exportrecord/").content.decode()

    assert "sari" in page
    assert "41" in page


@pytest.mark.parametrize("act", ["change", "delete"])
def test_nobody_changes_or_deletes_a_record(
    supervisor: Client, record: ExportRecord, act: str
) -> None:
    address = f"/admin/complaints/exportrecord/{record.pk}/{act}/"

    assert supervisor.post(address, {"count": 1, "post": "yes"}).status_code == 403
    record.refresh_from_db()
    assert record.count == 41


def test_nobody_writes_a_record_by_hand(supervisor: Client) -> None:
    assert supervisor.get("/admin/complaints/exportrecord/add/").status_code == 403
