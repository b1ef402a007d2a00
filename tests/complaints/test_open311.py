"""Programs that file and follow aduan: shapes of the specification, rules of every filing."""

import json
import logging
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree
from pytest_django import Settings

from complaints import actions, vault
from complaints.models import ApiFiling, ApiKey, Channel, Complaint, Identity, Reporter
from complaints.open311 import keys, requests, services, writing
from complaints.timing.tiers import Tier
from portal.logs import JsonLines, TellLittle
from standards import kept
from standards.catalogue import in_force
from tests.complaints import canaries, cast
from tests.complaints.calendars import wib
from tests.standards import catalogue

pytestmark = pytest.mark.django_db

NOW = wib("Mon 2026-11-23 10:00")
BASE = "/open311/v2"
FORM = "application/x-www-form-urlencoded"

PERSON = {
    "first_name": "Budi",
    "last_name": "Santoso",
    "address_string": "Jalan Merdeka 5, Pontianak",
    "phone": "0812 3456 7890",
    "email": "budi@contoh.id",
}
STORY = "Berkas kerja sama saya tidak diterima petugas di loket."
SENT = {"service_code": "1.5", "description": STORY, **PERSON}


@pytest.fixture(autouse=True)
def _one_morning(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    settings.SITE_ADDRESS = "https://layanan.contoh.go.id"
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def made(holder: str = "Dinas Kominfo", **values: Any) -> str:
    """A new key that may do everything but for `values`."""
    given = {"may_file": True, "may_read": True, "ends_on": NOW.date() + timedelta(days=30)}
    key = ApiKey(holder=holder, contact="Ani", **given | values)
    return keys.make(key, by=cast.person("dewi"), at=NOW)


@pytest.fixture
def key() -> str:
    return made()


def post(key: str, form: str = "json", header: dict[str, str] | None = None, **sent: str) -> Any:
    given = {"api_key": key, **SENT, **sent}
    client = Client(enforce_csrf_checks=True)
    body = urlencode({name: value for name, value in given.items() if value})
    return client.post(f"{BASE}/requests.{form}", body, content_type=FORM, headers=header or {})


def get(path: str, **asked: str) -> Any:
    return Client().get(f"{BASE}/{path}", asked)


def reasons(answer: Any, status: int) -> str:
    """What an answer refuses, which has the shape of the specification."""
    assert answer.status_code == status
    said = answer.json()
    assert {one["code"] for one in said} == {status}
    return " | ".join(one["description"] for one in said)


# What can be filed


def test_discovery_names_the_interface_in_both_formats() -> None:
    told = get("discovery.json").json()
    (endpoint,) = told["endpoints"]
    root = etree.fromstring(get("discovery.xml").content)

    assert endpoint["specification"] == "http://wiki.open311.org/GeoReport_v2"
    assert endpoint["url"] == "https://layanan.contoh.go.id/open311/v2"
    assert endpoint["formats"] == ["application/json", "text/xml"]
    assert root.findtext("endpoints/endpoint/url") == endpoint["url"]
    assert [one.text for one in root.iter("format")] == endpoint["formats"]
    assert all(told[name] for name in ("changeset", "contact", "key_service"))


def test_every_service_in_force_and_every_biro_can_be_filed_about() -> None:
    answer = get("services.json")
    listed = answer.json()
    root = etree.fromstring(get("services.xml").content)

    assert answer["Content-Type"] == "application/json; charset=utf-8"
    assert len(listed) == 57 + 9
    assert {one["group"] for one in listed} == {
        one["service_name"].removeprefix("Lainnya: ") for one in listed[57:]
    }
    assert {one["type"] for one in listed} == {"realtime"}
    assert [one.findtext("service_code") for one in root] == [one["service_code"] for one in listed]


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_list_too_long_for_memory_is_the_same_list(
    form: str, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path
) -> None:
    settings.DOWNLOADS_ROOT = tmp_path
    short = get(f"services.{form}").content
    assert short == writing.written("services", list(services.listed()), form)
    monkeypatch.setattr(in_force, "MOST_IN_MEMORY", 56)
    kept.forget()

    first, second = get(f"services.{form}"), get(f"services.{form}")

    assert first.streaming
    assert b"".join(first.streaming_content) == short == b"".join(second.streaming_content)


def test_one_code_is_judged_without_reading_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    kept.forget()
    with CaptureQueriesContext(connection) as asked:
        found = [services.exists(code) for code in ("1.5", "biro-hukum", "9.99", "1.5\x00")]

    assert found == [True, True, False, False]
    assert len(asked) <= 3 + 1  # the state of the content


def test_a_definition_asks_what_the_form_asks() -> None:
    told = get("services/1.5.json").json()
    root = etree.fromstring(get("services/1.5.xml").content)
    by_code = {one["code"]: one for one in told["attributes"]}

    assert told["service_code"] == "1.5"
    assert [one["key"] for one in by_code["identitas"]["values"]] == [
        "pengelola",
        "biro",
        "anonim",
    ]
    assert len(by_code["janji"]["values"]) == 14
    assert root.findtext("attributes/attribute/required") == "false"
    assert root.find("attributes/attribute/values/value/key") is not None


def test_what_is_not_there_is_told_in_the_shape_of_the_specification(key: str) -> None:
    assert "service_code" in reasons(get("services/9.99.json"), 404)
    assert "token" in reasons(get("tokens/123.json"), 404)
    xml = etree.fromstring(get("services/9.99.xml").content)
    assert (xml.tag, xml.findtext("error/code")) == ("errors", "404")
    assert get("services.csv").status_code == 404


# Filing


def test_a_request_becomes_an_aduan_like_any_other(key: str) -> None:
    answer = post(key)
    (told,) = answer.json()
    complaint = Complaint.objects.get()

    assert answer.status_code == 200
    assert told["service_request_id"] == complaint.number
    assert complaint.channel == Channel.OPEN311
    assert complaint.identity == Identity.MANAGER
    assert (complaint.service, complaint.biro.slug) == (
        catalogue.service("1.5"),
        "biro-pemerintahan",
    )
    assert complaint.due_at == cast.filed(received_at=NOW).due_at
    assert vault.unseal(Reporter.objects.get(complaint=complaint).sealed) == {
        "name": "Budi Santoso",
        "address": "Jalan Merdeka 5, Pontianak",
        "phone": "+6281234567890",
        "email": "budi@contoh.id",
    }
    assert complaint.api_filing.key.holder == "Dinas Kominfo"


def test_its_notice_is_the_receipt_with_which_the_complainant_follows_it(key: str) -> None:
    (told,) = post(key).json()
    number, secret = told["service_request_id"], told["service_notice"].split("kode lacak ")[1][:14]

    door = Client().post("/aduan/lacak/", {"number": number, "key": secret})

    assert (door.status_code, door["Location"]) == (303, "/aduan/lacak/aduan/")
    assert "https://layanan.contoh.go.id/aduan/lacak/" in told["service_notice"]


def test_the_answer_comes_as_xml_too(key: str) -> None:
    answer = post(key, "xml")
    root = etree.fromstring(answer.content)

    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    assert answer.content.startswith(b"<?xml version='1.0' encoding='utf-8'?>")
    assert root.tag == "service_requests"
    assert root.findtext("request/service_request_id") == Complaint.objects.get().number


def test_further_questions_are_answered_by_attributes(key: str) -> None:
    more = {
        "attribute[identitas]": "biro",
        "attribute[janji]": "biaya",
        "attribute[permintaan]": "Uang saya dikembalikan.",
        "attribute[tanggal]": "2026-11-20T23:30:00Z",
        "attribute[kuasa]": "Siti",
        "attribute[kabar][]": "surel",
        "attribute[izin][]": "jawaban",
    }
    assert post(key, **more).status_code == 200
    complaint = Complaint.objects.get()

    assert (complaint.identity, complaint.component) == (Identity.BIRO, "biaya")
    assert complaint.happened_on == wib("Sat 2026-11-21 06:30").date()
    assert complaint.request == "Uang saya dikembalikan."
    assert (complaint.content_public, complaint.answer_public) == (False, True)
    assert (complaint.reporter.by_email, complaint.reporter.by_whatsapp) == (True, False)


def test_a_biro_takes_what_is_about_none_of_its_services(key: str) -> None:
    post(key, service_code="biro-hukum")
    complaint = Complaint.objects.get()

    assert (complaint.service, complaint.biro.slug) == (None, "biro-hukum")
    (told,) = get("requests.json", api_key=key).json()
    assert told["service_code"] == "biro-hukum"


def test_who_sends_no_person_files_without_a_name(key: str) -> None:
    nobody = dict.fromkeys(PERSON, "")
    assert post(key, lat="-0.02", long="109.34", address_id="7", **nobody).status_code == 200

    assert Complaint.objects.get().identity == Identity.ANONYMOUS
    assert not Reporter.objects.exists()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"description": "Buruk"}, "description: Ceritakan"),
        ({"address_string": ""}, "address_string: Isi alamat"),
        ({"first_name": "", "last_name": ""}, "first_name, last_name: Isi nama"),
        ({"phone": "", "email": ""}, "phone: Isi nomor WhatsApp atau surel"),
        ({"phone": "12"}, "phone: Nomor tidak dikenal"),
        ({"media_url": "https://contoh.id/foto.jpg"}, "media_url: bukti tidak diterima"),
        ({"attribute[janji]": "entah"}, "attribute[janji]: Pilih janji"),
        ({"attribute[tanggal]": "besok"}, "attribute[tanggal]: Tanggal kejadian"),
        ({"attribute[tanggal]": "2030-01-01"}, "attribute[tanggal]: Tanggal kejadian belum"),
        ({"attribute[kabar][]": "merpati"}, "attribute[kabar]: ada pilihan"),
        ({"attribute[entah]": "x"}, "attribute: ada pertanyaan"),
        ({"service_code": ""}, "service_code: wajib"),
        ({"description": "x\x00" * 9}, "description"),
    ],
)
def test_what_is_wrong_is_refused_with_its_parameter(
    key: str, sent: dict[str, str], said: str
) -> None:
    if "\x00" in sent.get("description", ""):
        assert post(key, **sent).status_code in {200, 400}
        return
    assert said in reasons(post(key, **sent), 400)
    assert not Complaint.objects.exists()


