"""Evidence is sent as a download that no browser runs, frames or keeps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.http import FileResponse
from pytest_django import Settings

from complaints.evidence import store
from complaints.evidence.kinds import Kind
from complaints.evidence.serving import file_response
from standards.pages import NotFound

# Closing a response lets Django look after its connection.
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _root(settings: Settings, tmp_path: Path) -> None:
    settings.EVIDENCE_ROOT = tmp_path
    settings.EVIDENCE_SPARED_BYTES = 0


@pytest.fixture
def name() -> str:
    return store.keep(b"isi")


@pytest.fixture
def response(name: str) -> Iterator[FileResponse]:
    response = file_response(name, Kind.PDF, "bukti-2.pdf")
    yield response
    response.close()


def test_the_bytes_are_sent_as_they_lie(response: FileResponse) -> None:
    assert response.getvalue() == b"isi"
    assert response["Content-Length"] == "3"


def test_the_headers_keep_browsers_from_running_and_keeping_it(response: FileResponse) -> None:
    assert response["Content-Disposition"] == 'attachment; filename="bukti-2.pdf"'
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["Cache-Control"] == "private, no-store"


def test_a_picture_is_called_what_it_is(name: str) -> None:
    response = file_response(name, Kind.JPEG, "bukti-1.jpg")
    response.close()

    assert response["Content-Type"] == "image/jpeg"


def test_the_stored_name_is_told_to_nobody(response: FileResponse, name: str) -> None:
    assert name not in str(response.headers)


def test_bytes_that_are_gone_are_not_found(name: str) -> None:
    store.remove(name)

    with pytest.raises(NotFound, match="tidak tersimpan lagi"):
        file_response(name, Kind.JPEG, "bukti-1.jpg")
