"""Identities are sealed: only our keys open them, and keys can be changed."""

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from complaints.vault import SealError, reseal, seal, unseal

PERSON = {"nama": "Sri Wahyuni", "alamat": "Jl. Ahmad Yani, Pontianak", "surel": "sri@contoh.id"}


def new_key() -> str:
    return Fernet.generate_key().decode()


@given(st.dictionaries(st.text(), st.text()))
def test_what_is_sealed_comes_back(data: dict[str, str]) -> None:
    assert unseal(seal(data)) == data


def test_a_token_shows_nothing_and_is_never_the_same_twice() -> None:
    token = seal(PERSON)

    assert token.isascii()
    assert not [word for word in ("nama", *PERSON.values()) if word in token]
    assert seal(PERSON) != token


def test_another_key_does_not_open_it(settings: Settings) -> None:
    token = seal(PERSON)
    settings.VAULT_KEYS = [new_key()]

    with pytest.raises(SealError):
        unseal(token)
    with pytest.raises(SealError):
        reseal(token)


def test_a_new_key_in_front_seals_while_the_old_one_still_opens(settings: Settings) -> None:
    old, new = new_key(), new_key()
    settings.VAULT_KEYS = [old]
    before = seal(PERSON)
    settings.VAULT_KEYS = [new, old]
    after = seal(PERSON)
    settings.VAULT_KEYS = [new]

    assert unseal(after) == PERSON
    with pytest.raises(SealError):
        unseal(before)


def test_resealed_tokens_outlive_the_old_key(settings: Settings) -> None:
    old, new = new_key(), new_key()
    settings.VAULT_KEYS = [old]
    token = seal(PERSON)
    settings.VAULT_KEYS = [new, old]
    token = reseal(token)
    settings.VAULT_KEYS = [new]

    assert unseal(token) == PERSON


@given(st.data())
def test_a_changed_token_is_refused(data: st.DataObject) -> None:
    token = seal(PERSON)
    place = data.draw(st.integers(0, len(token.rstrip("=")) - 3))
    other = data.draw(st.sampled_from("AZaz09-_").filter(lambda sign: sign != token[place]))

    with pytest.raises(SealError):
        unseal(token[:place] + other + token[place + 1 :])


@given(st.text())
def test_what_is_no_token_is_refused(text: str) -> None:
    with pytest.raises(SealError):
        unseal(text)


@pytest.mark.parametrize("keys", [[], ["pendek"], [""]])
def test_without_a_usable_key_nothing_is_sealed(settings: Settings, keys: list[str]) -> None:
    token = seal(PERSON)
    settings.VAULT_KEYS = keys

    for act in (lambda: seal(PERSON), lambda: unseal(token), lambda: reseal(token)):
        with pytest.raises(ImproperlyConfigured, match="VAULT_KEYS"):
            act()