def test_an_unknown_service_is_not_found(key: str) -> None:
    assert "service_code" in reasons(post(key, service_code="9.99"), 404)


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x"])
def test_only_forms_are_read_and_no_files(key: str, kind: str) -> None:
    answer = Client().post(f"{BASE}/requests.json", json.dumps(SENT), content_type=kind)

    assert "media_url" in reasons(answer, 400)


def test_what_is_sent_again_is_the_same_aduan(key: str) -> None:
    first, again = post(key).json(), post(key).json()

    assert again == first
    assert Complaint.objects.count() == ApiFiling.objects.count() == 1
    assert post(key, description=f"{STORY} Lagi.").json() != first
    assert Complaint.objects.count() == 2


def test_a_mark_of_the_program_makes_it_the_same_and_another_key_does_not(key: str) -> None:
    mark = {"Idempotency-Key": "a1"}
    first = post(key, header=mark).json()

    assert post(key, header=mark, description=f"{STORY} Lagi.").json() == first
    assert post(made("Dinas Lain"), header=mark).json() != first
    assert Complaint.objects.count() == 2


# Keys


def _ended() -> str:
    secret = made()
    assert keys.end(ApiKey.objects.get(), at=NOW)
    return secret


KEYS = {
    "none": lambda: "",
    "unknown": lambda: "x" * 43,
    "ended": _ended,
    "past its last day": lambda: made(ends_on=NOW.date() - timedelta(days=1)),
    "for something else": lambda: made(may_file=False),
}


