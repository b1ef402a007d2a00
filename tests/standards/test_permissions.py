"""The matrix of permissions: role × Biro × state × step, in full."""

from typing import Any

import pytest
from django.db import transaction

from standards import access, actions
from standards.access import Author
from standards.actions import NotPermitted, NotPossible
from standards.models import Consultation, Edition, PreviewLink
from standards.workflow import OPEN, PERMITTED, TRANSITIONS, Act, Role, State
from tests.standards.cast import MANDATES, TODAY, author, brought_to, later, new_decree, person

pytestmark = pytest.mark.django_db


def a_link(one: Edition) -> PreviewLink:
    """An unlisted address of an edition that somebody opened before."""
    values = {"token_hash": "x", "created_by": person("umi")}
    return PreviewLink.objects.create(
        edition=one, created_at=later(0), expires_at=later(9), **values
    )


DOERS = {
    Act.EDIT: lambda one, **who: actions.save_texts(
        one, {"biaya": actions.NewText("Gratis saja")}, **who
    ),
    Act.SUBMIT: actions.submit,
    Act.RECALL: actions.recall,
    Act.RETURN: lambda one, **who: actions.send_back(one, comments={}, note="Mohon.", **who),
    Act.APPROVE: actions.approve,
    Act.SCHEDULE: lambda one, **who: actions.schedule(
        one, decree=new_decree(slug="sk-lain", number="9/OR/2026"), **who
    ),
    Act.UNSCHEDULE: lambda one, **who: actions.unschedule(one, reason="Keliru.", **who),
    Act.DISCARD: lambda one, **who: actions.discard(one, reason="Batal.", **who),
    Act.CONSULT: lambda one, **who: actions.record_consultation(
        one, Consultation(held_on=TODAY, place="Aula", participants=9), **who
    ),
    Act.SHARE: lambda one, **who: actions.share(one, days=7, **who),
    Act.UNSHARE: lambda one, **who: actions.stop_sharing(a_link(one), **who),
    Act.WITHDRAW: lambda one, **who: actions.withdraw(one, reason="Usang.", **who),
}
"""Every step of the life with what it needs."""

STATES = [*sorted(OPEN), State.PUBLISHED, State.DISCARDED]
CODES = {"7.4": "umi", "9.1": "olla"}
"""A service of an ordinary Biro, and one of the Biro whose people review; with who writes."""


@pytest.fixture(autouse=True)
def _nothing_to_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may do what is asked here, a thousand times; what the linter stops, elsewhere."""
    monkeypatch.setattr("standards.inspection.inspecting.blocking", lambda draft: [])


def holds(name: str, act: Act, code: str) -> bool:
    """Whether the cast says that this person may take a step at all."""
    biro = {"7.4": "biro-umum", "9.1": "biro-organisasi"}[code]
    return any(
        role in PERMITTED[act] and (role is not Role.EDITOR or place == biro)
        for role, place in MANDATES[name]
    )


def may(name: str, act: Act, one: Edition, code: str) -> bool:
    """Whether the step must succeed: right, state, and a second person for an approval."""
    if not holds(name, act, code) or one.state not in TRANSITIONS[act]:
        return False
    # The published edition of the cast begins tomorrow: it cannot be withdrawn yet.
    is_own = act is Act.APPROVE and name == CODES[code]
    return not is_own and act is not Act.WITHDRAW


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", MANDATES)
def test_every_step_is_taken_by_those_who_may_and_nobody_else(
    name: str, state: State, code: str
) -> None:
    one = brought_to(state, code, by=CODES[code])
    by = author(name)

    for act, doer in DOERS.items():
        expected = may(name, act, one, code)
        offered = act in access.steps(by, one)
        assert _taken(doer, one, by) is expected, act
        assert offered is expected or act is Act.WITHDRAW, act


@pytest.mark.parametrize("name", MANDATES)
def test_what_is_listed_and_what_is_reachable_agree(name: str) -> None:
    brought_to(State.DRAFT)
    by = author(name)

    listed = set(access.visible(by).values_list("pk", flat=True))

    everything = Edition.objects.select_related("service")
    assert listed == {one.pk for one in everything if access.roles_on(by, one)}


def test_a_mandate_that_ended_opens_nothing() -> None:
    by = author("umi")
    by.user.mandates.update(until="2026-11-24")

    assert not access.author(by.user, on=later(0).date()).grants


def _taken(doer: Any, one: Edition, by: Author) -> bool:
    """Whether the step could be taken; afterwards everything is as before."""
    with transaction.atomic():
        try:
            doer(Edition.objects.get(pk=one.pk), by=by, at=later(0))
        except (NotPermitted, NotPossible):
            return False
        finally:
            transaction.set_rollback(True)
    return True
