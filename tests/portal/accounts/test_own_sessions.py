"""Sessions end by themselves, by their owner's hand, and whenever the account changes."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from complaints.models import Duty
from complaints.workflow import Role
from portal.models import SecurityAct, SecurityEvent, StaffSession, User
from tests.complaints.calendars import wib
from tests.page import read
from tests.portal.accounts.apps import PASSWORD, with_password

pytestmark = pytest.mark.django_db

NOON = wib("Mon 2026-11-23 12:01")
LIST = "/akun/sesi/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36"


class Clock:
    """The time that the portal is told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now: datetime = NOON
        monkeypatch.setattr(timezone, "now", lambda: self.now)

    def waits(self, **time: int) -> None:
        self.now += timedelta(**time)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture(autouse=True)
def dewi() -> User:
    user = User.objects.create_user("dewi", password=PASSWORD)
    Duty.objects.create(user=user, role=Role.COORDINATOR, since=date(2020, 1, 1))
    return user


def browser(kind: str = FIREFOX) -> Client:
    """A browser in which Dewi is signed in."""
    client = Client(headers={"user-agent": kind})
    assert with_password(client, "dewi").status_code == 302
    return client


def is_in(client: Client) -> bool:
    return client.get("/petugas/").status_code == 200


def test_half_an_hour_without_use_ends_it(clock: Clock) -> None:
    one = browser()
    for _ in range(3):
        clock.waits(minutes=29)
        assert is_in(one)

    clock.waits(minutes=31)
    assert not is_in(one)


def test_twelve_hours_end_it_however_much_it_is_used(clock: Clock) -> None:
    one = browser()
    for _ in range(28):
        clock.waits(minutes=25)
        one.get("/tentang/")
    assert is_in(one)

    clock.waits(minutes=21)
    assert not is_in(one)
    assert not StaffSession.objects.exists()


def test_reading_page_after_page_writes_once_a_minute(
    clock: Clock, django_assert_num_queries: Any
) -> None:
    one = browser()
    is_in(one)
    with django_assert_num_queries(2):
        one.get("/tentang/")
    clock.waits(minutes=2)
    used = StaffSession.objects.get().used_at
    one.get("/tentang/")
    assert StaffSession.objects.get().used_at == used + timedelta(minutes=2)


def test_a_key_from_before_the_sign_in_opens_nothing() -> None:
    strange = Client()
    strange.cookies["sessionid"] = "abcdefghijklmnopqrstuvwxyz012345"
    with_password(strange, "dewi")

    assert strange.cookies["sessionid"].value != "abcdefghijklmnopqrstuvwxyz012345"
    assert is_in(strange)


def _leave(client: Client, user: User) -> None:
    client.post("/keluar/")


def _deactivate(client: Client, user: User) -> None:
    User.objects.filter(pk=user.pk).update(is_active=False)


def _new_password(client: Client, user: User) -> None:
    user.set_password("kata-lain-yang-panjang")
    user.save()


def _end_duty(client: Client, user: User) -> None:
    duty = Duty.objects.get(user=user)
    duty.until = date(2026, 11, 1)
    duty.save()


def _give_duty(client: Client, user: User) -> None:
    Duty.objects.create(user=user, role=Role.INSPECTOR, since=date(2020, 1, 1))


@pytest.mark.parametrize("act", [_leave, _deactivate, _new_password, _end_duty, _give_duty])
def test_it_is_not_used_again_after(act: Callable[[Client, User], None], dewi: User) -> None:
    one = browser()
    assert is_in(one)
    copied = one.cookies["sessionid"].value

    act(one, dewi)

    thief = Client(headers={"cookie": f"sessionid={copied}"})
    assert thief.get("/petugas/")["Location"] == "/masuk/?next=/petugas/"


def test_its_owner_knows_each_by_browser_and_time(clock: Clock) -> None:
    browser(PHONE)
    clock.waits(minutes=5)
    here = browser()

    page = read(here.get(LIST))

    this, other = (one.text for one in page.one("ul", class_="daftar").all("li"))
    assert "Firefox di Windows sesi ini" in this
    assert "Sejak Senin, 23 November 2026 pukul 12.06 WIB" in this
    assert "Chrome di Android" in other
    assert "Terakhir dipakai Senin, 23 November 2026 pukul 12.01 WIB" in other


def test_no_page_holds_the_key_of_a_session() -> None:
    here, other = browser(), browser(PHONE)

    content = here.get(LIST).content.decode()

    assert not [client for client in (here, other) if client.cookies["sessionid"].value in content]


def test_one_session_is_ended_and_the_others_stay() -> None:
    here, phone, third = browser(), browser(PHONE), browser(PHONE.replace("Android", "iPhone"))
    rows = read(here.get(LIST)).one("ul", class_="daftar").all("li")
    phones = next(row for row in rows if "Chrome di Android" in row.text)

    answer = here.post(LIST, {"session": phones.one("input", name="session")["value"]})

    assert answer["Location"] == LIST
    assert [is_in(client) for client in (here, phone, third)] == [True, False, True]


def test_all_others_are_ended_at_once() -> None:
    here, phone, third = browser(), browser(PHONE), browser()

    here.post(LIST)

    assert [is_in(client) for client in (here, phone, third)] == [True, False, False]


@pytest.mark.parametrize("mark", ["x", "\x00", "0" * 16, "é"])
def test_nobody_ends_the_session_of_another(mark: str) -> None:
    one = browser()
    User.objects.create_user("eko", password=PASSWORD)
    other = Client()
    with_password(other, "eko")
    theirs = read(one.get(LIST)).all("input", name="session")
    assert theirs == []

    assert other.post(LIST, {"session": mark}).status_code == 302

    assert is_in(one)


# The way there and back


def test_the_workshop_leads_to_the_own_account_and_that_back_to_every_place_of_work(
    dewi: User,
) -> None:
    dewi.is_staff = True
    dewi.save()
    client = browser()

    assert LIST in read(client.get("/admin/")).one(id="user-tools").links()
    links = read(client.get(LIST)).one("main").links()
    assert (links["/petugas/"], links["/admin/"]) == ("Meja aduan", "Ruang kerja")


def test_whoever_has_no_duty_any_more_is_led_to_no_desk(dewi: User) -> None:
    client = browser()
    Duty.objects.filter(user=dewi).update(until=date(2026, 1, 1))

    assert "/petugas/" not in read(client.get(LIST)).one("main").links()


def test_an_administrator_ends_the_sessions_of_another_and_not_the_own(dewi: User) -> None:
    of_dewi, of_another = browser(), Client()
    User.objects.create_superuser("eko", password=PASSWORD)
    with_password(of_another, "eko")
    chosen = [str(user.pk) for user in User.objects.all()]
    action = {"action": "end_sessions", "_selected_action": chosen}

    told = of_another.post("/admin/portal/user/", action, follow=True)

    assert "1 sesi diakhiri." in told.content.decode()
    assert not is_in(of_dewi)
    event = SecurityEvent.objects.get(user=dewi, act=SecurityAct.SESSIONS_ENDED)
    assert (event.by.username, event.detail) == ("eko", "1 sesi")


def test_signing_out_lets_the_browser_forget_our_pages() -> None:
    answer = browser().post("/keluar/")

    assert answer["Clear-Site-Data"] == '"cache", "storage"'


def test_one_may_sign_out_from_the_own_account() -> None:
    dewi = browser()
    page = read(dewi.get(LIST))

    assert page.one("form", action="/keluar/")["method"] == "post"
