"""Every state × every role × every step: what the table allows happens, and nothing else."""

from datetime import timedelta
from itertools import product

import pytest
from django.db import transaction

from complaints import access, actions
from complaints.access import Actor, Grant
from complaints.models import Complaint, Identity
from complaints.tiers import Tier
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
from standards.models import Biro
from tests.complaints import cast

LATER = timedelta(days=60)
REASON = "Alasan yang cukup panjang."


def _try(act: Act, complaint: Complaint, by: Actor) -> None:
    """Take a step with arguments that fit; Refused when it is not possible or not theirs."""
    at = cast.RECEIVED + (LATER if act in {Act.LAPSE, Act.FINISH} else timedelta(hours=30))
    common = {"by": by, "at": at}
    tier = Tier.MINOR if complaint.is_supervisory else Tier.NON_SUPERVISORY
    follow_up = cast.RECEIVED.date() + LATER
    steps = {
        Act.CLASSIFY: lambda: actions.classify(complaint, tier=tier, reason=REASON, **common),
        Act.TRANSFER: lambda: actions.transfer(
            complaint, biro=Biro.objects.get(slug="biro-umum"), reason=REASON, **common
        ),
        Act.ASSIGN: lambda: actions.assign(complaint, to=cast.actor("dewi"), **common),
        Act.START: lambda: actions.start(complaint, **common),
        Act.ASK: lambda: actions.ask(complaint, question=REASON, **common),
        Act.COMPLETE: lambda: actions.complete(complaint, answer=REASON, **common),
        Act.LAPSE: lambda: actions.lapse(complaint, **common),
        Act.SCHEDULE: lambda: actions.schedule(
            complaint,
            when=at + LATER,
            place="Ruang rapat",
            agenda="",
            with_complainant=False,
            **common,
        ),
        Act.DRAFT: lambda: actions.draft_answer(
            complaint, text=REASON, outcome=Outcome.EXPLAINED, **common
        ),
        Act.RETURN: lambda: actions.return_draft(complaint, reason=REASON, **common),
        Act.APPROVE: lambda: actions.approve(complaint, **common),
        Act.ACCEPT: lambda: actions.accept(complaint, **common),
        Act.REOPEN: lambda: actions.reopen(complaint, reason=REASON, **common),
        Act.FINISH: lambda: actions.finish(complaint, **common),
        Act.REFER: lambda: actions.refer(
            complaint, to="Polda", explanation=REASON, follow_up_on=follow_up, **common
        ),
        Act.REJECT: lambda: actions.reject(complaint, explanation=REASON, **common),
        Act.DUPLICATE: lambda: actions.mark_duplicate(
            complaint, of=_twin(complaint), explanation=REASON, **common
        ),
        Act.WITHDRAW: lambda: actions.withdraw(complaint, reason=REASON, **common),
        Act.ADD: lambda: actions.add(complaint, text=REASON, **common),
        Act.NOTE: lambda: actions.note(complaint, text=REASON, **common),
        Act.TIGHTEN: lambda: actions.tighten(complaint, to=Identity.MANAGER, **common),
        Act.FOLLOW_UP: lambda: actions.record_follow_up(
            complaint, answer=REASON, next_on=None, **common
        ),
        Act.OPEN_IDENTITY: lambda: actions.open_identity(complaint, reason=REASON, **common),
        Act.HOLD: lambda: actions.hold(complaint, reason=REASON, **common),
        Act.RENEW_KEY: lambda: actions.renew_key(complaint, reason=REASON, **common),
    }
    steps[act]()


def _twin(complaint: Complaint) -> Complaint:
    """An earlier aduan about the same, as secret as this one."""
    state = State.EXAMINED if complaint.is_supervisory else State.RECEIVED
    return cast.brought_to(state, supervisory=complaint.is_supervisory)


STEPS = [act for act in Act if act not in {Act.RECEIVE, Act.RECOUNT}]
"""Receiving makes the aduan; recounting is the system's and has its own tests."""

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
