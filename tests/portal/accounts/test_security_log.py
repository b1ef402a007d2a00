"""What happens to accounts is written down, without names, and stays as it was written."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import models
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django import Settings

from complaints.access import Actor
from complaints.due_feed import addresses
from complaints.mailing import outbox
from complaints.models import CalendarAddress, Duty
from complaints.workflow import Role
from portal.accounts import lost_factor, security_log
from portal.models import SecurityAct, SecurityEvent, User
from standards.append_only import LedgerError
from tests.complaints import cast
from tests.constraints import assert_refused, named
from tests.page import read
from tests.portal.accounts.apps import ASKING, PASSWORD, Phone, set_up, sign_in, with_password
from tests.standards import catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def phone(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Phone:
    settings.SECOND_FACTOR = True
    return Phone(monkeypatch)


@pytest.fixture(autouse=True)
def dewi() -> User:
    return User.objects.create_superuser("dewi", "dewi@contoh.go.id", PASSWORD)


def acts() -> list[str]:
    """What stands in the log, the oldest first."""
    return [event.act for event in SecurityEvent.objects.order_by("pk")]


def test_coming_in_and_leaving(client: Client, dewi: User) -> None:
    with_password(client, "dewi")
    client.post("/keluar/")

    assert acts() == [SecurityAct.SIGNED_IN, SecurityAct.SIGNED_OUT]
    assert {event.user for event in SecurityEvent.objects.all()} == {dewi}


def test_wrong_passwords_and_the_first_wait(client: Client) -> None:
    for name in ["dewi"] * 8 + ["tak-ada"]:
        client.post("/masuk/", {"username": name, "password": "keliru"})

    refused, waits = SecurityAct.PASSWORD_REFUSED, SecurityAct.THROTTLED
    assert acts() == [refused] * 5 + [waits, refused]
    marks = list(SecurityEvent.objects.order_by("pk").values_list("name_mark", flat=True))
    assert len(set(marks)) == 2
    assert len(set(SecurityEvent.objects.values_list("place_mark", flat=True))) == 1


def test_it_holds_neither_names_nor_addresses(client: Client) -> None:
    client.post("/masuk/", {"username": "dewi", "password": "rahasia"}, REMOTE_ADDR="103.10.66.7")
    with_password(client, "dewi")

    kept = str(list(SecurityEvent.objects.values()))
    assert not [word for word in ("dewi", "103.10", "rahasia", PASSWORD) if word in kept]


def test_the_second_step_is_told(client: Client, phone: Phone) -> None:
    codes = set_up(client, phone, "dewi")
    client.post("/keluar/")
    with_password(client, "dewi")
    client.post(ASKING, {"code": "000000"})
    client.post(ASKING, {"code": codes[0]})
    client.post("/akun/kode-cadangan/", {"password": "bukan ini"})
    client.post("/akun/kode-cadangan/", {"password": PASSWORD})

    assert acts() == [
        SecurityAct.FACTOR_SET_UP,
        SecurityAct.SIGNED_IN,
        SecurityAct.SIGNED_OUT,
        SecurityAct.CODE_REFUSED,
        SecurityAct.BACKUP_CODE_USED,
        SecurityAct.SIGNED_IN,
        SecurityAct.PASSWORD_REFUSED,
        SecurityAct.BACKUP_CODES_RENEWED,
    ]


def test_what_was_not_shown_to_somebody_signed_in_is_told_without_its_address() -> None:
    theirs = cast.filed(service=catalogue.service("2.1"))
    sari = Client()
    sari.force_login(cast.person("sari"))

    for _ in range(40):
        assert sari.get(f"/petugas/aduan/{theirs.number}/").status_code == 404
    assert Client().get(f"/petugas/aduan/{theirs.number}/").status_code == 302
    assert sari.get("/layanan/tidak-ada/").status_code == 404

    told = SecurityEvent.objects.filter(act=SecurityAct.PAGE_REFUSED)
    assert {(event.user, event.detail) for event in told} == {(cast.person("sari"), "desk:case")}
    assert told.count() == 30


def test_a_page_of_the_workshop_that_was_refused_is_told(dewi: User) -> None:
    User.objects.filter(pk=dewi.pk).update(is_superuser=False, is_staff=True)
    client = Client()
    client.force_login(dewi)

    assert client.get("/admin/portal/user/").status_code == 403

    assert SecurityEvent.objects.get(act=SecurityAct.PAGE_REFUSED).user == dewi


def test_a_role_that_is_given_or_ended(dewi: User) -> None:
    duty = Duty.objects.create(user=dewi, role=Role.COORDINATOR, since=date(2020, 1, 1))
    duty.until = date(2026, 11, 20)
    duty.save()

    details = list(SecurityEvent.objects.order_by("pk").values_list("detail", flat=True))
    assert details == [str(duty), f"{duty}, sampai 2026-11-20"]


def test_a_secret_address_that_is_made_or_ended(dewi: User) -> None:
    by = Actor(dewi, ())
    addresses.make("ponsel saya", by=by, at=timezone.now())
    addresses.end_all(dewi)
    assert acts() == ["kalender_dibuat", "kalender_diakhiri"]
    assert {event.user for event in SecurityEvent.objects.all()} == {dewi}
    assert {event.detail for event in SecurityEvent.objects.all()} == {""}


def test_nothing_in_it_is_changed_or_deleted(dewi: User) -> None:
    event = security_log.record(SecurityAct.SIGNED_IN, user=dewi)

    for attempt in (event.save, event.delete, SecurityEvent.objects.all().delete):
        with pytest.raises(LedgerError):
            attempt()


def test_after_a_year_it_is_forgotten(dewi: User, monkeypatch: pytest.MonkeyPatch) -> None:
    now = timezone.now()
    for days in (366, 364):
        monkeypatch.setattr(timezone, "now", lambda days=days: now - timedelta(days=days))
        security_log.record(SecurityAct.SIGNED_IN, user=dewi)
    monkeypatch.undo()

    call_command("jalankan")

    assert SecurityEvent.objects.count() == 1


def test_only_who_keeps_the_system_reads_it(client: Client) -> None:
    User.objects.create_user("staf", password=PASSWORD, is_staff=True)
    place = "/admin/portal/securityevent/"
    with_password(client, "dewi")

    assert "Masuk" in read(client.get(place)).one("table", id="result_list").text
    assert client.get(f"{place}add/").status_code == 403
    other = Client()
    with_password(other, "staf")
    assert other.get(place).status_code == 403


def test_the_database_refuses_what_the_log_does_not_know(dewi: User) -> None:
    rows: Any = models.QuerySet(SecurityEvent)

    assert set(named("portal")) == {"portal_security_event_act_known"}
    assert_refused(
        "portal",
        "portal_security_event_act_known",
        lambda: rows.create(at=timezone.now(), act="lain"),
    )


# A lost telephone


def other_administrator() -> Client:
    """Somebody else who keeps the accounts, signed in without a second step of their own."""
    client = Client()
    client.force_login(User.objects.create_superuser("sari", "sari@contoh.go.id", PASSWORD))
    return client


def take_off(client: Client, user: User) -> Any:
    """What the workshop does when it is asked to take the second step off an account."""
    form = {"action": "take_second_step_off", "_selected_action": user.pk}
    return client.post("/admin/portal/user/", form, follow=True)


def test_another_takes_it_off_and_the_owner_is_told_and_starts_anew(
    client: Client, phone: Phone, settings: Settings, dewi: User
) -> None:
    codes = set_up(client, phone, "dewi")
    settings.SECOND_FACTOR = False
    CalendarAddress.objects.create(user=dewi, name="Telepon", made_at=timezone.now())
    answer = take_off(other_administrator(), dewi)
    settings.SECOND_FACTOR = True

    assert not CalendarAddress.objects.exists()

    assert "dilepas dari 1 akun" in answer.content.decode()
    assert client.get("/admin/").status_code == 302
    event = SecurityEvent.objects.get(act=SecurityAct.FACTOR_TAKEN_OFF)
    assert (event.user, event.by) == (dewi, User.objects.get(username="sari"))
    outbox.send(at=timezone.now())
    (letter,) = mail.outbox
    assert letter.to == ["dewi@contoh.go.id"]
    assert letter.subject == "Akun Anda: 1 pemberitahuan"
    assert "dilepas pada" in letter.body
    anew = Client()
    assert len(set_up(anew, phone, "dewi")) == 10
    anew.post("/keluar/")
    with_password(anew, "dewi")
    assert anew.post(ASKING, {"code": codes[0]}).status_code == 422


def test_nobody_takes_off_their_own(client: Client, phone: Phone, dewi: User) -> None:
    set_up(client, phone, "dewi")

    answer = take_off(client, dewi)

    assert "dilepas oleh orang lain" in answer.content.decode()
    assert TOTPDevice.objects.filter(user=dewi).exists()
    with pytest.raises(ValueError, match="orang lain"):
        lost_factor.take_off(dewi, by=dewi)


def test_on_the_server_the_last_administrator_is_helped(
    client: Client, phone: Phone, dewi: User, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up(client, phone, "dewi")

    call_command("lepas_verifikasi", "dewi")

    assert "dilepas" in capsys.readouterr().out
    assert not TOTPDevice.objects.exists()
    for name in ("dewi", "tak-ada"):
        with pytest.raises(CommandError):
            call_command("lepas_verifikasi", name)
    assert sign_in(client, phone, "dewi")["Location"] == "/masuk/verifikasi/"
