"""The accounts of the demo: printed by role, made once, with one password."""

from typing import Any

import pytest
from django.test import Client

from complaints.demo import officers
from portal import demo_accounts, demo_authors
from portal.models import User
from standards.models import Biro, Mandate
from standards.workflow import Role

PASSWORD = "sandi-contoh-yang-panjang"


def cast() -> list[Any]:
    """Officers and authors, all that are invented."""
    return [*officers.cast(), *demo_authors.cast()]


@pytest.mark.django_db
def test_every_account_opens_with_the_printed_password(client: Client) -> None:
    demo_accounts.make(PASSWORD)

    names = {"pengelola", "staf", *(each.account for each in cast())}
    assert set(User.objects.values_list("username", flat=True)) == names
    assert len(set(User.objects.values_list("password", flat=True))) == 1
    assert client.login(username="kabiro.umum", password=PASSWORD)


@pytest.mark.django_db
def test_only_who_keeps_records_enters_the_workshop() -> None:
    demo_accounts.make(PASSWORD)

    staff = User.objects.filter(is_staff=True)
    authors = {each.account for each in demo_authors.cast()}
    assert {user.username for user in staff} == {"pengelola", "staf", "koordinator"} | authors
    assert [user.username for user in staff if user.is_superuser] == ["pengelola"]
    assert User.objects.get(username="koordinator").has_perm("complaints.change_holiday")
    assert not User.objects.get(username="staf").has_perm("complaints.change_holiday")


@pytest.mark.django_db
def test_a_second_start_changes_nobody_and_adds_who_is_missing() -> None:
    demo_accounts.make(PASSWORD)
    User.objects.filter(username="staf").update(password="sendiri", is_staff=False)
    User.objects.get(username="pengelola").delete()

    demo_accounts.make("sandi-lain-yang-panjang")

    kept = User.objects.get(username="staf")
    assert (kept.password, kept.is_staff) == ("sendiri", False)
    assert User.objects.get(username="pengelola").is_superuser


def test_the_printed_lines_name_every_account() -> None:
    told = "\n".join(demo_accounts.lines())

    for each in cast():
        role, _, biro = each.account.partition(".")
        assert role in told
        assert biro in told


@pytest.mark.django_db
def test_every_biro_has_somebody_who_writes_and_two_review() -> None:
    demo_accounts.make(PASSWORD)

    writing = Mandate.objects.filter(role=Role.EDITOR).values_list("biro__slug", flat=True)
    assert set(writing) == set(Biro.objects.of_host().values_list("slug", flat=True))
    assert Mandate.objects.filter(role=Role.REVIEWER).count() == 2
