"""A password is long and not ours; changing it ends every other session."""

import pytest
from django.contrib.auth.hashers import identify_hasher, make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from pytest_django import Settings

from portal import settings as own_settings
from portal.models import SecurityAct, SecurityEvent, User
from tests.page import read
from tests.portal.accounts.apps import PASSWORD, with_password

pytestmark = pytest.mark.django_db

PAGE = "/akun/sandi/"
NEW = "empat kuda biru menyeberang"


@pytest.fixture
def eko() -> User:
    return User.objects.create_user("eko", password=PASSWORD)


def change(client: Client, old: str = PASSWORD, new: str = NEW, again: str = "") -> int:
    """The status of the form as it was filled in."""
    typed = {"old_password": old, "new_password1": new, "new_password2": again or new}
    return client.post(PAGE, typed).status_code


@pytest.mark.parametrize(
    "password",
    [
        "sebelas-huf",
        "a" * 129,
        "123456789012",
        "1q2w3e4r5t6y",
        "Kalbar-Setda-2026",
        "birohukum2026",
        "Pontianak!!!!123",
        "BiroOrganisasi1",
    ],
)
def test_a_password_that_is_soon_guessed_is_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(password)


@pytest.mark.parametrize(
    "password",
    [NEW, "x" * 8 + "kalbar-aman-sekali", "ñandú über 漢字漢字", "rumput hukum langit jauh"],
)
def test_words_of_ones_own_are_taken_whatever_they_are_made_of(password: str) -> None:
    validate_password(password)


def test_new_passwords_are_hashed_by_argon2id(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = own_settings.PASSWORD_HASHERS

    hashed = make_password(NEW)

    assert identify_hasher(hashed).algorithm == "argon2"
    assert hashed.startswith("argon2$argon2id$")


def test_changing_it_ends_the_other_sessions_and_keeps_this_one(eko: User) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        with_password(client, "eko")

    assert change(here) == 302

    assert here.get(PAGE).status_code == 200
    assert there.get(PAGE).status_code == 302
    assert eko.sessions.count() == 1
    assert SecurityEvent.objects.filter(act=SecurityAct.PASSWORD_CHANGED, user=eko).count() == 1


def test_the_old_one_is_asked_for_and_not_to_be_guessed(eko: User) -> None:
    client = Client()
    with_password(client, "eko")

    assert [change(client, old="keliru") for _ in range(6)] == [422] * 5 + [429]
    assert change(client) == 429


def test_a_refused_form_says_what_to_do(eko: User) -> None:
    client = Client()
    with_password(client, "eko")

    page = client.post(
        PAGE, {"old_password": PASSWORD, "new_password1": NEW, "new_password2": "lain"}
    )

    assert page.status_code == 422
    told = read(page).one("div", role="alert").links()
    assert told == {"#id_new_password2": "Kedua kata sandi baru tidak sama"}


def test_the_workshop_has_no_page_of_its_own_for_it(eko: User) -> None:
    client = Client()
    with_password(client, "eko")

    assert client.get("/admin/password_change/")["Location"] == PAGE
