"""No form of the aduan is taken without its token, by a link, or for more than it asks."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from complaints.desk.acts import ACTIONS
from complaints.following.steps import STEPS
from complaints.models import Complaint, Identity
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.filing import form
from tests.complaints.records import everything
from tests.complaints.test_access_matrix import TABLE
from tests.complaints.tracking import DOOR, KEY, PAGE, enter, keyed
from tests.page import read
from tests.test_access import ADDRESSES

pytestmark = pytest.mark.django_db

NOW = wib("Mon 2026-11-23 16:00")
WORDS = "Kata-kata yang saya ketik."


@pytest.fixture(autouse=True)
def _one_afternoon(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.EVIDENCE_ROOT = tmp_path / "bukti"
    settings.EVIDENCE_SPARED_BYTES = 0
    monkeypatch.setattr(timezone, "now", lambda: NOW)


# Without a token

BY_KEY = "complaints:open311_requests"
"""Opened by a key and by no cookie, so that nobody else's browser can be made to send there."""

SENT_TO = [
    name for name, row in TABLE.items() if row.split()[5].split("/")[1] != "405" and name != BY_KEY
]
"""Every address that the coordinator can send a form to."""

HOLDERS = [f"{PAGE}{name}/" for name in STEPS]
FORMS = [ADDRESSES[name] for name in SENT_TO if not name.startswith("complaints:tracked")]


def test_the_addresses_that_forms_are_sent_to_were_really_found() -> None:
    assert len(FORMS) > 12
    assert {form.CHECK_PAGE, DOOR, "/petugas/catat/", "/petugas/register.csv"} <= set(FORMS)


@pytest.mark.parametrize("token", ["", "x" * 64])
@pytest.mark.parametrize("path", [*FORMS, *HOLDERS, *ACTIONS, "/keluar/"])
def test_nothing_is_taken_without_a_good_token(path: str, token: str) -> None:
    complaint = keyed(cast.brought_to(State.ANSWERED))
    address = f"/petugas/aduan/{complaint.number}/{path}/" if path in ACTIONS else path
    visitor = Client()
    form.fill(visitor)
    enter(visitor, complaint)
    visitor.force_login(cast.person("dewi"))
    visitor.handler.enforce_csrf_checks = True
    before = everything()
    typed = {"text": WORDS, "reason": WORDS, "number": complaint.number, "key": KEY, "yakin": "1"}

    answer = visitor.post(address, typed | {"csrfmiddlewaretoken": token})

    assert answer.status_code == (404 if "/petugas/aduan/1/" in address else 403)
    after = everything()
    if answer.status_code == 404:
        # The security log counts what it told of, so that it tells no more than thirty an hour.
        assert [row["count"] for row in after.pop("Attempts")] == [1]
        before.pop("Attempts")
    assert after == before
    assert "sessionid" in visitor.cookies


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        (form.PROBLEM_PAGE, {"story": WORDS}),
        (form.CONTACT_PAGE, {"address": WORDS}),
        ("/petugas/catat/", {"story": WORDS, "address": WORDS}),
        (f"{PAGE}tambah/", {"text": WORDS}),
        (f"{PAGE}cabut/", {"text": WORDS}),
        ("{}catat/", {"text": WORDS}),
        ("{}susun_jawaban/", {"text": WORDS}),
        ("{}tolak/", {"explanation": WORDS}),
    ],
)
def test_what_was_typed_is_shown_again_with_a_token_that_works(
    path: str, typed: dict[str, str]
) -> None:
    complaint = keyed(cast.brought_to(State.IN_PROGRESS))
    visitor = Client()
    form.fill(visitor)
    enter(visitor, complaint)
    visitor.force_login(cast.person("dewi"))
    visitor.handler.enforce_csrf_checks = True

    page = read(visitor.post(path.format(f"/petugas/aduan/{complaint.number}/"), typed))

    shown = [field.text for field in page.all("textarea")]
    assert shown.count(WORDS) == len(typed)
    assert page.all("input", name="csrfmiddlewaretoken")


def test_a_form_from_another_site_is_refused_though_its_token_is_good() -> None:
    visitor = Client(enforce_csrf_checks=True)
    token = read(visitor.get(DOOR)).all("input", name="csrfmiddlewaretoken")[0]["value"]
    typed = {"number": "ADU-2026-000001", "key": KEY, "csrfmiddlewaretoken": token}

    assert visitor.post(DOOR, typed).status_code == 422
    assert visitor.post(DOOR, typed, headers={"Origin": "https://jahat.example"}).status_code == 403


# By a link

ONLY_SENT_TO = [name for name, row in TABLE.items() if row.split()[5].startswith("405/")]


