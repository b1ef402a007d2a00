"""Uploads are bounded while they are read, and the form around them is kept."""

from collections.abc import Callable, Iterator

import pytest
from django.core.exceptions import BadRequest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import Client, RequestFactory

from complaints.evidence.cleaning import LARGEST
from complaints.evidence.receiving import MOST_SENT
from tests.page import read

Send = Callable[..., HttpRequest]


@pytest.fixture
def sent() -> Iterator[Send]:
    """Makes requests with files of some sizes and a text; their files are closed in the end."""
    made = []

    def send(*sizes: int) -> HttpRequest:
        files = [SimpleUploadedFile(f"{size}.jpg", b"x" * size) for size in sizes]
        made.append(RequestFactory().post("/", {"file": files, "text": "Tulisan"}))
        return made[-1]

    yield send
    for request in made:
        request.close()


@pytest.mark.parametrize("size", [0, 1, 100_000, 3_000_000, LARGEST])
def test_a_file_that_may_be_kept_comes_through_whole(sent: Send, size: int) -> None:
    request = sent(size)

    assert request.FILES["file"].size == size
    assert request.FILES["file"].read() == b"x" * size


@pytest.mark.parametrize("size", [LARGEST + 1, LARGEST + 2, LARGEST + 500_000])
def test_of_a_larger_file_no_more_than_shows_it(sent: Send, size: int) -> None:
    request = sent(size)

    assert request.FILES["file"].size == LARGEST + 1
    assert request.POST["text"] == "Tulisan"


def test_one_file_a_request(sent: Send) -> None:
    request = sent(10, 20, 30)

    assert [file.size for file in request.FILES.getlist("file")] == [10]
    assert request.POST["text"] == "Tulisan"


def test_what_announces_far_too_much_is_not_read(sent: Send) -> None:
    request = sent(10)
    request.META["CONTENT_LENGTH"] = str(MOST_SENT + 1)

    with pytest.raises(BadRequest):
        _ = request.POST


def test_its_sender_reads_why(client: Client) -> None:
    answer = client.post(
        "/aduan/lacak/",
        b"x",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(MOST_SENT + 1),
    )

    assert answer.status_code == 400
    assert "paling besar 8 MB" in read(answer).one("main").text
