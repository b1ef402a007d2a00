"""Files of one aduan: added by officers, sent only to who may see them, asked every time."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from pytest_django import Settings

from complaints import actions
from complaints.models import Complaint
from complaints.timing.tiers import Tier
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.desk.pages import address, page, send, signed_in
from tests.complaints.evidence import pictures
from tests.page import read

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> None:
    settings.EVIDENCE_ROOT = tmp_path / "bukti"
    settings.EVIDENCE_SPARED_BYTES = 0


def photo(name: str = "KTP Budi.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, pictures.jpeg())


def attached(name: str, complaint: Complaint, **typed: str) -> Complaint:
    """An aduan to which an officer has added a photo."""
    assert send(name, complaint, "lampirkan", file=photo(), **typed).status_code == 303
    return complaint


def content_of(response: Any) -> bytes:
    """All that was sent; a file that is not read to its end stays open."""
    return b"".join(response.streaming_content) if response.streaming else response.content


def status(name: str, complaint: Complaint, place: str = "1") -> int:
    """What one of the cast is told who asks for a file."""
    response = signed_in(name).get(address(complaint, f"bukti/{place}"))
    content_of(response)
    return response.status_code


def test_an_internal_file_stands_with_the_notes_under_a_name_of_ours() -> None:
    complaint = attached("rudi", cast.brought_to(State.IN_PROGRESS))

    shown = page("sari", complaint)

    notes = shown.one("section", **{"aria-labelledby": "catatan"})
    assert notes.links()[address(complaint, "bukti/1")] == "Unduh bukti-1.jpg"
    assert "KTP" not in shown.text
    assert complaint.attachments.get().internal


def test_a_shared_file_stands_with_the_evidence_and_in_the_messages() -> None:
    complaint = attached("rudi", cast.brought_to(State.IN_PROGRESS), shared="on")

    shown = page("sari", complaint)

    for section in ("aduan", "pesan"):
        links = shown.one("section", **{"aria-labelledby": section}).links()
        assert address(complaint, "bukti/1") in links
    assert shown.all("section", **{"aria-labelledby": "catatan"}) == []


def test_a_file_is_sent_as_a_download_that_nothing_runs_or_keeps() -> None:
    complaint = attached("rudi", cast.brought_to(State.IN_PROGRESS))

    response = signed_in("sari").get(address(complaint, "bukti/1"))

    assert response.status_code == 200
    assert response["Content-Disposition"] == 'attachment; filename="bukti-1.jpg"'
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "no-store" in response["Cache-Control"]
    assert content_of(response).startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize("name", ["maya", "irwan", "laila", "eko"])
def test_a_file_does_not_exist_for_who_does_not_see_the_aduan(name: str) -> None:
    complaint = attached("rudi", cast.brought_to(State.IN_PROGRESS))

    assert status(name, complaint) == 404


def test_once_it_is_berkadar_pengawasan_the_biro_has_no_file_of_it() -> None:
    complaint = attached("rudi", cast.brought_to(State.IN_PROGRESS))
    actions.classify(
        complaint,
        tier=Tier.SUPERVISORY,
        reason="Pungli.",
        by=cast.actor("dewi"),
        at=timezone.now(),
    )

    assert status("rudi", complaint) == 404
    assert status("irwan", complaint) == 200


def test_internal_files_of_the_circle_stay_inside_when_the_aduan_comes_back() -> None:
    complaint = attached("irwan", cast.brought_to(State.EXAMINED, supervisory=True))
    actions.classify(
        complaint,
        tier=Tier.NORMATIVE,
        reason="Bukan pungli.",
        by=cast.actor("dewi"),
        at=timezone.now() + timedelta(minutes=1),
    )

    assert "bukti-1.jpg" not in page("sari", complaint).text
    assert status("sari", complaint) == 404
    assert status("dewi", complaint) == 200


@pytest.mark.parametrize("place", ["2", "0", "99999999999999999999"])
def test_there_is_no_other_file(place: str) -> None:
    complaint = attached("rudi", cast.brought_to(State.IN_PROGRESS))

    assert status("rudi", complaint, place) == 404


@pytest.mark.parametrize(
    ("content", "error"),
    [(b"", "Berkas kosong"), (b"GIF89a<script>", "Berkas harus JPG, PNG, WebP, atau PDF")],
)
def test_a_file_that_is_not_taken_is_said_at_the_form(content: bytes, error: str) -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)

    response = send("rudi", complaint, "lampirkan", file=SimpleUploadedFile("a.jpg", content))

    assert response.status_code == 422
    assert error in read(response).one("div", class_="ringkas-galat").text
    assert not complaint.attachments.exists()


def test_the_same_file_sent_twice_is_kept_once() -> None:
    complaint = attached("rudi", cast.brought_to(State.IN_PROGRESS))
    attached("rudi", complaint)

    assert complaint.attachments.count() == 1
