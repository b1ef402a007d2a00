"""A thousand guesses at number and key: all answered alike, slowed down, and paid for alike."""

import re
from collections import Counter
from datetime import timedelta

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.test import Client

from complaints import references
from complaints.models import Complaint
from tests.complaints import cast
from tests.complaints.tracking import DOOR, KEY, at, keyed

pytestmark = pytest.mark.django_db

EACH = 50
"""Guesses at one number, within a minute."""

LET_THROUGH = 10

NOWHERE = [f"ADU-2026-{number:06}" for number in range(900_001, 900_011)]


@pytest.fixture
def filed() -> list[Complaint]:
    return [keyed(cast.filed()) for _ in range(10)]


def guess(number: str, key: str, *, place: int, browser: int) -> tuple[int, str]:
    """Status and page of a guess; what differs by itself is masked."""
    answer = Client().post(
        DOOR,
        {"number": number, "key": key},
        REMOTE_ADDR=f"10.0.0.{place}",
        headers={"User-Agent": f"peramban {browser}"},
    )
    page = answer.content.decode().replace(number, "NOMOR").replace(key, "KODE")
    return answer.status_code, re.sub(r'value="\w{64}"', "", page)


def test_a_thousand_guesses_tell_nothing_and_the_owner_gets_in_later(
    filed: list[Complaint], monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, cast.RECEIVED)
    paid = _count_hashes(monkeypatch)
    answered: dict[str, list[tuple[int, str]]] = {}
    costs = {}
    for place, number in enumerate([*(one.number for one in filed), *NOWHERE]):
        paid.clear()
        answered[number] = [
            guess(number, f"0000-0000-{n:04}", place=place, browser=n // 25) for n in range(EACH)
        ]
        costs[number] = paid["hash"]

    first = next(iter(answered.values()))
    assert sum(map(len, answered.values())) == 1_000
    assert all(pages == first for pages in answered.values())
    assert [status for status, _ in first] == [422] * LET_THROUGH + [429] * (EACH - LET_THROUGH)
    assert len(set(first)) == 2
    assert set(costs.values()) == {LET_THROUGH}
    _the_owner_waits_a_quarter_of_an_hour(filed[0], monkeypatch)


def _the_owner_waits_a_quarter_of_an_hour(
    complaint: Complaint, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert guess(complaint.number, KEY, place=200, browser=1)[0] == 429
    at(monkeypatch, cast.RECEIVED + timedelta(minutes=15))
    assert guess(complaint.number, KEY, place=200, browser=1)[0] == 303


def _count_hashes(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count what is dear: the hash of a key that was typed."""
    counted: Counter[str] = Counter()
    encode = PBKDF2PasswordHasher.encode

    def counting(self: PBKDF2PasswordHasher, *args: object, **kwargs: object) -> str:
        counted["hash"] += 1
        return encode(self, *args, **kwargs)

    monkeypatch.setattr(PBKDF2PasswordHasher, "encode", counting)
    return counted


def test_the_dummy_is_as_dear_as_a_key() -> None:
    decoded = PBKDF2PasswordHasher().decode

    dummy, real = decoded(references.DUMMY), decoded(references.hash_key(KEY))

    assert dummy["iterations"] == real["iterations"] == references.ITERATIONS
    assert len(dummy["salt"]) == len(real["salt"])


@pytest.mark.parametrize("typed", [{"number": "{}"}, {"key": KEY}, {"number": "{}", "key": ""}])
def test_number_or_key_alone_tell_nothing(filed: list[Complaint], typed: dict[str, str]) -> None:
    """Nor does the key of one aduan open another, or the number in place of the key."""
    pages = []
    for number in (filed[0].number, NOWHERE[0]):
        answer = Client().post(DOOR, {name: value.format(number) for name, value in typed.items()})
        assert answer.status_code == 422
        page = answer.content.decode().replace(number, "NOMOR")
        pages.append(re.sub(r'value="\w{64}"', "", page))

    assert pages[0] == pages[1]
