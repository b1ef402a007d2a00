"""A changed calendar: open deadlines move and say so; what was judged stays judged."""

from datetime import date

import pytest

from complaints import actions
from complaints.calendars import working_calendar
from complaints.models import Complaint, Holiday
from complaints.workflow import Act, Role, State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import end, everything, last_event, last_round

pytestmark = pytest.mark.django_db

AT = wib("Mon 2026-11-23 16:00")
REASON = "27 November 2026 menjadi hari libur."


def new_holiday() -> None:
    """Friday of the week in which the answer falls due."""
    Holiday.objects.create(
        date=date(2026, 11, 27), name="Pilkada", kind="nasional", source="Keppres"
    )


def recount(complaint: Complaint) -> bool:
    return actions.recount(complaint, reason=REASON, calendar=working_calendar(), at=AT)


def test_a_new_holiday_moves_an_open_deadline_and_tells_why() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    assert complaint.due_at == end("Mon 2026-11-30")
    version = complaint.version
    new_holiday()

    assert recount(complaint)

    assert complaint.due_at == last_round(complaint).due_at == end("Tue 2026-12-01")
    assert (complaint.state, complaint.version) == (State.ASSIGNED, version + 1)
    event = last_event(complaint)
    assert (event.act, event.role, event.text) == (Act.RECOUNT, Role.SYSTEM, REASON)
    assert event.facts == {"tenggat": ["2026-11-30T23:59:59+07:00", "2026-12-01T23:59:59+07:00"]}


@pytest.mark.parametrize("state", [State.RECEIVED, State.INCOMPLETE])
def test_nothing_is_written_where_nothing_moves(state: State) -> None:
    """Triage is due on the 24th already; while waiting for the complainant nothing is due."""
    complaint = cast.brought_to(state)
    new_holiday()
    before = everything()

    assert not recount(complaint)

    assert everything() == before


@pytest.mark.parametrize("state", [State.ANSWERED, State.DONE, State.CLOSED])
def test_a_finished_round_is_frozen(state: State) -> None:
    complaint = cast.brought_to(state)
    new_holiday()
    before = everything()

    assert not recount(complaint)

    assert everything() == before


def test_a_later_step_does_not_move_a_finished_round_either() -> None:
    complaint = cast.brought_to(State.ANSWERED)
    judged = last_round(complaint).due_at
    new_holiday()

    actions.accept(complaint, by=cast.COMPLAINANT, at=AT)

    assert last_round(complaint).due_at == judged == end("Mon 2026-11-30")


def test_every_step_counts_by_the_calendar_of_its_day() -> None:
    """Whoever acts before the recount is over sees the new date, and the ledger has the move."""
    complaint = cast.brought_to(State.ASSIGNED)
    new_holiday()

    actions.start(complaint, by=cast.actor("rudi"), at=AT)

    assert complaint.due_at == end("Tue 2026-12-01")
    assert "tenggat" in last_event(complaint).facts
    assert not recount(complaint)
