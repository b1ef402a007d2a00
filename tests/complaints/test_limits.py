"""Attempts are counted by rule, subject and window; nobody waits longer than a window."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from complaints import limits
from complaints.limits import QUARTER, Rule
from complaints.models import Attempts
from tests.complaints.calendars import wib

pytestmark = pytest.mark.django_db

THREE = Rule("tiga", 3, QUARTER)
FIVE = Rule("lima", 5, QUARTER)
NOON = wib("Mon 2026-11-23 12:00")


def test_the_attempt_after_the_last_allowed_one_goes_beyond() -> None:
    beyond = [limits.count({THREE: "a"}, at=NOON) for _ in range(4)]

    assert beyond == [frozenset(), frozenset(), frozenset(), {THREE}]


def test_a_rule_is_used_up_when_the_next_attempt_would_go_beyond() -> None:
    for _ in range(2):
        limits.count({THREE: "a"}, at=NOON)
    assert limits.used_up({THREE: "a"}, at=NOON) == frozenset()

    limits.count({THREE: "a"}, at=NOON)
    assert limits.used_up({THREE: "a"}, at=NOON) == {THREE}


def test_asking_counts_nothing() -> None:
    for _ in range(9):
        limits.used_up({THREE: "a"}, at=NOON)

    assert not Attempts.objects.exists()


def test_each_rule_and_each_subject_has_its_own_count() -> None:
    for _ in range(4):
        limits.count({THREE: "a", FIVE: "a"}, at=NOON)

    assert limits.used_up({THREE: "a", FIVE: "a"}, at=NOON) == {THREE}
    assert limits.used_up({THREE: "b"}, at=NOON) == frozenset()


def test_the_next_window_begins_from_nothing() -> None:
    for _ in range(4):
        limits.count({THREE: "a"}, at=NOON)

    last_moment = NOON + QUARTER - timedelta(seconds=1)
    assert limits.used_up({THREE: "a"}, at=last_moment) == {THREE}
    assert limits.used_up({THREE: "a"}, at=NOON + QUARTER) == frozenset()


def test_windows_that_are_over_are_deleted_and_the_others_stay() -> None:
    limits.count({THREE: "a"}, at=NOON)
    limits.count({THREE: "a"}, at=NOON + QUARTER)

    assert limits.purge(at=NOON + QUARTER) == 1
    assert Attempts.objects.count() == 1


def test_an_attempt_is_taken_until_none_is_left_and_the_wait_has_an_end() -> None:
    for _ in range(3):
        limits.take({THREE: "a", FIVE: "a"}, at=NOON)

    with pytest.raises(limits.TooManyTries) as refused:
        limits.take({THREE: "a", FIVE: "a"}, at=NOON)

    assert refused.value.until == NOON + QUARTER
    assert limits.used_up({FIVE: "a"}, at=NOON) == frozenset()


def test_an_attempt_given_back_leaves_those_before_it() -> None:
    for _ in range(3):
        limits.take({THREE: "a"}, at=NOON)
    limits.give_back({THREE: "a"}, at=NOON)

    limits.take({THREE: "a"}, at=NOON)
    assert limits.used_up({THREE: "a"}, at=NOON) == {THREE}


def test_what_is_stored_tells_neither_rule_nor_subject() -> None:
    limits.count({THREE: "103.10.66.7"}, at=NOON)

    assert not Attempts.objects.filter(key__contains="103").exists()
    assert len(Attempts.objects.get().key) == 64


def test_counting_under_many_rules_costs_one_query() -> None:
    with CaptureQueriesContext(connection) as queries:
        limits.count({THREE: "a", FIVE: "b"}, at=NOON)

    assert len(queries) == 1
