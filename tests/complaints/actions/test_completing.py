"""Waiting for the complainant: the clock stands, at most 30 days, and goes on where it stood."""

from datetime import datetime

import pytest

from complaints import actions
from complaints.models import Complaint
from complaints.timing.tiers import Tier
from complaints.workflow import Act, Closing, Role, State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import end, last_event, last_round
from tests.standards import catalogue

pytestmark = pytest.mark.django_db

ASKED = wib("Tue 2026-11-24 09:00")


def ask(complaint: Complaint, at: datetime = ASKED) -> None:
    actions.ask(complaint, question="Tanggal berapa?", by=cast.actor("dewi"), at=at)


def complete(complaint: Complaint, at: datetime) -> None:
    actions.complete(complaint, answer="Kemarin.", by=cast.COMPLAINANT, at=at)


def classified(tier: Tier, service: str = "1.5") -> Complaint:
    complaint = cast.filed(service=catalogue.service(service))
    by, at = cast.actor("dewi"), wib("Mon 2026-11-23 10:30")
    actions.classify(complaint, tier=tier, reason="Menurut isinya.", by=by, at=at)
    return complaint


def test_asking_stops_every_clock_but_the_complainants() -> None:
    complaint = classified(Tier.NORMATIVE)

    ask(complaint)

    assert complaint.state == State.INCOMPLETE
    assert (complaint.due_at, complaint.statutory_due_at, complaint.act_by) == (None, None, None)
    assert last_round(complaint).due_at is None
    assert complaint.complainant_by == end("Thu 2026-12-24")
    event = last_event(complaint)
    assert (event.act, event.text, event.note) == (Act.ASK, "Tanggal berapa?", "")
    assert event.facts == {"tenggat": ["2026-11-30T23:59:59+07:00", None]}


@pytest.mark.parametrize(
    ("tier", "asked", "completed", "due"),
    [
        # Five hari kerja from Monday: 24, 25, 26, 27, 30 November.
        (Tier.NORMATIVE, "Tue 2026-11-24 10:00", "Tue 2026-11-24 15:00", "Mon 2026-11-30"),
        (Tier.NORMATIVE, "Tue 2026-11-24 10:00", "Wed 2026-11-25 08:00", "Tue 2026-12-01"),
        (Tier.NORMATIVE, "Thu 2026-11-26 10:00", "Mon 2026-11-30 08:00", "Wed 2026-12-02"),
        (Tier.NORMATIVE, "Sat 2026-11-28 10:00", "Sun 2026-11-29 08:00", "Mon 2026-11-30"),
        # Three hours from 10:00, of which one is gone when the question is asked.
        (Tier.MINOR, "Mon 2026-11-23 11:00", "Tue 2026-11-24 09:00", "Tue 2026-11-24 11:00"),
        (Tier.MINOR, "Mon 2026-11-23 11:00", "Mon 2026-11-23 15:30", "Tue 2026-11-24 09:00"),
    ],
)
def test_the_clock_goes_on_where_it_stood(tier: Tier, asked: str, completed: str, due: str) -> None:
    complaint = classified(tier, service="1.2")

    ask(complaint, at=wib(asked))
    complete(complaint, at=wib(completed))

    assert complaint.due_at == (wib(due) if ":" in due else end(due))
    assert complaint.complainant_by is None
    assert last_event(complaint).facts["tenggat"][0] is None


def test_asking_twice_waits_twice() -> None:
    """The 24th and the 26th do not count: 25, 27, 30 November, 1 and 2 December do."""
    complaint = classified(Tier.NORMATIVE)

    for asked, completed in [
        ("Tue 2026-11-24 09:00", "Wed 2026-11-25 09:00"),
        ("Thu 2026-11-26 09:00", "Fri 2026-11-27 09:00"),
    ]:
        ask(complaint, at=wib(asked))
        complete(complaint, at=wib(completed))

    assert complaint.due_at == end("Wed 2026-12-02")


def test_a_question_after_the_time_ran_out_changes_nothing() -> None:
    complaint = classified(Tier.MINOR, service="1.2")
    passed = wib("Mon 2026-11-23 13:00")

    ask(complaint, at=wib("Mon 2026-11-23 14:00"))
    assert last_round(complaint).due_at == passed
    assert "tenggat" not in last_event(complaint).facts

    complete(complaint, at=wib("Wed 2026-11-25 09:00"))
    assert complaint.due_at == complaint.act_by == passed


@pytest.mark.parametrize(
    ("start", "supervisory", "goes_on_as"),
    [
        (State.RECEIVED, False, State.RECEIVED),
        (State.ASSIGNED, False, State.IN_PROGRESS),
        (State.IN_PROGRESS, False, State.IN_PROGRESS),
        (State.REOPENED, False, State.IN_PROGRESS),
        (State.EXAMINED, True, State.EXAMINED),
    ],
)
def test_a_completed_aduan_is_taken_up_again(
    start: State, supervisory: bool, goes_on_as: State
) -> None:
    complaint = cast.brought_to(start, supervisory=supervisory)

    ask(complaint)
    complete(complaint, at=wib("Wed 2026-11-25 09:00"))

    assert complaint.state == goes_on_as
    event = last_event(complaint)
    assert (event.act, event.role, event.text) == (Act.COMPLETE, Role.COMPLAINANT, "Kemarin.")


@pytest.mark.parametrize("start", [State.RECEIVED, State.ASSIGNED])
def test_the_law_gives_60_days_from_the_completed_file(start: State) -> None:
    """Also before triage: our question was the answer of Pasal 44 ayat (3), in its 14 days."""
    complaint = cast.brought_to(start)

    ask(complaint)
    complete(complaint, at=wib("Tue 2026-12-15 09:00"))

    assert complaint.completed_at == wib("Tue 2026-12-15 09:00")
    assert complaint.statutory_due_at == end("Sat 2027-02-13")


def test_an_officer_may_write_down_what_the_complainant_said() -> None:
    complaint = cast.brought_to(State.INCOMPLETE)

    actions.complete(complaint, answer="Lewat telepon.", by=cast.actor("sari"), at=ASKED)

    assert (last_event(complaint).role, last_event(complaint).by) == (
        Role.MANAGER,
        cast.person("sari"),
    )


def test_waiting_ends_after_30_days_and_not_before() -> None:
    complaint = classified(Tier.NORMATIVE)
    ask(complaint)

    with pytest.raises(actions.NotPossible):
        actions.lapse(complaint, by=cast.SYSTEM, at=end("Thu 2026-12-24"))
    actions.lapse(complaint, by=cast.SYSTEM, at=wib("Fri 2026-12-25 00:00"))

    assert (complaint.state, complaint.closing) == (State.CLOSED, Closing.LAPSED)
    assert complaint.ended_at == wib("Fri 2026-12-25 00:00")
    assert complaint.complainant_by is None
    event = last_event(complaint)
    assert (event.act, event.role, event.by) == (Act.LAPSE, Role.SYSTEM, None)
    ended = last_round(complaint)
    assert (ended.finished_at, ended.in_time) == (complaint.ended_at, True)


def test_late_completion_is_taken_while_nobody_has_closed_it() -> None:
    complaint = classified(Tier.NORMATIVE)
    ask(complaint)

    complete(complaint, at=wib("Mon 2026-12-28 09:00"))

    assert complaint.state == State.IN_PROGRESS
