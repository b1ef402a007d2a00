"""Logging an aduan from another channel: what the form asks, one aduan a token, the receipt."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from complaints import references, vault
from complaints.desk.log_form import LOGGED, new_token
from complaints.forms import services
from complaints.models import Channel, Complaint, Event, Identity, Reporter
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.page import read
from tests.standards import catalogue

LOG = "/petugas/catat/"
NOW = wib("Tue 2026-11-24 09:00")


@pytest.fixture(autouse=True)
def _one_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def sari(reader: Client) -> Client:
    """Sari at her desk."""
    reader.force_login(cast.person("sari"))
    return reader


def answers(**changes: str) -> dict[str, str]:
    """A letter of Budi's about 1.5 that came yesterday morning."""
    values = {
        "token": new_token(),
        "channel": "surat",
        "received_on": "2026-11-23",
        "received_time": "10:00",
        "service": "1.5",
        "story": "Berkas kerja sama saya tidak diterima petugas di loket.",
        "identity": "pengelola",
        "name": "Budi Santoso",
        "address": "Jalan Merdeka 5, Pontianak",
    }
    return values | changes


def send(client: Client, **changes: str) -> Any:
    return client.post(LOG, answers(**changes))


def logged(client: Client, **changes: str) -> Complaint:
    """The aduan that was logged with these answers."""
    response = send(client, **changes)
    assert response.status_code == 303, read(response).text
    return Complaint.objects.get(number=response["Location"].split("/")[-2])


# What becomes of the answers


def test_a_letter_becomes_an_aduan_like_any_other(sari: Client) -> None:
    complaint = logged(
        sari,
        request="Terima berkas saya.",
        component="prosedur",
        happened_on="2026-11-20",
        phone="0812 3456 7890",
        by_whatsapp="on",
    )

    assert (complaint.channel, complaint.service.code) == (Channel.LETTER, "1.5")
    assert complaint.received_at == wib("Mon 2026-11-23 10:00")
    assert (complaint.recorded_at, complaint.recorded_by) == (NOW, cast.person("sari"))
    assert complaint.rounds.get().started_at == complaint.received_at
    assert (complaint.request, complaint.component) == ("Terima berkas saya.", "prosedur")
    assert Event.objects.get(complaint=complaint).by == cast.person("sari")
    reporter = Reporter.objects.get(complaint=complaint)
    assert (reporter.by_whatsapp, reporter.by_email) == (True, False)
    assert vault.unseal(reporter.sealed) == {
        "name": "Budi Santoso",
        "address": "Jalan Merdeka 5, Pontianak",
        "phone": "+6281234567890",
    }


@pytest.mark.parametrize("channel", LOGGED)
def test_every_channel_but_the_portal_can_be_logged(sari: Client, channel: Channel) -> None:
    complaint = logged(sari, channel=channel.value, lapor_id="#7654321")

    assert (complaint.channel, complaint.lapor_id) == (channel, "7654321")


@pytest.mark.parametrize("name", ["sari", "rudi", "hendra", "dewi", "irwan"])
def test_whoever_handles_aduan_may_log_for_any_biro(reader: Client, name: str) -> None:
    reader.force_login(cast.person(name))

    complaint = logged(reader, service="", biro="biro-umum")

    assert complaint.biro.slug == "biro-umum"


def test_what_nobody_knows_goes_to_the_coordinating_biro(sari: Client) -> None:
    assert logged(sari, service="").biro.slug == "biro-organisasi"


def test_an_anonymous_aduan_keeps_no_person_whatever_was_typed(sari: Client) -> None:
    complaint = logged(sari, identity="anonim", phone="081234567890", by_whatsapp="on")

    assert complaint.identity == Identity.ANONYMOUS
    assert not Reporter.objects.exists()


def test_an_anonymous_aduan_needs_neither_name_nor_contact(sari: Client) -> None:
    assert logged(sari, identity="anonim", name="", address="").is_anonymous


def test_a_moment_of_this_very_minute_is_not_the_future(sari: Client) -> None:
    assert logged(sari, received_on="2026-11-24", received_time="09:00").received_at == NOW


