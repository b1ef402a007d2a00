"""Mandates are given and ended in the admin; nobody gives or prolongs an own one."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from standards.models import Biro, Mandate
from standards.pages import today
from standards.workflow import Role
from tests.page import read
from tests.standards.cast import person

pytestmark = pytest.mark.django_db

ADD = "/admin/standards/mandate/add/"


@pytest.fixture
def keeper(client: Client) -> Any:
    user = get_user_model().objects.create_superuser("pengelola")
    client.force_login(user)
    return user


def given(**changes: Any) -> dict[str, Any]:
    """What the form of a new mandate sends."""
    biro = Biro.objects.get(slug="biro-hukum").pk
    values = {"user": person("eko").pk, "role": Role.EDITOR, "biro": biro}
    return values | {"since": "01-12-2026", "until": ""} | changes


def test_a_mandate_is_given(keeper: Any, client: Client) -> None:
    client.post(ADD, given())

    mandate = Mandate.objects.get(user=person("eko"))
    assert (mandate.role, mandate.since) == (Role.EDITOR, date(2026, 12, 1))


def test_the_form_asks_who_before_when_and_offers_today(keeper: Any, client: Client) -> None:
    page = read(client.get(ADD))

    asked = ["user", "role", "biro", "since", "until"]
    assert [each["name"] for each in page.all() if each["name"] in asked] == asked
    assert page.one("input", name="since")["value"] == f"{today():%d-%m-%Y}"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"biro": ""}, "Penyusun memerlukan Biro"),
        ({"role": Role.REVIEWER}, "pemeriksa tidak boleh memilikinya"),
        ({"until": "30-11-2026"}, "Tanggal akhir tidak boleh sebelum tanggal mulai."),
    ],
)
def test_a_mandate_that_makes_no_sense_is_refused_in_words(
    keeper: Any, client: Client, changes: dict[str, Any], error: str
) -> None:
    assert error in client.post(ADD, given(**changes)).content.decode()
    assert not Mandate.objects.filter(user=person("eko")).exists()


def test_nobody_gives_a_mandate_to_themselves(keeper: Any, client: Client) -> None:
    answer = client.post(ADD, given(user=keeper.pk))

    assert "diberikan oleh orang lain" in answer.content.decode()
    assert not Mandate.objects.filter(user=keeper).exists()


def test_nobody_opens_an_own_mandate_again(keeper: Any, client: Client) -> None:
    over = {"role": Role.REVIEWER, "since": date(2025, 1, 1), "until": date(2025, 12, 31)}
    mandate = Mandate.objects.create(user=keeper, **over)

    client.post(f"/admin/standards/mandate/{mandate.pk}/change/", {"until": ""})

    mandate.refresh_from_db()
    assert mandate.until == date(2025, 12, 31)


def test_a_mandate_is_never_deleted(keeper: Any, client: Client) -> None:
    mandate = Mandate.objects.get(user=person("umi"))

    client.post(f"/admin/standards/mandate/{mandate.pk}/delete/", {"post": "yes"})

    assert Mandate.objects.filter(pk=mandate.pk).exists()


def test_an_account_shows_its_mandates(keeper: Any, client: Client) -> None:
    page = client.get(f"/admin/portal/user/{person('umi').pk}/change/").content.decode()

    assert "Penyusun standar" in page


def test_whoever_only_writes_standards_gives_no_mandates(client: Client) -> None:
    client.force_login(person("oki"))

    assert client.get(ADD).status_code == 403
