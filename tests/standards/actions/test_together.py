"""One step on many editions: all or nothing, with everything that stands in the way."""

import pytest

from standards import actions
from standards.actions import RefusedTogether
from standards.workflow import State
from tests.standards.cast import at, author, brought_to, later, new_decree

pytestmark = pytest.mark.django_db


def test_many_are_set_with_one_decree() -> None:
    both = [brought_to(State.APPROVED, code) for code in ("7.3", "7.4")]

    actions.together(actions.schedule, both, decree=new_decree(), by=author("oki"), at=later(0))

    assert {one.state for one in both} == {State.PUBLISHED}


def test_one_that_is_refused_keeps_all_back_and_is_named() -> None:
    fit, unfit = brought_to(State.APPROVED, "7.3"), brought_to(State.SUBMITTED, "7.4")

    with pytest.raises(RefusedTogether) as refused:
        actions.together(
            actions.schedule, [fit, unfit], decree=new_decree(), by=author("oki"), at=at(15)
        )

    assert [one.service.code for one, _ in refused.value.reasons] == ["7.4"]
    fit.refresh_from_db()
    assert (fit.state, fit.decree) == (State.APPROVED, None)
