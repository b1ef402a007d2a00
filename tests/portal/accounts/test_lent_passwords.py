"""A password that another set opens one page only, for a week: that of choosing an own one."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from portal.accounts import lent_passwords
from portal.models import SecurityAct, SecurityEvent, User
from tests.page import read
from tests.portal.accounts.apps import PASSWORD, Phone, set_up, with_password

pytestmark = pytest.mark.django_db

CHOOSING = "/masuk/sandi-baru/"
NEW = "empat kuda biru menyeberang"

ADD = "/admin/portal/user/add/"
TYPED = {
    "username": "nur",
    "first_name": "Nur",
    "last_name": "Aini",
    "email": "nur@contoh.id",
    "password1": PASSWORD,
    "password2": PASSWORD,
}


@pytest.fixture
def keeper() -> Client:
    """Signed in as who keeps the accounts."""
    client = Client()
    client.force_login(User.objects.create_superuser("pengelola", password="x"))
    return client


@pytest.fixture
def nur(keeper: Client) -> User:
    """An account that the keeper has just made."""
    added = keeper.post(ADD, TYPED)
    assert added.status_code == 302
    user = User.objects.get(username="nur")
    User.objects.filter(pk=user.pk).update(is_staff=True)
    return user


def choose(client: Client, new: str = NEW, **more: str) -> Any:
    """The answer to a new password, typed twice."""
    return client.post(CHOOSING, {"new_password1": new, "new_password2": new, **more})


def is_lent(user: User) -> bool:
    user.refresh_from_db()
    return user.password_lent_at is not None


def test_a_new_account_is_led_on_to_its_tasks(keeper: Client) -> None:
    page = read(keeper.post(ADD, TYPED, follow=True))

    duty = f"/admin/complaints/duty/add/?user={User.objects.get(username='nur').pk}"
    assert page.links()[duty] == "pengaduan"
    assert "nur" in read(keeper.get(duty)).one("select", name="user").text


def test_an_account_made_beside_a_task_leads_back_to_it(keeper: Client) -> None:
    keeper.post(ADD, TYPED | {"_popup": "1"})

    assert "Berikutnya" not in read(keeper.get("/admin/")).text


def test_no_account_is_made_without_a_way_to_reach_its_owner(keeper: Client) -> None:
    page = read(keeper.post(ADD, TYPED | {"email": ""}))

    assert "Ke sini tenggat dan pemberitahuan dikirim." in page.text
    assert not User.objects.filter(username="nur").exists()


def test_the_own_account_tells_where_news_go(nur: User) -> None:
    client = Client()
    client.force_login(nur)
    User.objects.update(password_lent_at=None)
    assert "dikirim ke nur@contoh.id" in read(client.get("/akun/sesi/")).text

    User.objects.update(email="")
    assert "tanpa alamat surel" in read(client.get("/akun/sesi/")).text


def test_the_first_sign_in_leads_to_an_own_password_and_then_on(nur: User) -> None:
    client = Client()

    first = with_password(client, "nur", next="/akun/sesi/")
    assert first["Location"] == f"{CHOOSING}?next=%2Fakun%2Fsesi%2F"
    for address in ("/akun/sesi/", "/akun/sandi/", "/petugas/"):
        assert client.get(address)["Location"].startswith("/masuk/?next=")
    assert client.get("/masuk/?next=/akun/sesi/")["Location"].startswith(CHOOSING)
    page = read(client.get(f"{CHOOSING}?next=/akun/sesi/"))
    assert page.one("input", name="next")["value"] == "/akun/sesi/"

    assert choose(client, next="/akun/sesi/")["Location"] == "/akun/sesi/"

    assert client.get("/akun/sesi/").status_code == 200
    assert not is_lent(nur)
    assert SecurityEvent.objects.filter(act=SecurityAct.PASSWORD_CHANGED, user=nur).exists()
    assert client.get(CHOOSING).status_code == 302


@pytest.mark.parametrize("new", [PASSWORD, "pendek", ""])
def test_the_lent_one_cannot_be_kept(nur: User, new: str) -> None:
    client = Client()
    with_password(client, "nur")

    refused = choose(client, new)

    assert refused.status_code == 422
    assert read(refused).one("div", role="alert").links()
    assert is_lent(nur)


def test_the_lent_one_opens_nothing_once_an_own_one_is_chosen(nur: User) -> None:
    here, there = Client(), Client()
    with_password(here, "nur")
    with_password(there, "nur")

    choose(here)

    assert there.get(CHOOSING)["Location"] == "/masuk/"
    assert with_password(Client(), "nur").status_code == 422


def test_after_a_week_it_opens_nothing_and_says_so(nur: User) -> None:
    long_ago = timezone.now() - lent_passwords.GOOD_FOR - timedelta(minutes=1)
    User.objects.filter(pk=nur.pk).update(password_lent_at=long_ago)

    refused = with_password(Client(), "nur")
    wrong = Client().post("/masuk/", {"username": "nur", "password": "bukan-yang-itu"})

    assert refused.status_code == 422
    assert "Mintalah yang baru" in read(refused).text
    assert "Mintalah yang baru" not in read(wrong).text


def test_a_forgotten_one_is_replaced_by_another_lent_one(keeper: Client, nur: User) -> None:
    client, lent = Client(), "rumput hukum langit jauh"
    with_password(client, "nur")
    choose(client)
    address = f"/admin/portal/user/{nur.pk}/password/"

    assert "pemilik akun harus memilih" in read(keeper.get(address)).text
    assert keeper.post(address, {"password1": lent, "password2": lent}).status_code == 302

    assert is_lent(nur)
    assert client.get("/akun/sesi/").status_code == 302
    account = read(keeper.get(f"/admin/portal/user/{nur.pk}/change/"))
    assert "Diberikan pengelola sejak" in account.text


def test_nobody_lends_a_password_to_themselves(keeper: Client) -> None:
    own = User.objects.get(username="pengelola")

    for key in (own.pk, f"0{own.pk}"):
        assert keeper.get(f"/admin/portal/user/{key}/password/")["Location"] == "/akun/sandi/"


def test_the_second_step_comes_before_it(
    nur: User, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SECOND_FACTOR = True
    User.objects.filter(pk=nur.pk).update(is_superuser=True)
    phone, client = Phone(monkeypatch), Client()

    with_password(client, "nur")
    assert client.get(CHOOSING)["Location"] == "/masuk/kode/"
    assert choose(client)["Location"] == "/masuk/kode/"
    set_up(client, phone, "nur")
    assert client.get("/akun/sesi/")["Location"].startswith("/masuk/?next=")
    assert client.get("/masuk/")["Location"] == CHOOSING
    assert choose(client)["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_whoever_changes_it_at_the_own_account_owes_nothing(nur: User) -> None:
    User.objects.filter(pk=nur.pk).update(password_lent_at=None)
    client = Client()
    with_password(client, "nur")

    typed = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}

    assert client.post("/akun/sandi/", typed).status_code == 302
    assert not is_lent(nur)


def test_a_visitor_who_signed_in_nowhere_is_sent_to_do_so(reader: Client) -> None:
    assert reader.get(CHOOSING)["Location"] == "/masuk/"
    assert choose(reader)["Location"] == "/masuk/"