@pytest.mark.parametrize("method", ["get", "head", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("name", ONLY_SENT_TO)
def test_what_changes_something_cannot_be_opened(name: str, method: str) -> None:
    visitor = Client()
    visitor.force_login(cast.person("dewi"))
    before = everything()

    answer = getattr(visitor, method)(ADDRESSES[name])

    assert answer.status_code == 405
    assert method == "head" or "Cara membuka halaman ini tidak sesuai" in answer.content.decode()
    assert everything() == before


# More than it asks

MORE = {
    "state": "selesai",
    "tier": "berkadar",
    "outcome": "terbukti",
    "closing": "ditolak",
    "version": "99",
    "round": "9",
    "number": "ADU-2026-777777",
    "key_hash": "x",
    "filing": "x",
    "biro_id": "9",
    "edition": "1",
    "assignee": "1",
    "respondent_id": "1",
    "recorded_by": "1",
    "recorded_at": "2020-01-01",
    "due_at": "2030-01-01",
    "act_by": "2030-01-01",
    "needs_check": "",
    "hold": "ditahan",
    "duplicate_of": "1",
    "referred_to": "x",
    "by": "1",
    "at": "2020-01-01",
    "role": "koordinator",
    "act": "selesaikan",
    "internal": "",
    "is_staff": "1",
    "is_superuser": "1",
    "pk": "1",
    "id": "1",
}
"""Fields of the models, and arguments of the verbs, that no form of a citizen asks for."""

APART = {"id", "number", "key_hash", "filing"}


def _facts(complaint: Complaint) -> dict[str, Any]:
    """The row of an aduan without what is different for each."""
    row = Complaint.objects.filter(pk=complaint.pk).values().get()
    return {name: value for name, value in row.items() if name not in APART}


def test_filing_takes_no_more_than_it_asks() -> None:
    plain = form.file(Client())
    stuffed = form.file(
        Client(),
        problem=form.PROBLEM | MORE | {"identity": "biro", "channel": "surat", "lapor_id": "1"},
        identity=form.NAMED | MORE,
        contact=form.CONTACT | MORE | {"identity": "biro", "content_public": "on"},
    )

    assert _facts(stuffed) == _facts(plain)
    assert stuffed.number != MORE["number"]
    assert stuffed.identity == Identity.MANAGER


LOGGED = {
    "token": "",
    "channel": "surat",
    "received_on": "2026-11-23",
    "received_time": "10.00",
    "identity": "pengelola",
    **form.PROBLEM,
    **form.CONTACT,
}


def test_logging_takes_no_more_than_it_asks() -> None:
    visitor = Client()
    visitor.force_login(cast.person("sari"))
    visitor.post("/petugas/catat/", LOGGED)
    plain = Complaint.objects.latest("pk")

    visitor.post("/petugas/catat/", LOGGED | MORE | {"recorded_by_id": "9"})
    stuffed = Complaint.objects.latest("pk")

    assert stuffed.pk != plain.pk
    assert _facts(stuffed) == _facts(plain)


@pytest.mark.parametrize("name", ["tambah", "rahasiakan"])
def test_following_takes_no_more_than_it_asks(name: str) -> None:
    complaint = keyed(cast.brought_to(State.IN_PROGRESS, identity=Identity.BIRO))
    visitor = enter(Client(), complaint)
    before = _facts(complaint)
    typed = {"page": f"{complaint.number}/{complaint.version}", "text": WORDS, "to": "pengelola"}

    answer = visitor.post(f"{PAGE}{name}/", MORE | typed | {"identity": "anonim"})

    assert answer.status_code == 303
    changed = {"version": before["version"] + 1}
    if name == "rahasiakan":
        changed["identity"] = Identity.MANAGER
    assert _facts(complaint) == before | changed


@pytest.mark.parametrize("name", ["catat", "tambah_keterangan", "rahasiakan"])
def test_a_step_at_the_desk_takes_no_more_than_it_asks(name: str) -> None:
    complaint = cast.brought_to(State.IN_PROGRESS, identity=Identity.BIRO)
    visitor = Client()
    visitor.force_login(cast.person("rudi"))
    before = _facts(complaint)
    typed = {"seen": complaint.version, "text": WORDS, "to": "anonim", "identity": "anonim"}

    answer = visitor.post(f"/petugas/aduan/{complaint.number}/{name}/", MORE | typed)

    assert answer.status_code == 303
    changed = {"version": before["version"] + 1}
    if name == "rahasiakan":
        changed["identity"] = Identity.MANAGER
    assert _facts(complaint) == before | changed
    assert complaint.events.last().by == cast.person("rudi")
