"""What a worker keeps: made once, until content or day change, and never more than its most."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from standards import content_version, kept
from standards.kept import until_the_content_changes

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What was asked of the kept function, each time that it had to be made."""
    monkeypatch.setattr(kept, "_ALL", [])
    return []


def doubled(made: list[int], most: int = 2) -> Callable[[int], int]:
    @until_the_content_changes(most)
    def double(number: int) -> int:
        made.append(number)
        return number * 2

    return double


def test_the_same_question_is_answered_once(made: list[int]) -> None:
    double = doubled(made)

    assert [double(1), double(1), double(2)] == [2, 2, 4]
    assert made == [1, 2]


def test_a_change_of_the_content_makes_all_anew(made: list[int]) -> None:
    double = doubled(made)
    double(1)
    content_version.bump()

    assert double(1) == 2
    assert made == [1, 1]


def test_a_new_day_makes_all_anew(made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    double = doubled(made)
    double(1)
    monkeypatch.setattr(kept, "today", lambda: "besok")
    double(1)

    assert made == [1, 1]


def test_what_was_longest_not_asked_for_goes_first(made: list[int]) -> None:
    double = doubled(made, most=2)
    for number in (1, 2, 1, 3, 1, 2):
        double(number)

    assert made == [1, 2, 3, 2]


def test_what_could_not_be_made_is_asked_for_again(made: list[int]) -> None:
    @until_the_content_changes()
    def fail() -> None:
        made.append(1)
        raise LookupError

    for _ in range(2):
        with pytest.raises(LookupError):
            fail()

    assert made == [1, 1]


def test_threads_that_ask_together_wait_for_one_answer(
    made: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content_version, "current", lambda: 1)
    double, together = doubled(made), Barrier(4)

    def ask(number: int) -> int:
        together.wait()
        return double(number)

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ask, [7] * 4)) == [14] * 4
    assert made == [7]
