"""The calendar of deadlines: what stands in it for whom, read as calendar programs read it."""

import logging
from datetime import UTC, timedelta
from typing import Any

import pytest
import vobject
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from complaints import actions, limits
from complaints.due_feed import addresses, events
from complaints.models import CalendarAddress, Complaint, Duty
from complaints.workflow import Role, State
from portal.logs import JsonLines, TellLittle
from tests.complaints import canaries, cast
from tests.complaints.calendars import wib
from tests.page import read
from tests.standards import catalogue

pytestmark = pytest.mark.django_db

NOW = wib("Mon 2026-11-23 18:00")
PAGE = "/petugas/kalender/"


@pytest.fixture(autouse=True)
def _one_evening(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    settings.SITE_ADDRESS = "https://layanan.contoh.go.id"
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def address(who: str) -> str:
    """The path of a new calendar address."""
    return f"/kalender/{addresses.make('Telepon', by=cast.actor(who), at=NOW)}.ics"


def shown(who: str) -> list[Any]:
    """The events in somebody's calendar, as another program reads them."""
    answer = Client().get(address(who))
    assert answer.status_code == 200
    calendar = vobject.readOne(answer.content.decode())
    return list(calendar.contents.get("vevent", []))


def numbers(who: str) -> set[str]:
    return {event.summary.value.partition(":")[0] for event in shown(who)}


# What stands in it


def test_an_event_tells_the_next_deadline_and_where_to_work_on_it() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    (event,) = shown("sari")

    assert event.summary.value == f"{complaint.number}: Jawaban"
    assert event.dtstart.value == complaint.due_at
    assert event.dtstart.value.utcoffset() == timedelta(0)
    assert event.description.value == "Biro Pemerintahan\nTingkat: Normatif"
    assert event.url.value == f"https://layanan.contoh.go.id/petugas/aduan/{complaint.number}/"
    assert event.uid.value == f"{complaint.number}@layanan.contoh.go.id"
    assert event.transp.value == "TRANSPARENT"


def test_a_deadline_in_wib_is_told_in_utc() -> None:
    complaint = cast.filed()
    Complaint.objects.update(act_by=wib("Tue 2026-11-24 09:30"), due_at=wib("Tue 2026-11-24 09:30"))
    raw = Client().get(address("sari")).content

    assert b"\r\nDTSTART:20261124T023000Z\r\n" in raw
    assert f"\r\nSUMMARY:{complaint.number}: Triase\r\n".encode() in raw


def test_who_waits_for_the_complainant_sees_until_when() -> None:
    complaint = cast.brought_to(State.INCOMPLETE)
    (event,) = shown("sari")

    assert event.summary.value == f"{complaint.number}: Pengadu melengkapi"
    assert event.dtstart.value == complaint.complainant_by


def test_a_step_raises_the_sequence_and_keeps_the_name() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    path = address("sari")
    before = vobject.readOne(Client().get(path).content.decode()).vevent
    at = NOW + timedelta(hours=1)
    actions.ask(complaint, question="Tanggal berapa?", by=cast.actor("rudi"), at=at)
    after = vobject.readOne(Client().get(path).content.decode()).vevent

    assert after.uid.value == before.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.contents["last-modified"][0].value == at.astimezone(UTC)
    assert after.dtstart.value != before.dtstart.value


def test_lines_are_folded_and_signs_escaped() -> None:
    complaint = cast.filed()
    name = "Biro Administrasi, Pembangunan; Pengadaan – Kesejahteraan \\ Rakyat dan Kemasyarakatan"
    complaint.biro.name = name
    complaint.biro.save()
    answer = Client().get(address("dewi"))

    assert max(len(line) for line in answer.content.split(b"\r\n")) <= 75
    assert vobject.readOne(answer.content.decode()).vevent.description.value.startswith(f"{name}\n")


@pytest.mark.parametrize("state", [State.ANSWERED, State.DONE, State.CLOSED])
def test_what_is_no_longer_open_is_gone(state: State) -> None:
    cast.brought_to(state)

    assert shown("sari") == []


def test_the_nearest_deadlines_come_first_and_there_is_an_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(events, "MOST", 2)
    made = [cast.filed() for _ in range(3)]
    for days, complaint in zip((3, 1, 2), made, strict=True):
        Complaint.objects.filter(pk=complaint.pk).update(act_by=NOW + timedelta(days=days))

    assert [event.summary.value[:15] for event in shown("sari")] == [
        made[1].number,
        made[2].number,
    ]


# Who sees what


def test_each_calendar_holds_what_its_officer_may_see_and_nothing_else() -> None:
    own = cast.brought_to(State.ASSIGNED)
    hidden = cast.brought_to(State.EXAMINED, supervisory=True)
    accused = cast.brought_to(State.ASSIGNED)
    Complaint.objects.filter(pk=accused.pk).update(respondent=cast.person("sari"))
    others = cast.filed(service=catalogue.service("2.1"))

    assert numbers("sari") == {own.number}
    assert numbers("rudi") == {own.number, accused.number}
    assert numbers("maya") == {others.number}
    assert numbers("irwan") == {hidden.number}
    assert numbers("dewi") == {one.number for one in (own, hidden, accused, others)}


def test_no_calendar_holds_a_canary() -> None:
    made = (
        canaries.supervisory,
        canaries.confidential,
        canaries.anonymous,
        canaries.come_back,
    )
    cases = [make() for make in made]

    for who in ("sari", "maya", "irwan", "dewi"):
        raw = Client().get(address(who)).content.decode().replace("\r\n ", "")
        seen = {case.complaint.number for case in cases if who in case.readers}
        assert seen == {case.complaint.number for case in cases if case.complaint.number in raw}
        assert "zq" not in raw
        assert not any(phone in raw for phone in canaries.PHONES.values())


def test_a_duty_that_changes_changes_the_calendar_at_once() -> None:
    cast.brought_to(State.ASSIGNED)
    path = address("sari")
    assert b"VEVENT" in Client().get(path).content

    sari = cast.person("sari")
    Duty.objects.filter(user=sari).update(role=Role.INSPECTOR, biro=None)

    assert b"VEVENT" not in Client().get(path).content


# Closed to all others


def _ended() -> str:
    path = address("sari")
    addresses.end_all(cast.person("sari"))
    return path


def _deactivated() -> str:
    path = address("sari")
    user = cast.person("sari")
    user.is_active = False
    user.save()
    return path


def _off_duty() -> str:
    path = address("sari")
    cast.person("sari").duties.update(until=wib("Sun 2026-11-22 10:00").date())
    return path


def _leader_now() -> str:
    path = address("sari")
    cast.person("sari").duties.update(role=Role.LEADER, biro=None)
    return path


def _never() -> str:
    return f"/kalender/{'x' * 43}.ics"


@pytest.mark.parametrize("wrong", [_never, _ended, _deactivated, _off_duty, _leader_now])
def test_whatever_is_wrong_looks_and_costs_the_same(wrong: Any) -> None:
    path = wrong()
    client = Client()
    client.get(_never())
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    with CaptureQueriesContext(connection) as asked_in_vain:
        nothing = client.get(f"/kalender/{'y' * 43}.ics")

    assert answer.status_code == nothing.status_code == 404
    assert answer.content.replace(path.encode(), b"") == nothing.content
    assert len(asked) == len(asked_in_vain)


def test_who_asks_too_often_waits() -> None:
    path = address("sari")
    client = Client()
    for _ in range(limits.CALENDAR_BY_TOKEN.most):
        assert client.get(path).status_code == 200
    answer = client.get(path)

    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 3601


def test_the_token_stands_in_no_log_and_not_in_the_database(
    caplog: pytest.LogCaptureFixture, settings: Settings
) -> None:
    caplog.set_level(logging.INFO, logger="portal.visits")
    path = address("sari")
    token = path.split("/")[2].removesuffix(".ics")
    client = Client(raise_request_exception=False)
    client.get(path)
    client.post(path)
    client.get(path, headers={"host": "jahat.example"})
    settings.SECURE_SSL_REDIRECT = True
    Client().get(path)
    told = [JsonLines().format(one) for one in caplog.records if TellLittle().filter(one)]

    assert len(told) >= 4
    assert token not in "".join(told)
    assert "/kalender/….ics" in "".join(told)
    assert token not in str(CalendarAddress.objects.values_list().get())


# Kept by nobody but its owner's calendar


def test_it_is_private_and_asked_for_again_by_its_tag() -> None:
    cast.filed()
    path = address("sari")
    client = Client()
    first = client.get(path)
    again = client.get(path, headers={"if-none-match": first["ETag"]})

    assert first["Content-Type"] == "text/calendar; charset=utf-8"
    assert "private" in first["Cache-Control"]
    assert "no-cache" in first["Cache-Control"]
    assert again.status_code == 304
    cast.filed()
    assert client.get(path, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_its_use_is_noted_but_not_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    path = address("sari")
    for minutes, noted in ((0, 0), (5, 0), (11, 11)):
        at = NOW + timedelta(minutes=minutes)
        monkeypatch.setattr(timezone, "now", lambda at=at: at)
        Client().get(path)
        assert CalendarAddress.objects.get().used_at == NOW + timedelta(minutes=noted)


# The page


def desk(who: str = "sari") -> Client:
    client = Client()
    client.force_login(cast.person(who))
    return client


def test_an_address_is_made_and_shown_once() -> None:
    client = desk()
    made = read(client.post(PAGE, {"name": " Telepon  saya "}))
    url = made.one("b", class_="kunci").text

    assert url.startswith("https://layanan.contoh.go.id/kalender/")
    assert Client().get(url.removeprefix("https://layanan.contoh.go.id")).status_code == 200
    later = read(client.get(PAGE))
    assert later.all("b", class_="kunci") == []
    assert "Telepon saya" in later.text
    assert "Terakhir dipakai 23 November 2026 pukul 18.00 WIB" in later.text


def test_an_address_is_ended_by_its_owner_alone() -> None:
    path = address("sari")
    pk = CalendarAddress.objects.get().pk

    assert desk("rudi").post(f"{PAGE}{pk}/akhiri/").status_code == 404
    assert Client().get(path).status_code == 200
    assert desk("sari").post(f"{PAGE}{pk}/akhiri/").status_code == 302
    assert Client().get(path).status_code == 404


def test_a_name_stands_once_and_there_are_a_few_at_most() -> None:
    client = desk()
    for number in range(addresses.MOST):
        assert client.post(PAGE, {"name": f"Alat {number}"}).status_code == 200

    assert "akhiri satu dahulu" in read(client.post(PAGE, {"name": "Lain"})).text
    assert "sudah dipakai" in read(client.post(PAGE, {"name": "Alat 1"})).text
    assert CalendarAddress.objects.count() == addresses.MOST


def test_the_queue_leads_to_it() -> None:
    assert PAGE in read(desk().get("/petugas/")).links()
