"""Finding aduan by their words: which words are kept, and which aduan a question finds."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from complaints import searching
from complaints.models import Complaint, ComplaintWord
from tests.complaints import cast
from tests.standards import catalogue

pytestmark = pytest.mark.django_db


def found(typed: str) -> list[Complaint]:
    return list(searching.matching(Complaint.objects.all(), typed))


@pytest.mark.parametrize(
    "typed",
    [
        "terlambat",
        "lambatnya",
        "TERLAMBAT",
        "loket yang terlambat",
        "ganti rugi",
        "1.5",
        "kerja sama",
        "7654321",
        "loket 1.5",
    ],
)
def test_an_aduan_is_found_by_what_it_says(typed: str) -> None:
    one = cast.filed(
        story="Petugas loket terlambat dua jam.",
        request="Saya minta ganti rugi.",
        service=catalogue.service("1.5"),
        lapor_id="7654321",
    )
    cast.filed(story="Berkas hilang.", service=catalogue.service("2.1"))

    assert found(typed) == [one]


@pytest.mark.parametrize("typed", ["", "   ", "yang", "?!", "loket hilang", "Budi", "Merdeka"])
def test_nothing_is_found_by_what_it_does_not_say(typed: str) -> None:
    """Neither by the complainant's name and address, which are not indexed."""
    cast.filed(story="Petugas loket terlambat dua jam.")

    assert found(typed) == []


def test_the_words_are_written_with_one_query() -> None:
    complaint = cast.filed(story=" ".join(f"kata{number}" for number in range(390)))
    complaint.words.all().delete()

    with CaptureQueriesContext(connection) as seen:
        ComplaintWord.objects.bulk_create(searching.index_rows(complaint))

    assert len(seen) == 1
    assert complaint.words.count() > 390


def test_a_flood_of_words_is_cut() -> None:
    complaint = cast.filed(story=" ".join(f"kata{number}" for number in range(900)))

    assert complaint.words.count() == searching.MOST_WORDS


def test_the_words_of_an_aduan_can_be_forgotten() -> None:
    complaint = cast.filed()
    searching.forget(complaint)

    assert not ComplaintWord.objects.exists()
