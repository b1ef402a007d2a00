"""When the period of keeping has passed, persons and words go, and a tombstone remains."""

from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from complaints import actions, retention
from complaints.evidence import store
from complaints.models import (
    Answer,
    Attachment,
    Complaint,
    Event,
    OutgoingMail,
    Reporter,
    RetentionRule,
    Tombstone,
)
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib

pytestmark = pytest.mark.django_db

ENDED = wib("Tue 2026-11-24 10:00")
NAMING = "Pak Joko di loket dua"


@pytest.fixture(autouse=True)
def _evidence_folder(settings: Any, tmp_path: Path) -> None:
    settings.EVIDENCE_ROOT = tmp_path
    settings.EVIDENCE_SPARED_BYTES = 0


def ended(state: State = State.DONE, **changes: Any) -> Complaint:
    """An aduan that ended on 24 November 2026 and names people in every text."""
    complaint = cast.brought_to(state, story=NAMING, request=NAMING, by_email=True, **changes)
    Complaint.objects.filter(pk=complaint.pk).update(ended_at=ENDED)
    complaint.refresh_from_db()
    return complaint


def run(at: datetime) -> list[tuple[str, str]]:
    """Carry out what is due at a moment: steps and numbers."""
    done = []
    for one in list(retention.due(at=at)):
        done.append((one.step, one.complaint.number))
        retention.carry_out(one, at=at)
    return done


BOUNDARIES = [
    ("Mon 2031-11-24 10:00", None),
    ("Tue 2031-11-25 10:00", "anonimkan"),
    ("Sun 2036-11-23 10:00", "anonimkan"),
    ("Tue 2036-11-25 10:00", "hapus"),
]
"""Five years until the name goes, ten until the aduan: each from the day after."""


@pytest.mark.parametrize(("moment", "step"), BOUNDARIES)
def test_each_step_comes_when_its_period_has_passed(moment: str, step: str | None) -> None:
    complaint = ended()

    assert run(wib(moment)) == ([(step, complaint.number)] if step else [])


def test_anonymised_nothing_tells_of_a_person_and_the_figures_stay() -> None:
    complaint = ended()
    name = store.keep(b"gambar")
    Attachment.objects.create(
        complaint=complaint,
        event=complaint.events.first(),
        number=1,
        kind="jpeg",
        size=8,
        digest="0" * 64,
        stored=name,
        added_at=ENDED,
        added_by="pengadu",
    )

    run(wib("Tue 2031-11-25 10:00"))

    complaint.refresh_from_db()
    assert (complaint.story, complaint.request) == ("", "")
    assert not Reporter.objects.exists()
    assert not OutgoingMail.objects.filter(complaint=complaint).exists()
    assert set(Event.objects.values_list("text", "note")) == {("", "")}
    assert set(Answer.objects.values_list("text", flat=True)) == {""}
    assert not Attachment.objects.exists()
    with pytest.raises(FileNotFoundError):
        store.open_file(name)
    assert (complaint.tier, complaint.outcome) == ("normatif", "terbukti")
    stone = Tombstone.objects.get(number=complaint.number)
    assert stone.anonymised_on is not None
    assert stone.deleted_on is None


def test_deleted_only_the_tombstone_remains() -> None:
    complaint = ended()
    number = complaint.number
    run(wib("Tue 2031-11-25 10:00"))

    run(wib("Tue 2036-11-25 10:00"))

    assert not Complaint.objects.exists()
    assert not Event.objects.exists()
    stone = Tombstone.objects.get(number=number)
    assert stone.deleted_on.isoformat() == "2036-11-25"
    assert stone.anonymised_on.isoformat() == "2031-11-25"
    assert (stone.biro_code, stone.service_code, stone.outcome) == ("1", "1.5", "terbukti")


def test_a_second_run_finds_nothing() -> None:
    ended()
    at = wib("Tue 2031-11-25 10:00")

    assert len(run(at)) == 1
    assert run(at) == []


def test_each_kind_of_end_has_its_own_period() -> None:
    withdrawn = ended(State.CLOSED)
    secret = ended(State.DONE, supervisory=True)

    assert run(wib("Thu 2027-11-25 10:00")) == [("anonimkan", withdrawn.number)]
    assert ("anonimkan", secret.number) not in run(wib("Mon 2036-11-24 10:00"))
    assert run(wib("Tue 2036-11-25 10:00")) == [("anonimkan", secret.number)]


def test_what_a_court_needs_is_left_alone_until_it_is_let_go() -> None:
    complaint = ended()
    dewi = cast.actor("dewi")
    actions.hold(complaint, reason="Perkara 12/G/2027/PTUN.PTK", by=dewi, at=ENDED)
    at = wib("Tue 2036-11-25 10:00")
    assert run(at) == []

    actions.hold(complaint, reason="", by=dewi, at=ENDED + timedelta(days=1))
    assert run(at) == [("hapus", complaint.number)]


def test_what_is_still_open_is_never_touched() -> None:
    for state in (State.RECEIVED, State.ANSWERED, State.INCOMPLETE):
        cast.brought_to(state)

    assert run(wib("Tue 2099-11-24 10:00")) == []


def test_an_original_may_go_before_its_duplicate() -> None:
    original, twin = ended(), cast.filed()
    actions.mark_duplicate(
        twin, of=original, explanation="Sama.", by=cast.actor("dewi"), at=cast.RECEIVED
    )
    Complaint.objects.filter(pk=twin.pk).update(ended_at=wib("Sun 2036-11-23 10:00"))

    assert run(wib("Tue 2036-11-25 10:00")) == [("hapus", original.number)]
    twin.refresh_from_db()
    assert twin.duplicate_of is None


def test_the_command_shows_first_and_does_only_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = ended()
    RetentionRule.objects.filter(ends="selesai").update(anonymise_after=0)
    monkeypatch.setattr("django.utils.timezone.now", lambda: ENDED + timedelta(days=40))

    shown, done = StringIO(), StringIO()
    call_command("retensi", stdout=shown)
    complaint.refresh_from_db()
    assert complaint.story == NAMING
    call_command("retensi", "--jalankan", stdout=done)
    complaint.refresh_from_db()

    assert complaint.story == ""
    assert "Belum dilakukan (uji coba): 1 aduan." in shown.getvalue()
    assert "anonimkan: 1 aduan, Selesai dijawab" in done.getvalue()
