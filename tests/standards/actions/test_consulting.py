"""The discussion with the public is recorded beside a draft, with papers that stay."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from standards import actions
from standards.actions import NotPermitted, NotPossible
from standards.files import store
from standards.models import Consultation, ConsultationFile
from standards.workflow import Act, State
from tests.complaints.evidence.documents import pdf
from tests.standards.cast import author, brought_to, later, new_decree

pytestmark = pytest.mark.django_db

MINUTES = ConsultationFile.Role.MINUTES


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.CONSULTATION_ROOT = tmp_path
    return tmp_path


def consultation(state: State = State.DRAFT, *, by: str = "umi", **values: object) -> Consultation:
    fields = {"held_on": date(2026, 11, 20), "place": "Aula", "participants": 24}
    one = Consultation(**fields | values)
    actions.record_consultation(brought_to(state), one, by=author(by), at=later(0))
    return one


def add(one: Consultation, content: bytes | None = None, *, by: str = "umi") -> None:
    actions.add_consultation_file(
        one,
        pdf() if content is None else content,
        role=MINUTES,
        name="Berita Acara.pdf",
        by=author(by),
        at=later(1),
    )


@pytest.mark.parametrize("by", ["umi", "oki"])
def test_editor_and_reviewer_record_it_without_disturbing_the_writing(by: str) -> None:
    one = consultation(State.APPROVED, by=by)

    draft = one.edition
    last = draft.events.last()
    assert (draft.state, draft.version) == (State.APPROVED, 3)
    assert (last.act, last.facts["peserta"]) == (Act.CONSULT, "24")


def test_another_biro_records_nothing() -> None:
    with pytest.raises(NotPermitted):
        consultation(by="hana")


@pytest.mark.parametrize("state", [State.PUBLISHED, State.DISCARDED])
def test_what_is_no_open_draft_takes_no_discussion(state: State) -> None:
    with pytest.raises(NotPossible):
        consultation(state)


def test_a_discussion_to_come_is_not_recorded() -> None:
    with pytest.raises(NotPossible, match="belum tiba"):
        consultation(held_on=date(2026, 11, 26))


def test_a_correction_leaves_the_old_words_in_the_ledger() -> None:
    one = consultation()
    one.participants = 30

    actions.record_consultation(one.edition, one, by=author("umi"), at=later(1))

    told = [event.facts["peserta"] for event in one.edition.events.filter(act=Act.CONSULT)]
    assert told == ["24", "30"]


def test_a_paper_is_kept_under_a_name_that_tells_nothing(folder: Path) -> None:
    one = consultation()
    add(one)

    kept = one.files.get()
    assert [path.name for path in folder.iterdir()] == [kept.stored]
    assert (kept.kind, kept.original_name) == ("pdf", "Berita Acara.pdf")
    assert kept.label == f"berita-acara-{kept.pk}.pdf"
    with store.open_file(kept.stored) as file:
        assert file.read() == pdf()


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"%PDF-1.7 bukan", b"\xff\xd8\xff\xe0", b"%PDF-" + b"x" * 5_300_000]
)
def test_what_is_no_paper_is_refused_and_leaves_nothing(content: bytes, folder: Path) -> None:
    one = consultation()

    with pytest.raises(NotPossible):
        add(one, content)

    assert list(folder.iterdir()) == []


def test_the_same_paper_is_kept_once(folder: Path) -> None:
    one = consultation()
    add(one)

    with pytest.raises(NotPossible, match="sudah tersimpan"):
        add(one)

    assert len(list(folder.iterdir())) == 1


def test_a_mistaken_paper_goes_while_the_draft_is_open(
    folder: Path, django_capture_on_commit_callbacks: Any
) -> None:
    one = consultation()
    add(one)

    with django_capture_on_commit_callbacks(execute=True):
        actions.remove_consultation_file(one.files.get(), by=author("umi"), at=later(2))

    assert list(folder.iterdir()) == []


def test_the_papers_of_a_published_edition_stay(folder: Path) -> None:
    one = consultation(State.APPROVED)
    add(one)
    actions.schedule(one.edition, decree=new_decree(), by=author("oki"), at=later(2))

    with pytest.raises(NotPossible):
        actions.remove_consultation_file(one.files.get(), by=author("oki"), at=later(3))

    assert len(list(folder.iterdir())) == 1