def test_an_old_date_is_asked_about_and_then_believed(sari: Client) -> None:
    old = {"received_on": "2026-10-01"}
    asked = read(send(sari, **old))

    assert "lebih dari 30 hari lalu" in asked.one("div", class_="ringkas-galat").text
    assert asked.all("input", name="is_old")
    assert logged(sari, **old, is_old="on").received_at == wib("Thu 2026-10-01 10:00")


def test_nobody_is_asked_about_a_date_that_is_not_old(sari: Client) -> None:
    assert read(sari.get(LOG)).all("input", name="is_old") == []


# What is refused, and how


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"channel": ""}, "Pilih saluran aduan"),
        ({"channel": "web"}, "Pilih saluran aduan"),
        ({"channel": "merpati"}, "Pilih saluran aduan"),
        ({"channel": "lapor"}, "Isi nomor LAPOR!"),
        ({"channel": "lapor", "lapor_id": "entah apa"}, "Nomor LAPOR! tidak dikenal"),
        ({"received_on": ""}, "Isi tanggal diterima"),
        ({"received_on": "kemarin"}, "Tanggal diterima: tulis misalnya"),
        ({"received_time": ""}, "Isi jam diterima"),
        ({"received_time": "25:00"}, "Jam diterima: tulis misalnya"),
        ({"received_on": "2026-11-24", "received_time": "09:01"}, "belum tiba"),
        ({"received_on": "9999-12-31"}, "belum tiba"),
        ({"received_on": "1999-12-31"}, "terlalu lama"),
        ({"received_on": "0001-01-01"}, "terlalu lama"),
        ({"happened_on": "2026-11-24"}, "sesudah tanggal diterima"),
        ({"service": "99.9"}, "Pilih layanan dari daftar"),
        ({"biro": "biro-asing"}, "Pilih Biro dari daftar"),
        ({"story": "Pendek"}, "paling sedikit 10 huruf"),
        ({"identity": ""}, "Pilih siapa yang boleh tahu nama pengadu"),
        ({"name": ""}, "Isi nama lengkap"),
        ({"address": ""}, "Isi alamat, nomor, atau surel"),
        ({"phone": "12"}, "Nomor tidak dikenal"),
        ({"email": "bukan"}, "Surel tidak dikenal"),
        ({"by_whatsapp": "on"}, "Isi nomor WhatsApp"),
        ({"by_email": "on"}, "Isi surel, atau hapus centang"),
    ],
)
def test_a_wrong_answer_is_explained_and_nothing_typed_is_lost(
    sari: Client, changes: dict[str, str], said: str
) -> None:
    given = answers(**changes)
    response = sari.post(LOG, given)
    shown = read(response)

    assert response.status_code == 422
    assert shown.one("title").text.startswith("Galat: ")
    summary = shown.one("div", class_="ringkas-galat")
    assert said in summary.text
    for address in summary.links():
        assert shown.all(id=address.removeprefix("#")), address
    assert shown.one("textarea", name="story").text == given["story"]
    assert shown.one("input", name="token")["value"] == given["token"]
    assert not Complaint.objects.exists()


def test_an_expired_form_is_shown_again_as_it_was_typed(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.person("sari"))
    given = answers()

    response = client.post(LOG, given)
    shown = read(response)

    assert response.status_code == 403
    assert "Sesi Anda habis" in shown.text
    assert shown.one("textarea", name="story").text == given["story"]
    assert shown.one("input", name="received_on")["value"] == "2026-11-23"
    assert shown.one("input", name="token")["value"] == given["token"]
    assert not Complaint.objects.exists()


def test_an_expired_form_of_a_stranger_leads_to_the_sign_in_page(db: None) -> None:
    response = Client(enforce_csrf_checks=True).post(LOG, answers())

    assert (response.status_code, response["Location"]) == (302, f"/masuk/?next={LOG}")


# One aduan a form


