"""A clock that jumps back: nothing is half done, nothing opens up, and all goes on afterwards."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from complaints import actions, limits
from complaints.models import Event
from complaints.workflow import Act, State
from tests.complaints import cast

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def test_a_step_before_the_aduan_began_is_refused_whole_and_possible_later() -> None:
    complaint = cast.filed()
    told = Event.objects.count()
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.withdraw(complaint, reason="Beres.", by=cast.COMPLAINANT, at=cast.RECEIVED - HOUR)
    assert Event.objects.count() == told

    actions.withdraw(complaint, reason="Beres.", by=cast.COMPLAINANT, at=cast.RECEIVED + HOUR)
    assert complaint.state == State.CLOSED


def test_the_history_keeps_the_order_in_which_things_happened() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    actions.start(complaint, by=cast.actor("rudi"), at=cast.RECEIVED)

    acts = list(complaint.events.values_list("act", "at"))

    assert acts[-1] == (Act.START, cast.RECEIVED)
    assert acts[-2][1] > cast.RECEIVED


def test_attempts_of_the_hour_that_comes_again_are_still_counted() -> None:
    rule = limits.WRONG_KEYS_OF_NUMBER
    for _ in range(rule.most):
        limits.count({rule: "ADU-2026-000001"}, at=cast.RECEIVED)
    limits.count({rule: "ADU-2026-000001"}, at=cast.RECEIVED + HOUR)

    assert limits.used_up({rule: "ADU-2026-000001"}, at=cast.RECEIVED) == {rule}
