"""Every address of the aduan × everybody, and every aduan × everybody, against two tables.

The first says what an address answers to whom; the second which aduan exist for whom. What does
not exist for somebody is answered to the byte like a number that was never given.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from complaints import actions
from complaints.desk.acts import ACTIONS
from complaints.desk.attaching import attach
from complaints.models import Complaint, Identity
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.evidence import pictures
from tests.complaints.tracking import enter, keyed
from tests.page import headers
from tests.test_access import ADDRESSES

pytestmark = pytest.mark.django_db

NOW = wib("Mon 2026-11-23 18:00")

OPEN = "200/405 200/405 200/405 200/405 200/405 200/405"
NONE_YET = "404/405 404/405 404/405 404/405 404/405 404/405"
FORM = "200/422 200/422 200/422 200/422 200/422 200/422"
KEYED = "403/400 403/400 403/400 403/400 403/400 403/400"
OWN = "302/403 200/405 302/403 302/403 302/403 302/403"
NOT_THERE = "302/302 302/302 404/404 404/404 404/405 404/405"

TABLE = {
    # asing, pemegang kode lacak, tanpa tugas, pimpinan, petugas, koordinator: GET/POST
    "complaints:deadline": OPEN,
    "complaints:deadline_data": OPEN,
    "complaints:statistics": OPEN,
    "complaints:statistics_json": OPEN,
    "complaints:month": NONE_YET,
    "complaints:month_json": NONE_YET,
    "complaints:month_csv": NONE_YET,
    "complaints:month_notice": NONE_YET,
    "complaints:deadline_feed": NONE_YET,
    "complaints:open311_discovery": OPEN,
    "complaints:open311_services": OPEN,
    "complaints:open311_service": OPEN,
    "complaints:open311_token": NONE_YET,
    "complaints:open311_requests": KEYED,
    "complaints:open311_request": KEYED.replace("400", "405"),
    "complaints:start": OPEN,
    "complaints:new": "303/303 303/303 303/303 303/303 303/303 303/303",
    "complaints:new_service": OPEN,
    "complaints:new_problem": FORM,
    "complaints:new_name": "200/422 200/422 200/422 200/422 200/422 200/422",
    "complaints:new_contact": "200/422 200/422 200/422 200/422 200/422 200/422",
    "complaints:new_check": "200/200 200/200 200/200 200/200 200/200 200/200",
    "complaints:new_cancel": "405/303 405/303 405/303 405/303 405/303 405/303",
    "complaints:receipt": "200/200 200/200 200/200 200/200 200/200 200/200",
    "complaints:receipt_pdf": "302/302 302/302 302/302 302/302 302/302 302/302",
    "complaints:track": FORM,
    "complaints:tracked": OWN,
    "complaints:tracked_letter": OWN.replace("200/405", "404/405"),
    "complaints:tracked_file": OWN.replace("200/405", "404/405"),
    "complaints:tracked_step": OWN.replace("200/405", "405/409"),
    "complaints:leave": "405/303 405/303 405/303 405/303 405/303 405/303",
    "desk:queue": "302/302 302/302 404/404 404/404 200/405 200/405",
    "desk:keep_view": "302/302 302/302 404/404 404/404 405/422 405/422",
    "desk:forget_view": "302/302 302/302 404/404 404/404 405/404 405/404",
    "desk:log": "302/302 302/302 404/404 404/404 200/422 200/422",
    "desk:logged": NOT_THERE,
    "desk:logged_pdf": NOT_THERE,
    "desk:register": "302/302 302/302 404/404 404/404 200/405 200/405",
    "desk:register_xlsx": "302/302 302/302 404/404 404/404 405/400 405/400",
    "desk:register_csv": "302/302 302/302 404/404 404/404 405/400 405/400",
    "desk:statistics": "302/302 302/302 404/404 200/405 404/404 200/405",
    "desk:own_calendar": "302/302 302/302 404/404 404/404 200/422 200/422",
    "desk:end_address": "302/302 302/302 404/404 404/404 405/404 405/404",
    "desk:case": NOT_THERE,
    "desk:case_file": NOT_THERE,
    "desk:letter": NOT_THERE,
    "desk:file": NOT_THERE,
    "desk:act": "302/302 302/302 404/404 404/404 404/404 404/404",
}
"""What each address answers, with examples of its variable parts that name nothing."""

COLUMNS = {
    "asing": 0,
    "pemegang": 1,
    "eko": 2,
    "pengelola situs": 2,
    "laila": 3,
    "sari": 4,
    "rudi": 4,
    "hendra": 4,
    "maya": 4,
    "irwan": 4,
    "dewi": 5,
}
"""Everybody, by the column of the table that holds for them."""

OFFICERS = [name for name, column in COLUMNS.items() if column >= 2]


@pytest.fixture(autouse=True)
def _one_evening(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.EVIDENCE_ROOT = tmp_path / "bukti"
    settings.EVIDENCE_SPARED_BYTES = 0
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def browser(who: str) -> Client:
    """The browser of somebody; a superuser without a duty keeps the site and handles no aduan."""
    client = Client()
    if who == "pemegang":
        return enter(client, keyed(cast.filed()))
    if who == "pengelola situs":
        users = get_user_model().objects
        client.force_login(users.create_superuser("pengelola", "pengelola@contoh.go.id"))
    elif who != "asing":
        client.force_login(cast.person(who))
    return client


def test_every_address_of_the_aduan_stands_in_the_table() -> None:
    named = {name for name in ADDRESSES if name.startswith(("complaints:", "desk:"))}

    assert named == set(TABLE)


@pytest.mark.parametrize("who", COLUMNS)
def test_every_address_answers_as_the_table_says(who: str) -> None:
    client = browser(who)
    before = client.cookies.copy()
    answered = {}
    for name in TABLE:
        client.cookies = before.copy()
        got, sent = client.get(ADDRESSES[name]), client.post(ADDRESSES[name])
        answered[name] = f"{got.status_code}/{sent.status_code}"

    assert answered == {name: row.split()[COLUMNS[who]] for name, row in TABLE.items()}


# Which aduan exist for whom


def _ordinary() -> Complaint:
    return cast.brought_to(State.ANSWERED, identity=Identity.BIRO)


def _confidential() -> Complaint:
    return cast.brought_to(State.ANSWERED, identity=Identity.MANAGER)


def _supervisory() -> Complaint:
    return cast.brought_to(State.ANSWERED, supervisory=True)


def _accusing(name: str) -> Callable[[], Complaint]:
    def made() -> Complaint:
        complaint = _ordinary()
        Complaint.objects.filter(pk=complaint.pk).update(respondent=cast.person(name))
        return complaint

    return made


ADUAN: dict[str, tuple[Callable[[], Complaint], set[str]]] = {
    "biasa": (_ordinary, {"sari", "rudi", "hendra", "dewi"}),
    "nama dirahasiakan": (_confidential, {"sari", "rudi", "hendra", "dewi"}),
    "berkadar pengawasan": (_supervisory, {"irwan", "dewi"}),
    "mengadukan Sari": (_accusing("sari"), {"rudi", "hendra", "dewi"}),
    "mengadukan Dewi": (_accusing("dewi"), {"sari", "rudi", "hendra"}),
}
"""Every kind of aduan of Biro Pemerintahan, and for whom it exists."""

KNOW = {
    "biasa": {"sari", "rudi", "hendra", "dewi"},
    "nama dirahasiakan": {"dewi"},
    "berkadar pengawasan": {"irwan", "dewi"},
    "mengadukan Sari": {"rudi", "hendra", "dewi"},
    "mengadukan Dewi": {"sari", "rudi", "hendra"},
}
"""Who of them may open the identity."""

PARTS = {"": 200, "berkas.pdf": 200, "surat.pdf": 200, "bukti/1/": 200}
STEPS = [f"{name}/" for name in ACTIONS]
NO_NUMBER = "ADU-2026-999999"


def with_a_file(complaint: Complaint) -> Complaint:
    """The same with a file that only officers may see."""
    file = SimpleUploadedFile("bukti.jpg", pictures.jpeg())
    by = cast.actor("rudi")
    if complaint.is_supervisory:
        by = cast.actor("irwan")
    attach(complaint, file=file, shared=False, by=by, at=NOW)
    return complaint


def address(number: str, part: str) -> str:
    return f"/petugas/aduan/{number}/{part}"


def content(answer: Any) -> bytes:
    """All bytes of an answer."""
    return b"".join(answer) if answer.streaming else bytes(answer.content)


@pytest.mark.parametrize("kind", ADUAN)
def test_an_aduan_exists_for_those_of_the_table_and_for_nobody_else(kind: str) -> None:
    made, seen_by = ADUAN[kind]
    complaint = with_a_file(made())

    for who in OFFICERS:
        client = browser(who)
        for part, status in PARTS.items():
            answer = client.get(address(complaint.number, part))
            content(answer)
            assert answer.status_code == (status if who in seen_by else 404), (who, part)
        found = client.get("/petugas/", {"q": complaint.number})
        assert (found.status_code == 302) == (who in seen_by), who


@pytest.mark.one_database
@pytest.mark.parametrize("kind", ADUAN)
def test_what_exists_for_others_is_like_what_never_was(kind: str) -> None:
    made, seen_by = ADUAN[kind]
    complaint = with_a_file(made())
    before = list(complaint.events.values_list("pk"))

    for who in OFFICERS:
        if who in seen_by:
            continue
        client = browser(who)
        for part in [*PARTS, *STEPS, "entah/", "bukti/9/"]:
            for ask in (client.get, client.post):
                answer, nothing = (ask(address(no, part)) for no in (complaint.number, NO_NUMBER))
                assert answer.status_code in {404, 405}, (who, part)
                assert answer.status_code == nothing.status_code
                assert answer.content == nothing.content, (who, part)
                assert headers(answer) == headers(nothing)

    assert list(complaint.events.values_list("pk")) == before


@pytest.mark.parametrize("part", ["buka_identitas/", "berkas-beridentitas/", "surat-bernama/"])
@pytest.mark.parametrize("kind", ADUAN)
def test_the_identity_opens_for_those_of_the_table(kind: str, part: str) -> None:
    made, seen_by = ADUAN[kind]
    complaint = made()

    for who in OFFICERS:
        answer = browser(who).post(address(complaint.number, part), {"reason": "Perlu."})
        refused = 422 if who in seen_by else 404
        assert answer.status_code == (200 if who in KNOW[kind] else refused), who
        if who not in KNOW[kind]:
            assert b"Budi" not in answer.content


def test_an_aduan_that_changes_hands_during_a_visit_is_gone_with_the_next_click() -> None:
    complaint = with_a_file(_ordinary())
    client = browser("sari")
    page = address(complaint.number, "")
    assert client.get(page).status_code == 200

    Complaint.objects.filter(pk=complaint.pk).update(respondent=cast.person("sari"))

    assert client.get(page).status_code == 404
    assert client.get(f"{page}bukti/1/").status_code == 404


def test_a_duty_that_has_ended_opens_nothing() -> None:
    complaint = _ordinary()
    client = browser("sari")
    # Past the signals: by its date alone, as when the last day goes by during a session.
    cast.person("sari").duties.update(until=wib("Sun 2026-11-22 10:00").date())

    assert client.get(address(complaint.number, "")).status_code == 404
    assert client.get("/petugas/").status_code == 404


def test_the_original_of_a_duplicate_that_went_out_of_sight_is_not_told() -> None:
    """A duplicate is handed on to the first aduan of all, which may be another Biro's by now."""
    first, second, third = cast.filed(), cast.filed(), cast.filed()
    told = {"explanation": "Sudah ditangani.", "by": cast.actor("sari"), "at": NOW}
    actions.mark_duplicate(second, of=first, **told)
    Complaint.objects.filter(pk=first.pk).update(respondent=cast.person("sari"))
    typed = {"of": second.number, "explanation": "Sama.", "seen": third.version}

    answer = browser("sari").post(address(third.number, "tandai_duplikat/"), typed)

    assert answer.status_code == 422
    assert first.number not in answer.content.decode()
