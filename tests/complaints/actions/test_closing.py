"""Other ends than an answer: referred, rejected, withdrawn, a duplicate; and asking on."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from complaints import access, actions
from complaints.access import Actor
from complaints.models import Answer, Complaint
from complaints.workflow import Act, Closing, Outcome, Role, State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import everything, last_event, last_round

pytestmark = pytest.mark.django_db

AT = wib("Mon 2026-11-23 15:00")
FOLLOW_UP = date(2026, 12, 7)


def refer(complaint: Complaint, by: Actor, at: datetime) -> None:
    actions.refer(
        complaint, to="Dinas Pendidikan", explanation="x", follow_up_on=FOLLOW_UP, by=by, at=at
    )


def reject(complaint: Complaint, by: Actor, at: datetime) -> None:
    actions.reject(complaint, explanation="x", by=by, at=at)


def withdraw(complaint: Complaint, by: Actor, at: datetime) -> None:
    actions.withdraw(complaint, reason="x", by=by, at=at)


def duplicate(
    complaint: Complaint, of: Complaint, by: str = "dewi", at: datetime = AT
) -> Complaint:
    actions.mark_duplicate(complaint, of=of, explanation="Sama.", by=cast.actor(by), at=at)
    return complaint


ENDS: list[tuple[Callable[..., None], Act, Closing, str]] = [
    (refer, Act.REFER, Closing.REFERRED, Outcome.OUTSIDE),
    (reject, Act.REJECT, Closing.REJECTED, ""),
    (withdraw, Act.WITHDRAW, Closing.WITHDRAWN, ""),
]


@pytest.mark.parametrize(("close", "act", "closing", "outcome"), ENDS)
@pytest.mark.parametrize("state", [State.RECEIVED, State.IN_PROGRESS, State.INCOMPLETE])
def test_an_end_closes_everything(
    close: Callable[..., None], act: Act, closing: Closing, outcome: str, state: State
) -> None:
    complaint = cast.brought_to(state)

    close(complaint, by=cast.actor("dewi"), at=AT)

    assert (complaint.state, complaint.closing) == (State.CLOSED, closing)
    assert (complaint.outcome, complaint.ended_at) == (outcome, AT)
    assert {complaint.due_at, complaint.statutory_due_at, complaint.act_by} == {None}
    assert complaint.complainant_by is None
    assert (last_round(complaint).finished_at, last_round(complaint).in_time) == (AT, True)
    event = last_event(complaint)
    assert (event.act, event.role, event.text) == (act, Role.COORDINATOR, "x")
    assert (event.before, event.after) == (state, State.CLOSED)


def test_an_end_after_the_due_moment_is_late() -> None:
    complaint = cast.filed()

    withdraw(complaint, by=cast.COMPLAINANT, at=wib("Wed 2026-11-25 00:00"))

    assert last_round(complaint).in_time is False


def test_an_end_takes_a_waiting_draft_back() -> None:
    complaint = cast.brought_to(State.AWAITING_APPROVAL)

    withdraw(complaint, by=cast.COMPLAINANT, at=AT)

    assert last_round(complaint).answers.get().state == Answer.State.RETURNED


def test_a_referred_aduan_is_asked_after_until_it_is_settled() -> None:
    complaint, dewi = cast.filed(), cast.actor("dewi")
    refer(complaint, by=dewi, at=AT)
    assert (complaint.referred_to, complaint.follow_up_on) == ("Dinas Pendidikan", FOLLOW_UP)
    assert last_event(complaint).facts == {"ke": "Dinas Pendidikan"}

    for next_on in (date(2026, 12, 21), None):
        actions.record_follow_up(complaint, answer="Belum.", next_on=next_on, by=dewi, at=AT)

        assert complaint.follow_up_on == next_on
        assert (last_event(complaint).act, last_event(complaint).text) == (
            Act.FOLLOW_UP,
            "Belum.",
        )


def test_only_a_referred_aduan_is_asked_after() -> None:
    complaint, dewi = cast.brought_to(State.CLOSED), cast.actor("dewi")

    with pytest.raises(actions.NotPossible):
        actions.record_follow_up(complaint, answer="x", next_on=None, by=dewi, at=AT)


def test_a_duplicate_is_linked_and_the_complainant_not_told_to_what() -> None:
    original, complaint = cast.filed(), cast.filed()

    duplicate(complaint, of=original)

    assert (complaint.duplicate_of, complaint.closing) == (original, Closing.DUPLICATE)
    event = last_event(complaint)
    assert event.facts == {"asal": original.number}
    assert original.number not in event.text


def test_the_duplicate_of_a_duplicate_points_to_the_first() -> None:
    first, second, third = cast.filed(), cast.filed(), cast.filed()
    duplicate(second, of=first)

    duplicate(third, of=second)

    assert third.duplicate_of == first
    assert last_event(third).facts == {"asal": first.number}


def test_the_duplicates_of_a_duplicate_are_handed_on() -> None:
    first, second, third = cast.filed(), cast.filed(), cast.filed()
    duplicate(third, of=second)

    duplicate(second, of=first)

    assert set(first.duplicates.all()) == {second, third}


def test_what_became_a_duplicate_meanwhile_is_followed() -> None:
    first, second, third = cast.filed(), cast.filed(), cast.filed()
    looked_at_before = Complaint.objects.get(pk=second.pk)
    duplicate(second, of=first)

    duplicate(third, of=looked_at_before)

    assert third.duplicate_of == first


def test_an_original_of_the_supervisory_circle_is_not_told_outside_of_it() -> None:
    original, complaint = cast.brought_to(State.EXAMINED, supervisory=True), cast.filed()
    before = everything()

    with pytest.raises(actions.NotPossible, match="berkadar pengawasan"):
        duplicate(complaint, of=original, by="dewi")

    assert everything() == before


def test_whoever_is_accused_in_the_original_sees_no_duplicate_of_it() -> None:
    original, complaint = cast.filed(), cast.filed()
    Complaint.objects.filter(pk=original.pk).update(respondent=cast.person("rudi"))

    duplicate(complaint, of=original)

    assert not access.roles_on(cast.actor("rudi"), complaint)
    assert access.roles_on(cast.actor("sari"), complaint)


@pytest.mark.parametrize("case", ["itself", "its own duplicate", "out of sight", "secret"])
def test_what_cannot_be_the_original(case: str) -> None:
    complaint, by = cast.filed(), cast.actor("sari")
    if case == "itself":
        of = complaint
    elif case == "its own duplicate":
        of = duplicate(cast.filed(), of=complaint)
    elif case == "out of sight":
        of = cast.filed(service=None)
    else:
        of = cast.brought_to(State.EXAMINED, supervisory=True)
    before = everything()

    with pytest.raises(actions.NotPossible, match="tidak ditemukan"):
        actions.mark_duplicate(complaint, of=of, explanation="Sama.", by=by, at=AT)

    assert everything() == before


def test_the_circle_may_link_to_a_secret_original() -> None:
    original = cast.brought_to(State.EXAMINED, supervisory=True)
    complaint = cast.brought_to(State.EXAMINED, supervisory=True)

    duplicate(complaint, of=original, by="irwan")

    assert complaint.duplicate_of == original
