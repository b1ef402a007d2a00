"""What holds for every step: all or nothing, one row, one version, and nobody overwritten."""

import pytest
from django.db import transaction

from complaints import actions
from complaints.actions.step import step
from complaints.models import Complaint, Event
from complaints.workflow import Act, Role, State
from standards.append_only import LedgerError
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import everything, last_event, last_round

pytestmark = pytest.mark.django_db

AT = wib("Mon 2026-11-23 15:00")


def test_a_step_writes_one_row_and_counts_one_version() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    version, rows = complaint.version, complaint.events.count()

    actions.start(complaint, by=cast.actor("rudi"), at=AT, seen=version)

    assert (complaint.version, complaint.events.count()) == (version + 1, rows + 1)
    event = last_event(complaint)
    assert (event.act, event.role, event.by, event.at) == (
        Act.START,
        Role.REVIEWER,
        cast.person("rudi"),
        AT,
    )
    assert (event.before, event.after) == (State.ASSIGNED, State.IN_PROGRESS)


def test_whoever_looked_at_an_older_version_is_told() -> None:
    complaint, sari = cast.brought_to(State.ASSIGNED), cast.actor("sari")
    seen = complaint.version
    actions.note(complaint, text="Saya telepon.", by=cast.actor("rudi"), at=AT)
    before = everything()

    with pytest.raises(actions.Stale, match="diubah orang lain"):
        actions.start(complaint, by=sari, at=AT, seen=seen)

    assert everything() == before


def test_the_right_to_a_step_is_asked_before_the_version() -> None:
    """Whoever may not even see an aduan learns nothing of what happened to it."""
    complaint, maya = cast.brought_to(State.ASSIGNED), cast.actor("maya")

    with pytest.raises(actions.NotPermitted):
        actions.start(complaint, by=maya, at=AT, seen=complaint.version - 1)


def test_an_old_copy_does_not_bring_back_what_has_changed() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    old_copy = Complaint.objects.get(pk=complaint.pk)
    actions.assign(complaint, to=cast.actor("rudi"), by=cast.actor("hendra"), at=AT)

    actions.note(old_copy, text="Saya telepon.", by=cast.actor("sari"), at=AT)

    assert old_copy.assignee == cast.person("rudi")


@pytest.mark.parametrize("late", [False, True], ids=["in the body", "after the body"])
def test_a_step_that_fails_leaves_nothing(monkeypatch: pytest.MonkeyPatch, late: bool) -> None:
    complaint, sari = cast.brought_to(State.ASSIGNED), cast.actor("sari")
    before = everything()

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    place = "mailing.notifications.announce" if late else "deadlines.pause"
    monkeypatch.setattr(f"complaints.{place}", fail)
    with pytest.raises(RuntimeError):
        actions.ask(complaint, question="Kapan?", by=sari, at=AT)

    assert everything() == before
    assert complaint.state == State.ASSIGNED


def test_a_step_that_leads_where_the_table_does_not_is_refused() -> None:
    complaint, sari = cast.brought_to(State.ASSIGNED), cast.actor("sari")
    before = everything()

    with pytest.raises(actions.NotPossible), step(complaint, Act.START, by=sari, at=AT) as this:
        this.target = State.ANSWERED

    assert everything() == before


def test_the_ledger_names_the_highest_fitting_duty() -> None:
    """Dewi coordinates; as the manager of this Biro besides she acts as its manager."""
    complaint, dewi = cast.brought_to(State.ASSIGNED), cast.person("dewi")
    dewi.duties.create(role=Role.MANAGER, biro=complaint.biro, since=cast.SINCE)

    actions.start(complaint, by=cast.actor("dewi"), at=AT)

    assert last_event(complaint).role == Role.MANAGER


def test_the_ledger_is_neither_changed_nor_deleted() -> None:
    event = last_event(cast.filed())
    rows = Event.objects.filter(pk=event.pk)

    for deed in (
        event.save,
        event.delete,
        rows.delete,
        lambda: rows.update(text="x"),
        lambda: Event.objects.bulk_update([event], ["text"]),
        event.complaint.events.all().delete,
    ):
        with pytest.raises(LedgerError), transaction.atomic():
            deed()

    assert Event.objects.get() == event
    assert last_round(event.complaint).finished_at is None


def test_retention_may_empty_the_texts_and_nothing_else() -> None:
    complaint = cast.filed()
    actions.add(complaint, text="Nama saya Budi.", by=cast.COMPLAINANT, at=AT)
    kept = {"act", "role", "at", "before", "after"}
    before = list(complaint.events.values(*kept))

    assert complaint.events.forget_texts() == 2

    assert list(complaint.events.values(*kept)) == before
    assert set(complaint.events.values_list("text", "note")) == {("", "")}
