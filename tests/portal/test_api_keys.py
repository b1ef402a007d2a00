"""Keys for other institutions: made by who has the right, shown once, ended, written down."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from complaints.models import ApiKey
from complaints.open311 import keys
from portal.models import SecurityAct, SecurityEvent
from tests.complaints import cast
from tests.page import read

pytestmark = pytest.mark.django_db

LIST = "/admin/complaints/apikey/"


def keeper(*rights: str) -> Client:
    """Eko in the workshop, with rights on keys."""
    eko = cast.person("eko")
    eko.is_staff = True
    eko.save()
    names = [f"{right}_apikey" for right in rights]
    eko.user_permissions.set(Permission.objects.filter(codename__in=names))
    client = Client()
    client.force_login(eko)
    return client


def form(**changes: Any) -> dict[str, Any]:
    ends_on = timezone.localdate() + timedelta(days=365)
    given = {"holder": "Dinas Kominfo", "contact": "Ani", "may_file": "on", "hourly": "60"}
    return given | {"ends_on": ends_on.isoformat()} | changes


def test_a_key_is_shown_once_and_works() -> None:
    client = keeper("add", "view", "change")
    answer = client.post(f"{LIST}add/", form())
    secret = read(answer).one("b", class_="kunci").text
    key = ApiKey.objects.get()

    assert keys.found(secret, on=timezone.localdate()) == key
    assert "no-store" in answer["Cache-Control"]
    assert key.made_by == cast.person("eko")
    assert secret not in client.get(f"{LIST}{key.pk}/change/").content.decode()
    event = SecurityEvent.objects.get(act=SecurityAct.KEY_MADE)
    assert (event.by, event.detail) == (cast.person("eko"), f"kunci {key.pk}: Dinas Kominfo")


def test_a_key_that_was_made_is_changed_no_more() -> None:
    client = keeper("add", "view", "change")
    client.post(f"{LIST}add/", form())
    key = ApiKey.objects.get()
    client.post(f"{LIST}{key.pk}/change/", form(holder="Lain", may_read="on"))

    key.refresh_from_db()
    assert (key.holder, key.may_read) == ("Dinas Kominfo", False)
    assert client.post(f"{LIST}{key.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_key_ends_at_once_and_that_is_written_down() -> None:
    client = keeper("add", "view", "change")
    answer = client.post(f"{LIST}add/", form())
    secret = read(answer).one("b", class_="kunci").text
    ending = {"action": "end", "_selected_action": ApiKey.objects.get().pk}
    client.post(LIST, ending)
    client.post(LIST, ending)

    assert keys.found(secret, on=timezone.localdate()) is None
    assert SecurityEvent.objects.filter(act=SecurityAct.KEY_ENDED).count() == 1


def test_a_key_that_opens_nothing_is_not_made() -> None:
    answer = keeper("add").post(f"{LIST}add/", form(may_file=""))

    assert "Pilih apa yang boleh" in read(answer).text
    assert not ApiKey.objects.exists()


@pytest.mark.parametrize("rights", [(), ("view",), ("change",)])
def test_nobody_makes_one_without_the_right(rights: tuple[str, ...]) -> None:
    assert keeper(*rights).post(f"{LIST}add/", form()).status_code == 403
    assert not ApiKey.objects.exists()


def test_who_may_only_look_ends_none() -> None:
    keeper("add").post(f"{LIST}add/", form())
    key = ApiKey.objects.get()
    keeper("view").post(LIST, {"action": "end", "_selected_action": key.pk})

    key.refresh_from_db()
    assert key.ended_at is None