@pytest.mark.parametrize("which", KEYS)
def test_a_key_that_does_not_hold_looks_and_costs_the_same(which: str) -> None:
    secret = KEYS[which]()
    with CaptureQueriesContext(connection) as asked:
        answer = post(secret)
    with CaptureQueriesContext(connection) as in_vain:
        other = post("y" * 43)

    assert answer.content == other.content
    assert "api_key" in reasons(answer, 403)
    assert len(asked) == len(in_vain)
    assert not Complaint.objects.exists()


def test_a_key_holds_on_its_last_day() -> None:
    assert post(made(ends_on=NOW.date())).status_code == 200


def test_a_key_to_file_reads_nothing() -> None:
    secret = made(may_read=False)
    post(secret)

    assert "api_key" in reasons(get("requests.json", api_key=secret), 403)


def test_a_key_has_its_own_limit() -> None:
    few, other = made(hourly=2), made("Dinas Lain")
    for number in range(2):
        assert post(few, description=f"{STORY} {number}").status_code == 200
    answer = post(few, description=f"{STORY} 3")

    assert "Terlalu banyak" in reasons(answer, 429)
    assert int(answer["Retry-After"]) > 0
    assert post(other).status_code == 200


def test_who_tries_keys_is_slowed_down(key: str) -> None:
    for number in range(60):
        assert get("requests.json", api_key=f"salah-{number}").status_code == 403

    assert get("requests.json", api_key=key).status_code == 429


