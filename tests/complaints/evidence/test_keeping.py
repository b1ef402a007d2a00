"""A file and its row come and go together; nobody's file stays behind."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone
from pytest_django import Settings

from complaints import actions
from complaints.evidence import refusals, store
from complaints.evidence.keeping import kept
from complaints.evidence.sweeping import sweep
from complaints.models import Complaint
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.evidence import pictures

pytestmark = pytest.mark.django_db

AT = wib("Mon 2026-11-23 15:00")


@pytest.fixture(autouse=True)
def root(settings: Settings, tmp_path: Path) -> Path:
    settings.EVIDENCE_ROOT = tmp_path / "bukti"
    settings.EVIDENCE_SPARED_BYTES = 0
    return settings.EVIDENCE_ROOT


def photo(content: bytes | None = None, name: str = "KTP Budi.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or pictures.jpeg(exif=pictures.photo_data()))


def files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


def attach(complaint: Complaint, upload: SimpleUploadedFile) -> None:
    with kept(upload, name=upload.name) as file:
        file.attach_to(complaint, by=cast.COMPLAINANT, at=AT)


def test_a_photo_is_kept_without_what_it_tells_of_its_maker(root: Path) -> None:
    complaint = cast.filed()
    attach(complaint, photo())

    attachment = complaint.attachments.get()
    content = files(root)[0].read_bytes()
    assert (attachment.label, attachment.size) == ("bukti-1.jpg", len(content))
    assert pictures.CAMERA.encode() not in content


def test_the_same_file_twice_is_kept_once(root: Path) -> None:
    complaint = cast.filed()
    attach(complaint, photo())
    attach(complaint, photo())

    assert complaint.attachments.count() == len(files(root)) == 1


def test_two_aduan_may_have_the_same_file(root: Path) -> None:
    for complaint in (cast.filed(), cast.filed()):
        attach(complaint, photo())

    assert len(files(root)) == 2


def test_a_file_that_officers_keep_to_themselves_hides_nothing(root: Path) -> None:
    complaint = cast.filed()
    attach(complaint, photo())
    complaint.attachments.update(internal=True)
    attach(complaint, photo())

    assert complaint.attachments.filter(internal=False).count() == 1


def test_a_refused_step_leaves_no_file(root: Path) -> None:
    complaint = cast.brought_to(State.DONE)

    with pytest.raises(actions.NotPossible):
        attach(complaint, photo())

    assert files(root) == []


def test_a_refused_file_leaves_no_row() -> None:
    complaint = cast.filed()

    with pytest.raises(refusals.RefusedError, match="rusak"):
        attach(complaint, photo(pictures.jpeg()[:-200]))

    assert not complaint.attachments.exists()


def test_what_nobody_knows_is_swept_away_after_a_day(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    complaint = cast.filed()
    attach(complaint, photo())
    known, lost = complaint.attachments.get().stored, store.keep(b"tak dikenal")
    old = (timezone.now() - timedelta(days=2)).timestamp()
    for path in files(root):
        os.utime(path, (old, old))
    store.keep(b"sedang dicatat")

    call_command("sapu_bukti")
    assert capsys.readouterr().out == "1 berkas tak dikenal dihapus.\n"
    assert sweep(at=timezone.now()) == 0
    names = {path.name for path in files(root)}
    assert known in names
    assert lost not in names
    assert len(names) == 2
