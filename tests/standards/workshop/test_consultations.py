"""Discussions on record: filled in with care, their papers for nobody but the workshop."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from standards.models import Consultation, ConsultationFile, Edition
from standards.workflow import State
from tests.complaints.evidence.documents import pdf
from tests.page import read
from tests.standards.cast import brought_to
from tests.standards.workshop.rooms import address, shown, signed_in

pytestmark = pytest.mark.django_db

TYPED = {"held_on": "2026-11-20", "place": "Aula Kantor Gubernur", "participants": "24"}


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.CONSULTATION_ROOT = tmp_path
    return tmp_path


def record(name: str, one: Edition, **typed: str) -> Any:
    return signed_in(name).post(address("consultations", one), {**TYPED, **typed})


def recorded(state: State = State.DRAFT) -> Consultation:
    one = brought_to(state)
    Consultation.objects.create(
        edition=one,
        held_on=date(2026, 11, 20),
        place="Aula",
        participants=9,
        recorded_by_id=one.events.last().by_id,
        recorded_at=one.events.last().at,
    )
    return one.consultations.get()


def send(name: str, one: Consultation, content: bytes = b"", file: str = "BA.pdf") -> Any:
    place = f"{address('consultations', one.edition)}{one.pk}/berkas/"
    upload = SimpleUploadedFile(file, content or pdf())
    return signed_in(name).post(place, {"role": "berita-acara", "file": upload})


@pytest.mark.parametrize("name", ["umi", "oki"])
def test_a_discussion_is_recorded_and_told(name: str) -> None:
    one = brought_to(State.APPROVED)

    assert record(name, one).status_code == 303
    assert "Aula Kantor Gubernur" in shown(name, one, "consultations").text


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"held_on": "kemarin"}, "Tanggal pembahasan tidak dikenal"),
        ({"place": ""}, "Isi tempat pembahasan"),
        ({"participants": "0"}, "Jumlah peserta paling sedikit 1"),
        ({"participants": "banyak"}, "Tulis jumlah peserta dengan angka"),
        ({"published_on": "2026-11-19"}, "pada atau sesudah tanggal pembahasan"),
        ({"comments_until": "2026-11-30"}, "isi kedua tanggalnya"),
        ({"held_on": "2999-01-01"}, "belum tiba"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence_and_nothing_typed_is_lost(
    typed: dict[str, str], told: str
) -> None:
    one = brought_to(State.DRAFT)

    answer = record("umi", one, outcome="Disetujui peserta.", **typed)

    page = read(answer)
    assert (answer.status_code, one.consultations.count()) == (422, 0)
    assert told in page.text
    assert "Disetujui peserta." in page.one("textarea").text


def test_a_record_is_completed_later() -> None:
    found = recorded()
    place = f"{address('consultations', found.edition)}{found.pk}/"
    typed = {**TYPED, "published_on": "2026-11-23", "comments_until": "2026-12-02"}

    assert signed_in("umi").post(place, typed).status_code == 303

    found.refresh_from_db()
    assert found.comments_until == date(2026, 12, 2)


def test_a_paper_is_downloaded_as_a_file_and_runs_nowhere() -> None:
    found = recorded()
    assert send("umi", found).status_code == 303
    paper = found.files.get()

    answer = signed_in("oki").get(f"{address('consultations', found.edition)}berkas/{paper.pk}/")

    assert b"".join(answer.streaming_content) == pdf()
    assert answer["Content-Disposition"] == f'attachment; filename="berita-acara-{paper.pk}.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert "no-store" in answer["Cache-Control"]
    answer.close()


@pytest.mark.parametrize("content", [b"GIF89a", b"%PDF-1.4 rusak", b"<html>"])
def test_a_file_that_is_none_of_ours_is_refused_in_words(content: bytes) -> None:
    found = recorded()

    answer = send("umi", found, content)

    assert answer.status_code == 422
    assert read(answer).all("p", class_="errornote")
    assert not found.files.exists()


def test_a_mistaken_paper_is_taken_away_only_while_the_draft_is_open() -> None:
    found = recorded()
    send("umi", found)
    place = f"{address('consultations', found.edition)}berkas/{found.files.get().pk}/hapus/"
    Edition.objects.filter(pk=found.edition_id).update(state=State.DISCARDED)

    signed_in("umi").post(place)
    assert found.files.exists()

    Edition.objects.filter(pk=found.edition_id).update(state=State.DRAFT)
    signed_in("umi").post(place)
    assert not found.files.exists()


@pytest.mark.parametrize("name", ["hana", "eko"])
def test_for_other_biro_neither_record_nor_paper_exists(name: str) -> None:
    found = recorded()
    send("umi", found)
    paper = ConsultationFile.objects.get()
    root = address("consultations", found.edition)
    client = signed_in(name)

    for place in (root, f"{root}{found.pk}/", f"{root}berkas/{paper.pk}/"):
        assert client.get(place).status_code == 404
    for place in (root, f"{root}{found.pk}/berkas/", f"{root}berkas/{paper.pk}/hapus/"):
        assert client.post(place).status_code == 404


def test_a_paper_answers_only_at_its_own_edition() -> None:
    found = recorded()
    send("umi", found)
    other = brought_to(State.DRAFT, "7.3")
    place = f"{address('consultations', other)}berkas/{found.files.get().pk}/"

    assert signed_in("umi").get(place).status_code == 404


def test_what_changes_something_is_never_done_by_a_link() -> None:
    found = recorded()
    send("umi", found)
    root = address("consultations", found.edition)

    for place in (f"{root}{found.pk}/berkas/", f"{root}berkas/{found.files.get().pk}/hapus/"):
        assert signed_in("umi").get(place).status_code == 405
