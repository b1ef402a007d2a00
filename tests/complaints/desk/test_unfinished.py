"""What an officer typed survives the end of the session, for that officer alone."""

import pytest
from django.test import Client

from complaints.models import Complaint
from complaints.workflow import Act, State
from portal.models import StaffSession
from tests.complaints import cast
from tests.complaints.desk.pages import address, opened
from tests.page import Element, read
from tests.standards.workshop.rooms import raw

pytestmark = pytest.mark.django_db

LOG = "/petugas/catat/"
TEXT = "Sudah kami periksa <b>dua</b> kali; konsepnya menyusul."


def fields(form: Element) -> dict[str, str]:
    """What a browser sends of a form whose boxes were left alone."""
    return {
        box["name"]: box.attributes.get("value", "") for box in form.all("input", type="hidden")
    }


def typed(client: Client, page: str, to: str, **texts: str) -> dict[str, str]:
    """The form that is sent `to` an address, with texts typed into it."""
    form = read(client.get(page)).one("form", action=to)
    return fields(form) | texts


def session_over(client: Client) -> None:
    """Half an hour later: neither browser nor server know the session any more."""
    StaffSession.objects.all().delete()
    del client.cookies["sessionid"]


@pytest.fixture
def rudi() -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.person("rudi"))
    return client


def begun(client: Client) -> tuple[Complaint, dict[str, str]]:
    """An aduan, and a note about it that was typed until the session ended."""
    complaint = cast.brought_to(State.IN_PROGRESS)
    to = address(complaint, Act.NOTE)
    note = typed(client, address(complaint), to, text=TEXT)
    session_over(client)
    return complaint, note


def test_a_step_is_found_as_it_was_typed_after_signing_in_again(rudi: Client) -> None:
    complaint, note = begun(rudi)
    to = address(complaint, Act.NOTE)

    sent = rudi.post(to, note)
    told = read(rudi.get(sent["Location"]))
    rudi.force_login(cast.person("rudi"))
    back = read(rudi.get(to))

    assert (sent.status_code, sent["Location"]) == (302, f"/masuk/?next={to}")
    assert "Yang Anda tulis masih ada" in told.one("p", class_="kabar").text
    assert "Tulis catatan internal" in opened(back)
    assert raw(back.one("textarea", id="catat_text")) == TEXT
    again = rudi.post(to, fields(back.one("form", action=to)) | {"text": TEXT})
    assert again.status_code == 303
    assert complaint.events.last().note == TEXT
    assert rudi.get(to).status_code == 303


def test_nobody_else_reads_it_who_signs_in_on_that_browser(rudi: Client) -> None:
    complaint, note = begun(rudi)
    to = address(complaint, Act.NOTE)
    rudi.post(to, note)

    rudi.force_login(cast.person("sari"))
    of_sari = rudi.get(to)
    rudi.force_login(cast.person("rudi"))

    assert of_sari.status_code == 303
    assert rudi.get(to).status_code == 303


def test_it_is_for_one_address(rudi: Client) -> None:
    complaint, note = begun(rudi)
    rudi.post(address(complaint, Act.NOTE), note)

    rudi.force_login(cast.person("rudi"))

    assert rudi.get(address(complaint, Act.ADD)).status_code == 303
    assert rudi.get(address(complaint, Act.NOTE)).status_code == 200


def test_what_waits_cannot_be_read_in_the_database(rudi: Client) -> None:
    complaint, note = begun(rudi)
    rudi.post(address(complaint, Act.NOTE), note)

    kept = StaffSession.objects.get().get_decoded()

    assert "periksa" not in str(kept)


def test_a_form_that_we_did_not_sign_opens_no_session(rudi: Client) -> None:
    complaint, note = begun(rudi)

    for writer in ("", "1", note["writer"] + "x"):
        rudi.post(address(complaint, Act.NOTE), note | {"writer": writer})

    assert not StaffSession.objects.exists()


def test_the_page_of_one_officer_is_not_shown_to_the_next(rudi: Client) -> None:
    """The tab stayed open, somebody else signed in beside it, and the form was sent after all."""
    complaint, note = begun(rudi)
    rudi.force_login(cast.person("sari"))
    del rudi.cookies["csrftoken"]

    answer = rudi.post(address(complaint, Act.NOTE), note)

    assert (answer.status_code, answer["Location"]) == (303, address(complaint))


def test_an_aduan_that_was_being_logged_is_found_again(rudi: Client) -> None:
    given = typed(rudi, LOG, LOG, story=TEXT, name="Wati", received_on="2026-11-23")
    session_over(rudi)

    sent = rudi.post(LOG, given)
    rudi.force_login(cast.person("rudi"))
    back = read(rudi.get(LOG))

    assert sent["Location"] == f"/masuk/?next={LOG}"
    assert raw(back.one("textarea", name="story")) == TEXT
    assert back.one("input", name="name")["value"] == "Wati"
    assert back.one("input", name="token")["value"] == given["token"]
    rudi.force_login(cast.person("sari"))
    assert "Wati" not in rudi.get(LOG).content.decode()
