"""Additions: for both sides, for officers only, and files; none of them moves anything."""

import hashlib

import pytest

from complaints import actions
from complaints.models import Attachment, Complaint
from complaints.workflow import Act, Role, State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import everything, last_event

pytestmark = pytest.mark.django_db

AT = wib("Mon 2026-11-23 15:00")


def attach(complaint: Complaint, name: str = "a", **more: object) -> Attachment:
    values = {"by": cast.COMPLAINANT, "at": AT} | more
    kind = Attachment.Kind.JPEG
    return actions.attach(complaint, content=b"gambar", kind=kind, stored=name, **values)


@pytest.mark.parametrize("state", [State.RECEIVED, State.IN_PROGRESS, State.ANSWERED])
def test_an_addition_moves_nothing(state: State) -> None:
    complaint = cast.brought_to(state)
    kept = "state", "due_at", "act_by", "complainant_by", "assignee"
    before = {name: getattr(complaint, name) for name in kept}

    actions.add(complaint, text="Ada saksi.", by=cast.COMPLAINANT, at=AT)
    actions.note(complaint, text="Telepon dulu.", by=cast.actor("rudi"), at=AT)

    assert {name: getattr(complaint, name) for name in kept} == before
    added, noted = complaint.events.order_by("-pk")[:2][::-1]
    assert (added.act, added.text, added.note) == (Act.ADD, "Ada saksi.", "")
    assert (noted.act, noted.text, noted.note) == (Act.NOTE, "", "Telepon dulu.")


def test_a_file_is_numbered_and_stands_in_the_ledger() -> None:
    complaint = cast.filed()

    first, second = attach(complaint, "a"), attach(complaint, "b")

    assert (first.label, second.label) == ("bukti-1.jpg", "bukti-2.jpg")
    assert (second.size, second.digest) == (6, hashlib.sha256(b"gambar").hexdigest())
    assert (second.added_by, second.internal) == (Role.COMPLAINANT, False)
    assert second.event == last_event(complaint)
    assert (second.event.act, second.event.facts) == (Act.ADD, {"bukti": 2})


def test_an_officers_internal_file_goes_with_a_note() -> None:
    complaint = cast.filed()

    attached = attach(complaint, by=cast.actor("sari"), internal=True)

    assert (attached.internal, attached.event.act) == (True, Act.NOTE)


def test_an_ended_aduan_takes_no_more_evidence() -> None:
    complaint = cast.brought_to(State.DONE)
    before = everything()

    with pytest.raises(actions.NotPossible):
        attach(complaint)

    assert everything() == before


def test_more_than_twenty_files_are_refused() -> None:
    complaint = cast.filed()
    for number in range(20):
        attach(complaint, f"{number}")
    before = everything()

    with pytest.raises(actions.NotPossible, match="20 berkas"):
        attach(complaint, "21")

    assert everything() == before
