"""Every state × every role × every step: what the table allows happens, and nothing else."""

from datetime import timedelta
from itertools import product

import pytest
from django.db import transaction

from complaints import access, actions
from complaints.access import Actor, Grant
from complaints.models import Complaint, Identity
from complaints.workflow import (
    CITIZEN,
    CLOSING_WORDS,
    OUTCOME_WORDS,
    PERMITTED,
    ROLE_WORDS,
    TRANSITIONS,
    Act,
    Closing,
    Outcome,
    Role,
    State,
    leads,
    permitted,
    possible,
)
from tests.complaints import cast
from tests.complaints.acts import LATER, STEPS, take


def _try(act: Act, complaint: Complaint, by: Actor) -> None:
    """Take a step when its time has come; Refused when it is not possible or not theirs."""
    waited = LATER if act in {Act.LAPSE, Act.FINISH} else timedelta(hours=30)
    take(act, complaint, by=by, at=cast.RECEIVED + waited)


NAMES = {
    Role.MANAGER: "sari",
    Role.REVIEWER: "rudi",
    Role.HEAD: "hendra",
    Role.INSPECTOR: "irwan",
    Role.COORDINATOR: "dewi",
    Role.LEADER: "laila",
}
ACTORS = [*NAMES, Role.COMPLAINANT, Role.SYSTEM]

CASES = [
    (state, supervisory)
    for state, supervisory in product(State, [False, True])
    if (state, supervisory) not in {(State.EXAMINED, False), (State.ASSIGNED, True)}
    and (state, supervisory) not in {(State.RECEIVED, True), (State.IN_PROGRESS, True)}
]
"""Every state with and without berkadar pengawasan, where the pair can occur."""


def _actor(role: Role) -> Actor:
    if role is Role.COMPLAINANT:
        return cast.COMPLAINANT
    return cast.SYSTEM if role is Role.SYSTEM else cast.actor(NAMES[role])


def _brought_to(state: State, supervisory: bool) -> Complaint:
    return cast.brought_to(state, supervisory=supervisory, identity=Identity.BIRO)


def _expected(act: Act, state: State, role: Role, supervisory: bool) -> bool:
    """What the tables say, and the rules beside them that need more than state and role."""
    allowed = state in TRANSITIONS[act] and role in permitted(act, supervisory=supervisory)
    if act is Act.APPROVE and allowed:
        # Irwan drafted what is secret, Rudi the rest; only others may send it.
        return role is not (Role.INSPECTOR if supervisory else Role.REVIEWER)
    if act is Act.FOLLOW_UP:
        # It was withdrawn, not referred.
        return False
    return allowed


def _can_take(act: Act, complaint: Complaint, by: Actor) -> bool:
    """Try a step and take it back again."""
    fresh = Complaint.objects.get(pk=complaint.pk)
    before = transaction.savepoint()
    try:
        _try(act, fresh, by)
    except actions.Refused:
        return False
    else:
        return True
    finally:
        transaction.savepoint_rollback(before)


@pytest.mark.django_db
@pytest.mark.parametrize(("state", "supervisory"), CASES)
@pytest.mark.parametrize("role", ACTORS)
def test_exactly_the_steps_of_the_table_can_be_taken(
    state: State, supervisory: bool, role: Role
) -> None:
    complaint, by = _brought_to(state, supervisory), _actor(role)

    taken = {act for act in STEPS if _can_take(act, complaint, by)}

    assert taken == {act for act in STEPS if _expected(act, state, role, supervisory)}


@pytest.mark.django_db
def test_another_biro_can_take_no_step_at_all() -> None:
    maya = cast.actor("maya")
    for state in set(State) - {State.EXAMINED}:
        complaint = _brought_to(state, supervisory=False)
        assert [act for act in STEPS if _can_take(act, complaint, maya)] == []


@pytest.mark.django_db
@pytest.mark.parametrize(("state", "supervisory"), CASES)
def test_who_sees_an_aduan_is_who_has_a_role_on_it(state: State, supervisory: bool) -> None:
    complaint = _brought_to(state, supervisory)
    for name in cast.DUTIES:
        by = cast.actor(name)
        sees = access.visible(by).filter(pk=complaint.pk).exists()
        assert sees == bool(access.roles_on(by, complaint)), name


@pytest.mark.django_db
@pytest.mark.parametrize(("state", "supervisory"), CASES)
def test_the_condition_of_a_step_is_the_same_rule_as_the_role(
    state: State, supervisory: bool
) -> None:
    complaint = _brought_to(state, supervisory)
    for name, act in product(cast.DUTIES, STEPS):
        by = cast.actor(name)
        found = Complaint.objects.filter(access.may_take(by, act), pk=complaint.pk).exists()
        assert found == (access.acting_role(by, complaint, act) is not None), (name, act)


@pytest.mark.django_db
def test_nobody_sees_the_aduan_about_themselves() -> None:
    complaint = cast.filed()
    for name in ("sari", "dewi"):
        complaint.respondent = cast.person(name)
        complaint.save()
        by = cast.actor(name)

        assert not access.visible(by).filter(pk=complaint.pk).exists()
        assert access.steps(by, complaint) == []
    assert access.visible(cast.actor("hendra")).filter(pk=complaint.pk).exists()


def test_the_table_knows_every_step_and_every_word() -> None:
    assert set(STEPS) == set(Act) - {Act.RECEIVE, Act.RECOUNT}
    assert set(TRANSITIONS) == set(Act) - {Act.RECEIVE}
    assert set(PERMITTED) == set(TRANSITIONS)
    assert set(CITIZEN) == set(State)
    assert set(CLOSING_WORDS) == set(Closing)
    assert set(OUTCOME_WORDS) == set(Outcome)
    assert set(ROLE_WORDS) == set(Role)


def test_an_ended_aduan_has_no_way_out() -> None:
    for act, target in product(TRANSITIONS, State):
        for state in (State.DONE, State.CLOSED):
            assert not leads(act, state, target)


def test_the_leadership_can_take_no_step() -> None:
    for state, supervisory in product(State, [False, True]):
        assert possible(state, frozenset({Role.LEADER}), supervisory=supervisory) == []


def test_a_role_outside_its_biro_is_none() -> None:
    by = Actor(None, (Grant(Role.MANAGER, 1),))

    assert access.roles_on(by, Complaint(biro_id=2)) == frozenset()
    assert access.roles_on(by, Complaint(biro_id=1)) == {Role.MANAGER}
