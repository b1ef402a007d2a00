"""The second step: set up once, asked for each time, and nothing is open without it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django import Settings

from complaints.models import Duty
from complaints.workflow import Role
from portal.accounts import second_factor
from portal.models import StaffSession, User
from standards.models import Biro, Mandate
from standards.workflow import Role as StandardsRole
from tests.page import read
from tests.portal.accounts.apps import (
    ASKING,
    PASSWORD,
    SETTING_UP,
    Phone,
    set_up,
    sign_in,
    with_password,
)
from tests.test_access import ACCESS, ADDRESSES, DESK, LEADERS, LOGIN, WORKSHOP

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _switched_on(settings: Settings) -> None:
    settings.SECOND_FACTOR = True


@pytest.fixture
def phone(monkeypatch: pytest.MonkeyPatch) -> Phone:
    return Phone(monkeypatch)


@pytest.fixture(autouse=True)
def dewi() -> User:
    """She coordinates, and keeps the accounts, too: every door is hers."""
    user = User.objects.create_superuser("dewi", password=PASSWORD)
    Duty.objects.create(user=user, role=Role.COORDINATOR, since=date(2020, 1, 1))
    return user


def test_the_first_sign_in_sets_the_app_up_and_goes_on_to_what_was_asked_for(
    client: Client, phone: Phone
) -> None:
    answer = with_password(client, "dewi", next="/petugas/register/")
    assert answer["Location"] == f"{ASKING}?next=%2Fpetugas%2Fregister%2F"
    answer = client.get(answer["Location"])
    assert answer["Location"] == f"{SETTING_UP}?next=%2Fpetugas%2Fregister%2F"

    page = client.get(answer["Location"])
    assert "no-store" in page["Cache-Control"]
    phone.reads(page)
    next_ = read(page).one("input", name="next")["value"]
    done = client.post(SETTING_UP, {"code": phone.code(), "next": next_})

    codes = [one.text for one in read(done).all("b", class_="kunci")]
    assert len(set(codes)) == 10
    assert "/petugas/register/" in read(done).one("main").links()
    assert "no-store" in done["Cache-Control"]
    assert client.get("/petugas/register/").status_code == 200


def test_the_next_sign_in_asks_for_a_code(client: Client, phone: Phone) -> None:
    set_up(client, phone, "dewi")
    client.post("/keluar/")

    answer = sign_in(client, phone, "dewi")

    assert (answer.status_code, answer["Location"]) == (302, "/petugas/")
    assert client.get("/petugas/").status_code == 200


def test_an_app_that_is_set_up_ends_what_a_password_alone_had_opened(
    client: Client, phone: Phone, settings: Settings
) -> None:
    settings.SECOND_FACTOR = False
    elsewhere = Client()
    with_password(elsewhere, "dewi")
    assert elsewhere.get("/petugas/").status_code == 200
    settings.SECOND_FACTOR = True

    set_up(client, phone, "dewi")

    assert client.get("/petugas/").status_code == 200
    assert StaffSession.objects.filter(account__isnull=False).count() == 1


def test_the_secret_stays_the_same_until_a_code_is_right(client: Client, phone: Phone) -> None:
    with_password(client, "dewi")
    phone.reads(client.get(SETTING_UP))

    refused = client.post(SETTING_UP, {"code": "000000"})

    assert refused.status_code == 422
    assert "jam telepon Anda" in read(refused).one("div", role="alert").text
    secret = phone.secret
    phone.reads(refused)
    assert phone.secret == secret
    assert not TOTPDevice.objects.exists()


def test_the_drawing_and_the_link_say_what_is_typed(client: Client, phone: Phone) -> None:
    with_password(client, "dewi")
    page = client.get(SETTING_UP)

    typed = read(page).one("b", class_="kunci").text.replace(" ", "")
    links = [link for link in read(page).one("main").links() if link.startswith("otpauth://totp/")]
    assert len(links) == 1
    assert f"secret={typed}" in links[0]
    assert "issuer=Standar%20Pelayanan" in links[0]
    assert read(page).one("svg", role="img").all("path")


def test_a_code_is_good_once(client: Client, phone: Phone) -> None:
    set_up(client, phone, "dewi")
    code = phone.code()
    first, second = Client(), Client()
    with_password(first, "dewi")
    with_password(second, "dewi")

    assert first.post(ASKING, {"code": code}).status_code == 302
    assert second.post(ASKING, {"code": code}).status_code == 422
    assert second.get("/petugas/").status_code == 302


def test_the_code_that_set_the_app_up_does_not_sign_in(client: Client, phone: Phone) -> None:
    with_password(client, "dewi")
    phone.reads(client.get(SETTING_UP))
    client.post(SETTING_UP, {"code": phone.code()})
    other = Client()
    with_password(other, "dewi")

    assert other.post(ASKING, {"code": phone.code()}).status_code == 422


@pytest.mark.parametrize("typed", ["{}", " {} ", "{:.3}", "١٢٣٤٥٦", "-12345", "1e5000", "", "\x00"])
def test_only_the_code_itself_is_taken(client: Client, phone: Phone, typed: str) -> None:
    set_up(client, phone, "dewi")
    client.post("/keluar/")
    with_password(client, "dewi")

    answer = client.post(ASKING, {"code": typed.format(phone.code())})

    assert answer.status_code == (302 if typed.strip() == "{}" else 422)


def test_a_backup_code_is_good_once_however_it_is_typed(client: Client, phone: Phone) -> None:
    codes = set_up(client, phone, "dewi")
    statuses = []
    for typed in (codes[0].lower().replace("-", " "), codes[0], codes[1]):
        one = Client()
        with_password(one, "dewi")
        statuses.append(one.post(ASKING, {"code": typed}).status_code)

    assert statuses == [302, 422, 302]


def test_the_database_holds_no_backup_code(client: Client, phone: Phone) -> None:
    codes = set_up(client, phone, "dewi")

    kept = " ".join(StaticToken.objects.values_list("token", flat=True))
    assert not [code for code in codes if code in kept or code.replace("-", "") in kept]


def test_nobody_uses_the_backup_code_of_another(client: Client, phone: Phone) -> None:
    codes = set_up(client, phone, "dewi")
    User.objects.create_superuser("sari", password=PASSWORD)
    other = Client()
    set_up(other, phone, "sari")
    other.post("/keluar/")
    with_password(other, "sari")

    assert other.post(ASKING, {"code": codes[0]}).status_code == 422


def test_new_backup_codes_end_the_old_ones(client: Client, phone: Phone) -> None:
    old = set_up(client, phone, "dewi")
    assert "10 dari 10" in read(client.get("/akun/kode-cadangan/")).one("main").text

    page = client.post("/akun/kode-cadangan/", {"password": PASSWORD})

    new = [one.text for one in read(page).all("b", class_="kunci")]
    assert len(new) == 10
    other = Client()
    with_password(other, "dewi")
    assert other.post(ASKING, {"code": old[0]}).status_code == 422
    assert other.post(ASKING, {"code": new[0]}).status_code == 302


def test_whoever_finds_an_open_desk_gets_no_backup_codes(client: Client, phone: Phone) -> None:
    set_up(client, phone, "dewi")
    kept = set(StaticToken.objects.values_list("token", flat=True))

    def ask(**typed: str) -> Any:
        return client.post("/akun/kode-cadangan/", typed)

    assert ask().status_code == 422
    wrong = [ask(password="bukan ini") for _ in range(6)]
    assert [one.status_code for one in wrong] == [422] * 5 + [429]
    assert "Kata sandi tidak cocok" in read(wrong[0]).one("div", role="alert").text
    assert ask(password=PASSWORD).status_code == 429
    assert set(StaticToken.objects.values_list("token", flat=True)) == kept


def test_an_app_of_ones_own_accord_takes_the_password_too(
    phone: Phone,
) -> None:
    User.objects.create_user("eko", password=PASSWORD)
    client = Client()
    with_password(client, "eko")
    phone.reads(client.get(SETTING_UP))

    assert client.post(SETTING_UP, {"code": phone.code()}).status_code == 422
    wrong = client.post(SETTING_UP, {"code": phone.code(), "password": "bukan ini"})
    assert read(wrong).one("div", role="alert").links() == {
        "#id_password": "Kata sandi tidak cocok"
    }
    assert client.post(SETTING_UP, {"code": phone.code(), "password": PASSWORD}).status_code == 200


def test_codes_are_throttled_wherever_they_are_tried(
    client: Client, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(client, phone, "dewi")
    statuses = []
    for place in range(6):
        one = Client(REMOTE_ADDR=f"10.0.0.{place}")
        with_password(one, "dewi")
        statuses.append(one.post(ASKING, {"code": "000000"}).status_code)
    assert statuses == [422] * 5 + [429]

    late = Client()
    with_password(late, "dewi")
    assert late.post(ASKING, {"code": phone.code()}).status_code == 429
    later = timezone.now() + timedelta(minutes=15)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert late.post(ASKING, {"code": phone.code()}).status_code == 302


BEHIND = [*WORKSHOP, *DESK, *(name for name, who in ACCESS.items() if who in {LEADERS, LOGIN})]


@pytest.mark.parametrize("is_set_up", [False, True], ids=["first", "later"])
def test_a_password_alone_reaches_nothing(client: Client, phone: Phone, is_set_up: bool) -> None:
    if is_set_up:
        set_up(client, phone, "dewi")
        client.post("/keluar/")
    with_password(client, "dewi")
    places = [ADDRESSES[name] for name in BEHIND if name != "admin:*"]
    assert len(places) > 100

    reached = [
        (method, place, answer.status_code)
        for place in places
        for method in ("get", "post")
        if not _leads_to_the_door(answer := getattr(client, method)(place))
    ]

    assert reached == []


def _leads_to_the_door(answer: Any) -> bool:
    kept = answer.status_code == 403 and "Masuk lagi di tab baru" in answer.content.decode()
    return kept or answer.get("Location", "").startswith(("/masuk/", "/admin/login/"))


def test_a_form_with_an_old_token_shows_nothing_either(phone: Phone) -> None:
    strict = Client(enforce_csrf_checks=True)
    page = read(strict.get("/masuk/"))
    token = page.one("input", name="csrfmiddlewaretoken")["value"]
    with_password(strict, "dewi", csrfmiddlewaretoken=token)

    answer = strict.post("/petugas/catat/", {"story": "x"})

    assert answer.status_code in {302, 403}
    assert "Dewi" not in answer.content.decode()
    assert "Antrean" not in answer.content.decode()


def test_whoever_has_not_finished_can_leave(client: Client, phone: Phone) -> None:
    with_password(client, "dewi")
    assert client.get("/masuk/?next=/petugas/")["Location"] == f"{ASKING}?next=%2Fpetugas%2F"

    client.post("/keluar/")

    assert client.get("/masuk/").status_code == 200
    assert client.get(ASKING)["Location"] == "/masuk/"


def test_a_password_alone_sets_up_no_second_app(client: Client, phone: Phone) -> None:
    set_up(client, phone, "dewi")
    thief = Client()
    with_password(thief, "dewi")

    assert thief.get(SETTING_UP)["Location"] == ASKING
    assert thief.post(SETTING_UP, {"code": phone.code()})["Location"] == ASKING
    assert TOTPDevice.objects.count() == 1


def test_the_key_of_the_session_changes_at_both_steps(client: Client, phone: Phone) -> None:
    set_up(client, phone, "dewi")
    client.post("/keluar/")
    keys = []
    for step in (
        lambda: with_password(client, "dewi"),
        lambda: client.post(ASKING, {"code": phone.code()}),
    ):
        step()
        keys.append(client.cookies["sessionid"].value)

    assert keys[0] != keys[1]
    assert Client(headers={"cookie": f"sessionid={keys[0]}"}).get("/petugas/").status_code == 302


def test_no_step_leads_to_another_site(client: Client, phone: Phone) -> None:
    with_password(client, "dewi", next="https://example.org/")
    phone.reads(client.get(f"{SETTING_UP}?next=//example.org/"))

    done = client.post(SETTING_UP, {"code": phone.code(), "next": "https://example.org/"})

    assert not [link for link in read(done).links() if "example.org" in link]


def test_who_is_given_a_duty_while_at_work_is_asked_at_the_next_page(client: Client) -> None:
    user = User.objects.create_user("eko", password=PASSWORD)
    with_password(client, "eko")
    assert client.get("/petugas/").status_code == 404

    Duty.objects.create(user=user, role=Role.INSPECTOR, since=date(2020, 1, 1))

    assert client.get("/petugas/")["Location"] == "/masuk/?next=/petugas/"


def _account(**fields: Any) -> User:
    return User.objects.create(username="x", is_staff=True, **fields)


def _reviewer() -> User:
    user = _account()
    Mandate.objects.create(user=user, role=StandardsRole.REVIEWER, since=date(2020, 1, 1))
    return user


def _editor() -> User:
    user, biro = _account(), Biro.objects.get(slug="biro-umum")
    Mandate.objects.create(user=user, biro=biro, role=StandardsRole.EDITOR, since=date(2020, 1, 1))
    return user


def _former_officer() -> User:
    user, past = _account(), date(2021, 1, 1)
    Duty.objects.create(user=user, role=Role.LEADER, since=date(2020, 1, 1), until=past)
    return user


def _keeper_of_accounts() -> User:
    user = _account()
    user.user_permissions.add(Permission.objects.get(codename="change_user"))
    return user


@pytest.mark.parametrize(
    ("make", "is_required"),
    [
        (_reviewer, True),
        (_keeper_of_accounts, True),
        (lambda: _account(is_superuser=True), True),
        (_editor, False),
        (_former_officer, False),
    ],
)
def test_it_is_required_of_whom_it_protects(make: Any, is_required: bool) -> None:
    assert second_factor.is_required(make(), on=date(2026, 11, 25)) is is_required


def test_switched_off_nothing_is_asked(settings: Settings, client: Client, phone: Phone) -> None:
    settings.SECOND_FACTOR = False

    assert with_password(client, "dewi")["Location"] == "/petugas/"
    assert client.get("/petugas/").status_code == 200
    assert client.get(SETTING_UP)["Location"] == "/petugas/"


def test_the_workshop_shows_nobody_the_secrets_of_others() -> None:
    assert not [name for name in WORKSHOP if "otp" in name]