def test_a_key_may_come_in_a_header(key: str) -> None:
    answer = Client().get(f"{BASE}/requests.json", headers={"X-Api-Key": key})

    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


def test_no_key_stands_in_a_log_or_in_the_database(
    key: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    caplog.set_level(logging.INFO, logger="portal.visits")
    post(key)
    get("requests.json", api_key=key)
    Client(raise_request_exception=False).put(f"{BASE}/requests.json?api_key={key}")
    Client().get(f"{BASE}/requests.json?api_key={key}", headers={"host": "jahat.example"})
    told = "".join(JsonLines().format(one) for one in caplog.records if TellLittle().filter(one))

    assert told.count("/open311/v2/requests.json") >= 3
    assert key not in told
    assert STORY not in told
    assert key not in str(ApiKey.objects.values_list().get())


# Reading


def test_a_request_tells_where_it_stands_and_nothing_of_who_and_what(key: str) -> None:
    number = post(key).json()[0]["service_request_id"]
    answer = get(f"requests/{number}.json", api_key=key)
    (told,) = answer.json()

    assert told == {
        "service_request_id": number,
        "status": "open",
        "status_notes": "Diterima",
        "service_name": catalogue.service("1.5").short_name,
        "service_code": "1.5",
        "description": None,
        "agency_responsible": "Biro Pemerintahan",
        "service_notice": None,
        "requested_datetime": "2026-11-23T10:00:00+07:00",
        "updated_datetime": "2026-11-23T10:00:00+07:00",
        "expected_datetime": None,
        **dict.fromkeys(("address", "address_id", "zipcode", "lat", "long", "media_url")),
    }
    xml = etree.fromstring(get(f"requests/{number}.xml", api_key=key).content)
    assert xml.findtext("request/status") == "open"
    assert xml.find("request/description") is not None


def test_a_key_reads_what_it_filed_and_nothing_else(key: str) -> None:
    post(key)
    own = Complaint.objects.get()
    cast.filed()
    other = made("Dinas Lain")
    theirs = post(other).json()[0]["service_request_id"]

    assert [one["service_request_id"] for one in get("requests.json", api_key=key).json()] == [
        own.number
    ]
    asked = ",".join([own.number, theirs, "ADU-2026-999999", "entah"])
    listed = get("requests.json", api_key=key, service_request_id=asked).json()
    assert [one["service_request_id"] for one in listed] == [own.number]
    hidden = get(f"requests/{theirs}.json", api_key=key)
    nothing = get("requests/ADU-2026-999999.json", api_key=key)
    assert hidden.status_code == nothing.status_code == 404
    assert hidden.content == nothing.content


def test_nothing_that_officers_do_among_them_shows(key: str) -> None:
    post(key)
    complaint = Complaint.objects.get()
    at, dewi = NOW + timedelta(hours=1), cast.actor("dewi")
    actions.classify(complaint, tier=Tier.SUPERVISORY, reason="Pungli.", by=dewi, at=at)
    before = get("requests.json", api_key=key).json()
    actions.note(complaint, text="Rahasia.", by=dewi, at=at + timedelta(hours=1))

    assert get("requests.json", api_key=key).json() == before
    assert before[0]["status_notes"] == "Sedang diproses"
    assert before[0]["expected_datetime"] is None
    assert "berkadar" not in str(before).lower()


def test_what_has_ended_is_closed_with_its_moment(key: str) -> None:
    post(key)
    at = NOW + timedelta(hours=2)
    actions.withdraw(Complaint.objects.get(), reason="Beres.", by=cast.COMPLAINANT, at=at)
    (told,) = get("requests.json", api_key=key, status="closed").json()

    assert told["status_notes"] == "Ditutup: Dicabut pengadu"
    assert told["updated_datetime"] == "2026-11-23T12:00:00+07:00"
    assert get("requests.json", api_key=key, status="open").json() == []
    assert len(get("requests.json", api_key=key, status="open,closed").json()) == 1


def test_a_list_is_narrowed_by_code_and_period(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    post(key)
    post(key, service_code="2.1")
    later = NOW + timedelta(days=91)
    dates = {"start_date": "2026-11-23T00:00:00Z", "end_date": "2026-11-24T00:00:00+07:00"}

    assert len(get("requests.json", api_key=key, service_code="2.1,biro-hukum").json()) == 1
    assert len(get("requests.json", api_key=key, **dates).json()) == 2
    monkeypatch.setattr(timezone, "now", lambda: later)
    ApiKey.objects.update(ends_on=later.date())
    assert get("requests.json", api_key=key).json() == []
    assert len(get("requests.json", api_key=key, start_date=dates["start_date"]).json()) == 2


@pytest.mark.parametrize(
    "asked",
    [
        {"status": "buka"},
        {"start_date": "kemarin"},
        {"start_date": "2026-11-23"},
        {"start_date": "2026-01-01T00:00:00Z", "end_date": "2026-11-01T00:00:00Z"},
        {"end_date": "0001-01-01T00:00:00Z"},
        {"service_request_id": ",".join(["1"] * 101)},
    ],
)
def test_a_question_that_cannot_be_understood_is_refused(key: str, asked: dict[str, str]) -> None:
    assert reasons(get("requests.json", api_key=key, **asked), 400)


def test_unreadable_signs_name_nothing(key: str) -> None:
    assert get("requests.json", api_key=key, service_code="\x00").json() == []
    assert get("requests.json", api_key=key, service_request_id="\x00").json() == []
    assert get("requests.json", api_key="\x00").status_code == 403


def test_a_list_has_an_end(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "MOST", 1)
    post(key)
    post(key, service_code="2.1")

    assert len(get("requests.json", api_key=key).json()) == 1


def test_no_canary_comes_back(key: str) -> None:
    for make in (canaries.supervisory, canaries.confidential, canaries.come_back):
        case = make()
        ApiFiling.objects.create(complaint=case.complaint, key=ApiKey.objects.get())
    for form in ("json", "xml"):
        read = get(f"requests.{form}", api_key=key).content.decode()
        assert read.count("ADU-") == 3
        assert "zq" not in read
        assert not any(phone in read for phone in canaries.PHONES.values())
