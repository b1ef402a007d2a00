"""Numbers and secret keys: read back however they are typed, and guessed by nobody."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from complaints.references import (
    ALPHABET,
    DUMMY,
    KEY_LENGTH,
    format_number,
    hash_key,
    matches,
    new_key_from,
    normalised,
    parse_number,
)

KEY = "7Q4M-X9TD-2KHP"

keys = st.text(ALPHABET, min_size=KEY_LENGTH, max_size=KEY_LENGTH)


def shown(key: str) -> str:
    return f"{key[:4]}-{key[4:8]}-{key[8:]}"


def test_a_filing_has_one_key_and_another_filing_another() -> None:
    assert new_key_from("sekali") == new_key_from("sekali")
    assert new_key_from("sekali") != new_key_from("lain")


def test_a_key_cannot_be_told_from_its_token_without_the_secret(settings: Settings) -> None:
    before = new_key_from("sekali")
    settings.SECRET_KEY = "rahasia lain"

    assert new_key_from("sekali") != before


@given(st.text())
def test_a_key_is_shown_as_it_is_read_back(token: str) -> None:
    key = new_key_from(token)

    assert re.fullmatch(rf"(?:[{ALPHABET}]{{4}}-){{2}}[{ALPHABET}]{{4}}", key)
    assert normalised(key) == key


def test_ten_thousand_keys_are_all_different_and_evenly_spread() -> None:
    made = [new_key_from(str(number)).replace("-", "") for number in range(10_000)]

    assert len(set(made)) == len(made)
    expected = len(made) / len(ALPHABET)
    for place in range(KEY_LENGTH):
        counts = Counter(key[place] for key in made)
        chi_square = sum((counts[sign] - expected) ** 2 / expected for sign in ALPHABET)
        # 31 degrees of freedom: chance alone goes beyond 75 once in 60,000 times
        assert chi_square < 75, place


@given(keys, st.data())
def test_a_key_is_read_however_it_is_typed(key: str, data: st.DataObject) -> None:
    looks = {"0": "0Oo", "1": "1IiLl"}
    signs = [data.draw(st.sampled_from(looks.get(s, s + s.lower()))) for s in key]
    gaps = [data.draw(st.sampled_from(["", " ", "-", "–", " - "])) for _ in key]
    typed = "".join(gap + sign for gap, sign in zip(gaps, signs, strict=True))

    assert normalised(typed) == shown(key)


@pytest.mark.parametrize(
    "typed", ["", "7Q4M", KEY + "A", "7Q4M-X9TD-2KHU", "7Q4M-X9TD-2KH!", "٧Q4M-X9TD-2KHP"]
)
def test_what_cannot_be_a_key_is_none(typed: str) -> None:
    assert normalised(typed) is None
    assert not matches(typed, hash_key(typed))


@given(st.text())
def test_any_text_is_a_key_in_its_form_or_none(typed: str) -> None:
    key = normalised(typed)

    assert key is None or normalised(key) == key


def test_a_key_matches_its_own_hash_only() -> None:
    stored = hash_key(KEY)

    assert matches("7q4m x9td 2khp", stored)
    assert not matches("7Q4M-X9TD-2KHQ", stored)
    assert not matches(KEY, hash_key("7Q4M-X9TD-2KHQ"))


def test_a_hash_is_salted_and_tells_nothing() -> None:
    assert hash_key(KEY) != hash_key(KEY)
    assert "7Q4M" not in hash_key(KEY)
    assert len(hash_key(KEY)) == 86


def test_nothing_matches_where_there_is_no_aduan() -> None:
    assert not matches(KEY, DUMMY)
    assert DUMMY.split("$")[:2] == hash_key(KEY).split("$")[:2]


@pytest.mark.parametrize(
    "typed",
    [
        "ADU-2026-000123",
        "adu-2026-000123",
        " ADU 2026 123 ",
        "2026-123",
        "2026/000123",
        "adu2026000123",
        "ADU–2026–0000000123",
    ],
)
def test_a_number_is_read_however_it_is_typed(typed: str) -> None:
    assert parse_number(typed) == "ADU-2026-000123"


@pytest.mark.parametrize(
    "typed",
    ["", "123", "ADU-2026", "ADU-2026-0", "ADU-26-123", "ADUAN-2026-1", "2026-12a", "٢٠٢٦-1", KEY],
)
def test_what_is_no_number_is_none(typed: str) -> None:
    assert parse_number(typed) is None


@given(st.integers(2000, 2199), st.integers(1, 999_999_999))
def test_every_number_is_read_back(year: int, sequence: int) -> None:
    number = format_number(year, sequence)

    assert parse_number(number) == number


@given(st.text())
def test_any_text_is_a_number_in_its_form_or_none(typed: str) -> None:
    number = parse_number(typed)

    assert number is None or parse_number(number) == number
