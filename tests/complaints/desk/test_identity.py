"""Who complained is opened on the record, shown once, and nowhere else."""

import logging

import pytest
from django.test import Client
from pytest_django import Settings

from complaints.desk.identity import contact
from complaints.models import Complaint, Identity
from complaints.references import matches
from complaints.workflow import Act, State
from tests.complaints import cast
from tests.complaints.desk.pages import address, offered, page, send, signed_in
from tests.page import read

pytestmark = pytest.mark.django_db

SECRETS = ("Budi", "Merdeka", "81234567890", "budi@")
REASON = "Menelepon pengadu untuk menanyakan tanggal."


def open_it(name: str, complaint: Complaint, reason: str = REASON) -> object:
    return signed_in(name).post(address(complaint, Act.OPEN_IDENTITY), {"reason": reason})


def test_the_identity_is_shown_in_the_answer_and_the_opening_recorded() -> None:
    complaint = cast.filed()

    response = open_it("dewi", complaint)

    card = read(response).one("section", **{"aria-labelledby": "siapa"})
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert "Budi Santoso" in card.text
    assert "Jalan Merdeka 5, Pontianak" in card.text
    links = card.links()
    assert "tel:+6281234567890" in links
    assert "mailto:budi@contoh.id?subject=Aduan%20" + complaint.number in links
    event = complaint.events.last()
    assert (event.act, event.by, event.note) == (Act.OPEN_IDENTITY, cast.person("dewi"), REASON)
    assert "Identitas pengadu dibuka" in read(response).text


def test_the_prepared_message_tells_the_number_and_nothing_of_the_content() -> None:
    complaint = cast.filed()

    links = read(open_it("dewi", complaint)).links()

    chat = next(link for link in links if link.startswith("https://wa.me/"))
    assert chat.startswith("https://wa.me/6281234567890?text=")
    assert complaint.number in chat
    for word in ("Berkas", "loket", "Budi"):
        assert word not in chat


def test_the_next_look_shows_nothing_any_more() -> None:
    complaint = cast.filed()
    officer = signed_in("dewi")
    officer.post(address(complaint, Act.OPEN_IDENTITY), {"reason": REASON})

    for where in (address(complaint), "/petugas/"):
        text = officer.get(where).content.decode()
        assert not [secret for secret in SECRETS if secret in text]
    assert officer.get(address(complaint, Act.OPEN_IDENTITY)).status_code == 303


def test_without_a_reason_nothing_is_opened() -> None:
    complaint = cast.filed()

    response = open_it("dewi", complaint, reason=" ")

    assert response.status_code == 422
    assert "Budi" not in response.content.decode()
    assert complaint.events.count() == 1


@pytest.mark.parametrize(
    ("identity", "name", "may"),
    [
        (Identity.MANAGER, "sari", False),
        (Identity.MANAGER, "hendra", False),
        (Identity.MANAGER, "dewi", True),
        (Identity.BIRO, "sari", True),
        (Identity.BIRO, "rudi", True),
        (Identity.ANONYMOUS, "dewi", False),
    ],
)
def test_only_who_may_know_is_offered_the_name_and_gets_it(
    identity: Identity, name: str, may: bool
) -> None:
    complaint = cast.filed(identity=identity)

    assert ("Buka identitas (dicatat)" in offered(page(name, complaint))) is may
    response = open_it(name, complaint)
    assert response.status_code == (200 if may else 422)
    assert ("Budi" in response.content.decode()) is may


def test_an_opened_identity_is_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    open_it("dewi", cast.filed())

    assert not [secret for secret in SECRETS if secret in caplog.text]


def test_a_key_that_is_gone_is_said_in_words(settings: Settings) -> None:
    complaint = cast.filed()
    settings.VAULT_KEYS = ["ZGl0dWthci1rdW5jaS1iYXJ1LXVudHVrLXVqaS1jb2I="]

    response = open_it("dewi", complaint)

    assert response.status_code == 422
    assert "Hubungi pengelola sistem" in read(response).one("div", class_="ringkas-galat").text


@pytest.mark.parametrize(
    ("phone", "call", "has_chat"),
    [
        ("+6281234567890", "tel:+6281234567890", True),
        ("0812 3456 7890", "tel:+6281234567890", True),
        ("(0561) 736541", "tel:+62561736541", False),
        ("+62561736541", "tel:+62561736541", False),
        ("javascript:alert(1)", "", False),
        ("", "", False),
    ],
)
def test_a_number_becomes_a_link_only_where_it_is_one(
    phone: str, call: str, has_chat: bool
) -> None:
    shown = contact({"phone": phone}, "ADU-2026-000001")

    assert shown.call == call
    assert bool(shown.chat) is has_chat


def test_an_address_of_mail_cannot_add_to_its_link() -> None:
    shown = contact({"email": "a@b.id?bcc=x@y.id&body=z"}, "ADU-2026-000001")

    assert shown.mail == "mailto:a@b.id%3Fbcc%3Dx@y.id%26body%3Dz?subject=Aduan%20ADU-2026-000001"


def test_what_was_not_given_is_said() -> None:
    complaint = cast.filed(address="", email="", phone="")

    card = read(open_it("dewi", complaint)).one("section", **{"aria-labelledby": "siapa"})

    assert "tidak disebut" in card.text
    assert card.links() == {}


# The secret key, given anew.


def test_a_new_key_is_shown_once_and_opens_the_aduan() -> None:
    complaint = cast.filed()
    officer: Client = signed_in("dewi")

    response = officer.post(address(complaint, Act.RENEW_KEY), {"reason": "Kode hilang."})

    key = read(response).one("h2", id="kode").one("code").text
    complaint.refresh_from_db()
    assert response.status_code == 200
    assert matches(key, complaint.key_hash)
    assert key not in officer.get(address(complaint)).content.decode()


def test_a_nameless_complainant_gets_no_new_key() -> None:
    complaint = cast.filed(identity=Identity.ANONYMOUS)

    assert "Beri kode lacak baru" not in offered(page("dewi", complaint))
    assert send("dewi", complaint, Act.RENEW_KEY, reason="Kode hilang.").status_code == 422


def test_only_the_coordinator_gives_a_new_key() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)

    assert "Beri kode lacak baru" not in offered(page("sari", complaint))
    assert send("sari", complaint, Act.RENEW_KEY, reason="Kode hilang.").status_code == 422