def test_a_double_click_gives_one_aduan_and_one_receipt(sari: Client) -> None:
    token = new_token()

    first, second = send(sari, token=token), send(sari, token=token)

    assert first["Location"] == second["Location"]
    assert Complaint.objects.count() == 1


def test_two_forms_give_two_aduan_with_a_receipt_each(sari: Client) -> None:
    first, second = logged(sari), logged(sari)

    for complaint in (first, second):
        assert complaint.number in read(sari.get(f"{LOG}{complaint.number}/")).text


@pytest.mark.parametrize("token", ["", "x", "ü" * 32])
def test_a_token_that_is_not_ours_gives_way_to_a_new_one(sari: Client, token: str) -> None:
    complaint = logged(sari, token=token)

    assert sari.get(f"{LOG}{complaint.number}/").status_code == 200


# The receipt


def test_the_receipt_gives_number_and_key_and_when_triage_is_due(sari: Client) -> None:
    complaint = logged(sari)

    shown = read(sari.get(f"{LOG}{complaint.number}/"))
    key = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", shown.text)

    assert key
    assert references.matches(key[0], complaint.key_hash)
    assert "Triase paling lambat" in shown.text
    assert f"/petugas/aduan/{complaint.number}/" in shown.links()


def test_the_receipt_to_print_names_the_officer(
    sari: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    complaint = logged(sari)
    filled: list[Any] = []
    monkeypatch.setattr(
        "complaints.papers.receipt.Receipt.pdf", lambda paper: filled.append(paper) or b"%PDF"
    )

    response = sari.get(f"{LOG}{complaint.number}/tanda-terima.pdf")

    assert response["Content-Type"] == "application/pdf"
    assert (filled[0].received_by, filled[0].complainant) == ("Sari", "Budi Santoso")
    assert filled[0].received_at == complaint.received_at


def test_the_receipt_is_gone_after_half_an_hour(
    sari: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    complaint = logged(sari)
    monkeypatch.setattr(timezone, "now", lambda: NOW + timedelta(minutes=31))
    sari.force_login(cast.person("sari"))

    for address in (f"{LOG}{complaint.number}/", f"{LOG}{complaint.number}/tanda-terima.pdf"):
        response = sari.get(address)
        assert response.status_code == 404
        assert "hanya tampil 30 menit" in response.content.decode()


def test_the_receipt_is_for_who_logged_it_alone(sari: Client) -> None:
    complaint = logged(sari)
    sari.force_login(cast.person("rudi"))

    assert sari.get(f"{LOG}{complaint.number}/").status_code == 404


def test_who_logs_for_another_biro_is_told_where_it_went(sari: Client) -> None:
    complaint = logged(sari, service="2.1")

    shown = read(sari.get(f"{LOG}{complaint.number}/"))

    assert "ditangani Biro Hukum" in shown.text
    assert f"/petugas/aduan/{complaint.number}/" not in shown.links()
    assert sari.get(f"/petugas/aduan/{complaint.number}/").status_code == 404


def test_the_session_keeps_the_last_few_receipts_only(
    sari: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("complaints.desk.log._MOST_LOGGED", 1)
    first, second = logged(sari), logged(sari)

    assert sari.get(f"{LOG}{first.number}/").status_code == 404
    assert sari.get(f"{LOG}{second.number}/").status_code == 200


def test_logging_takes_few_queries(sari: Client) -> None:
    catalogue.service("1.5")
    with CaptureQueriesContext(connection) as seen:
        logged(sari)

    assert len(seen) <= 30


def test_where_services_are_too_many_for_a_list_their_code_is_typed(
    sari: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "MOST_OFFERED", 56)

    assert read(sari.get(LOG)).all("select", name="service") == []
    wrong = sari.post(LOG, answers(service="9.99"))
    assert wrong.status_code == 422
    assert read(wrong).one("input", name="service")["value"] == "9.99"
    assert "Kode layanan tidak dikenal" in read(wrong).one(class_="ringkas-galat").text

    assert sari.post(LOG, answers(service=" 1.5 ")).status_code == 303
    assert Complaint.objects.get().service == catalogue.service("1.5")
