"""Passwords cannot be guessed by trying, and whoever tries learns nothing about accounts."""

import re
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client
from django.utils import timezone

from portal.models import User
from tests.complaints.calendars import wib
from tests.page import read

PASSWORD = "sebuah-sandi-yang-panjang"
WRONG = "keliru"
NOON = wib("Mon 2026-11-23 12:01")
HERE, ELSEWHERE = "103.10.66.7", "103.10.66.8"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOON)


@pytest.fixture(autouse=True)
def lestari() -> User:
    return User.objects.create_user("lestari", password=PASSWORD)


def attempt(name: str = "lestari", password: str = WRONG, place: str = HERE) -> Any:
    """The answer to a password that was typed for a name somewhere."""
    return Client().post("/masuk/", {"username": name, "password": password}, REMOTE_ADDR=place)


def statuses(times: int, **typed: str) -> list[int]:
    return [attempt(**typed).status_code for _ in range(times)]


def test_the_sixth_try_waits_until_the_quarter_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    assert statuses(5) == [422] * 5

    answer = attempt()
    assert answer.status_code == 429
    assert answer["Retry-After"] == "841"
    told = read(answer).one("div", role="alert").text
    assert "Terlalu banyak percobaan. Coba lagi pukul 12.15 WIB." in told

    monkeypatch.setattr(timezone, "now", lambda: NOON + timedelta(minutes=14))
    assert attempt(password=PASSWORD).status_code == 302


def test_the_right_password_waits_like_the_wrong_one() -> None:
    statuses(5)

    assert attempt(password=PASSWORD).status_code == 429


def test_another_address_goes_on_and_so_does_another_account() -> None:
    User.objects.create_user("budi", password=PASSWORD)
    statuses(6)

    assert attempt(password=PASSWORD, place=ELSEWHERE).status_code == 302
    assert attempt(name="budi", password=PASSWORD).status_code == 302


def test_a_success_takes_back_nothing_but_itself() -> None:
    tries = ["keliru"] * 4 + [PASSWORD] * 3 + ["keliru"] * 2

    assert [attempt(password=tried).status_code for tried in tries] == [422] * 4 + [302] * 3 + [
        422,
        429,
    ]


def test_one_address_has_fifty_tries_over_all_names() -> None:
    for number in range(50):
        assert attempt(name=f"nama{number}").status_code == 422

    assert attempt(name="nama-lain").status_code == 429
    assert attempt(name="nama-lain", place=ELSEWHERE).status_code == 422


def test_who_is_refused_costs_neighbours_nothing() -> None:
    statuses(60)

    assert attempt(name="budi").status_code == 422


def test_an_unknown_name_is_answered_and_paid_for_like_a_known_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    paid = _count_hashes(monkeypatch)
    told, costs = [], []
    for name in ("lestari", "tak-ada"):
        paid.clear()
        answers = [attempt(name=name) for _ in range(7)]
        told.append([(one.status_code, _masked(one, name)) for one in answers])
        costs.append(paid["hash"])

    assert told[0] == told[1]
    assert costs == [5, 5]


def test_a_form_that_is_not_filled_in_tries_no_password() -> None:
    assert statuses(6, password="") == [422] * 6


def _masked(answer: Any, name: str) -> str:
    """The page without what differs by itself: the name that was typed, and the token."""
    return re.sub(r'value="\w{64}"', "", answer.content.decode().replace(name, "NAMA"))


def _count_hashes(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    counted: Counter[str] = Counter()
    encode = MD5PasswordHasher.encode

    def counting(self: MD5PasswordHasher, *args: object, **kwargs: object) -> str:
        counted["hash"] += 1
        return encode(self, *args, **kwargs)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counting)
    return counted
