"""Secrets with names of their own, looked for wherever anybody can look: found by nobody else.

A crawl that reads nothing finds nothing; so each canary must also be found where it belongs.
"""

import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from complaints.mailing import outbox, reminders
from complaints.models import Reporter
from complaints.periods import Month
from complaints.statistics import closing
from portal.logs import ShortErrors
from portal.models import StaffSession
from tests.complaints import canaries, cast
from tests.complaints.calendars import wib
from tests.complaints.canaries import CONTENT, GIVEN_BACK, IDENTITY, NEVER, NOTED, Case
from tests.complaints.crawler import crawl, text_of
from tests.complaints.tracking import KEY, PAGE, enter, keyed

pytestmark = pytest.mark.django_db

NOW = wib("Wed 2026-11-25 10:00")
LATER = wib("Thu 2026-12-03 10:00")
OFFICERS = ["sari", "rudi", "hendra", "maya", "irwan", "dewi"]
STAFF = [*OFFICERS, "laila", "eko", "pengelola situs"]
DESK = ("/petugas/", "/admin/", "/aduan/", "/masuk/")
ASKED_FOR = "zqtanya7"
PERIOD = {"dari": "2026-11-01", "sampai": "2026-11-30"}
ASKED = (
    "/admin/autocomplete/?app_label=complaints&model_name=duty&field_name=user&term=a",
    "/admin/portal/user/?assigned_complaints__story__startswith=z",
    "/admin/complaints/duty/?user__assigned_complaints__story__startswith=z",
)


@pytest.fixture(autouse=True)
def root(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.EVIDENCE_ROOT = tmp_path / "bukti"
    settings.EVIDENCE_SPARED_BYTES = 0
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return settings.EVIDENCE_ROOT


@pytest.fixture
def cases(root: Path) -> list[Case]:
    """One aduan of each secret kind; everybody of the cast has an account."""
    for name in OFFICERS:
        cast.person(name)
    makers = (canaries.supervisory, canaries.confidential, canaries.anonymous, canaries.come_back)
    return [make() for make in makers]


def browser(who: str) -> Client:
    client = Client(raise_request_exception=False)
    if who == "pengelola situs":
        users = get_user_model().objects
        client.force_login(users.create_superuser("pengelola", "pengelola@contoh.go.id"))
    else:
        client.force_login(cast.person(who))
    return client


def secrets_of(case: Case) -> Iterator[tuple[str, frozenset[str]]]:
    """The secrets of an aduan, each with who may read it without more ado."""
    yield from ((secret, case.readers) for secret in CONTENT)
    noted = NOTED + GIVEN_BACK if case.kind == "kembali" else NOTED
    yield from ((secret, case.readers_of_notes) for secret in noted)
    yield from ((secret, frozenset()) for secret in NEVER)
    if not case.complaint.is_anonymous:
        yield from ((secret, frozenset()) for secret in IDENTITY)


def leaks(cases: list[Case], who: str, found: dict[str, str]) -> list[tuple[str, str, str]]:
    """The canaries that somebody found who may not: which aduan, which secret, where."""
    return [
        (case.kind, secret, address)
        for case in cases
        for secret, readers in secrets_of(case)
        if who not in readers
        for address, text in found.items()
        if canaries.stands_in(case.kind, secret, text)
    ]


def unseen(cases: list[Case], who: str, found: dict[str, str]) -> set[tuple[str, str]]:
    """The canaries that somebody should have found and did not."""
    everything = "\n".join(found.values())
    return {
        (case.kind, secret)
        for case in cases
        for secret, readers in secrets_of(case)
        if who in readers and not canaries.stands_in(case.kind, secret, everything)
    }


def taken_out(client: Client) -> dict[str, str]:
    """The register as both files, where somebody may take it out."""
    paths = ("/petugas/register.xlsx", "/petugas/register.csv")
    return {path: text_of(client.post(path, PERIOD)) for path in paths}


@pytest.mark.one_database
@pytest.mark.parametrize("who", STAFF)
def test_a_crawl_of_desk_and_workshop_finds_what_is_theirs_and_nothing_else(
    cases: list[Case], who: str
) -> None:
    client = browser(who)
    starts = ["/petugas/", "/admin/", f"/petugas/register/?{urlencode(PERIOD)}", *ASKED]

    found = crawl(client, starts, within=DESK) | taken_out(client)

    assert leaks(cases, who, found) == []
    assert unseen(cases, who, found) == set()


@pytest.mark.one_database
def test_a_crawl_of_the_public_pages_finds_nothing(cases: list[Case]) -> None:
    closing.close(Month(2026, 10), at=NOW)
    starts = ["/", "/sitemap.xml", "/robots.txt", "/data/", "/aduan/", "/aduan/statistik/"]

    found = crawl(Client(), starts, within=("/",))

    assert len(found) > 250
    assert leaks(cases, "orang asing", found) == []
    assert not any(case.complaint.number in text for case in cases for text in found.values())


def test_the_figures_of_a_closed_month_hold_no_canary(
    cases: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timezone, "now", lambda: LATER)
    closing.close(Month(2026, 11), at=LATER)

    found = crawl(Client(), ["/aduan/statistik/", "/aduan/statistik.json"], within=("/aduan/",))

    assert "/aduan/statistik/2026-11/papan.pdf?revisi=1" in found
    assert leaks(cases, "orang asing", found) == []


def test_a_complainant_finds_nothing_of_others_and_nothing_that_officers_noted(
    cases: list[Case],
) -> None:
    for case in cases:
        client = enter(Client(), keyed(case.complaint))
        found = crawl(client, [PAGE], within=("/aduan/lacak/",))

        own = {secret for secret in CONTENT if secret != "nomorlapor"}
        seen = {
            (other.kind, secret)
            for other in cases
            for secret, _ in secrets_of(other)
            for text in found.values()
            if canaries.stands_in(other.kind, secret, text)
        }
        assert seen == {(case.kind, secret) for secret in own}


@pytest.mark.parametrize("who", [*OFFICERS, "laila"])
def test_a_search_for_a_canary_finds_the_aduan_of_the_matrix(cases: list[Case], who: str) -> None:
    client = browser(who)
    for case in cases:
        for secret, readers in secrets_of(case):
            page = client.get("/petugas/", {"q": canaries.canary(case.kind, secret)})
            is_indexed = secret in {"cerita", "permintaan", "nomorlapor"}
            is_found = case.complaint.number in page.content.decode()
            assert is_found == (is_indexed and who in readers), (case.kind, secret)


@pytest.mark.parametrize(
    ("kind", "who"), [("awas", "irwan"), ("awas", "dewi"), ("rahasia", "dewi")]
)
def test_who_may_know_finds_the_identity_on_the_record(
    cases: list[Case], kind: str, who: str
) -> None:
    case = next(one for one in cases if one.kind == kind)
    path = f"/petugas/aduan/{case.complaint.number}/"

    for step in ("buka_identitas", "berkas-beridentitas"):
        text = text_of(browser(who).post(f"{path}{step}/", {"reason": "Perlu."}))
        shown = {secret for secret in IDENTITY if canaries.stands_in(kind, secret, text)}
        assert shown >= set(IDENTITY) - {"kuasa"}, step
    assert case.complaint.events.filter(act="buka_identitas").count() == 2


def test_no_mail_holds_a_canary_whether_queued_or_sent(cases: list[Case]) -> None:
    for days in range(0, 60, 3):
        at = NOW + timedelta(days=days)
        reminders.remind(at=at)
        outbox.send(at=at)

    sent = {str(n): f"{one.subject}\n{one.body}" for n, one in enumerate(mail.outbox)}
    assert len(sent) > 10
    assert leaks(cases, "surel", sent) == []
    assert KEY not in "".join(sent.values())
    addressed = {address for one in mail.outbox for address in one.to}
    theirs = {f"{canaries.canary(kind, 'surel')}@contoh.id" for kind in canaries.PHONES}
    assert addressed <= theirs | {f"{name}@contoh.go.id" for name in cast.DUTIES}


def test_no_log_holds_a_canary_a_key_or_what_was_asked(
    cases: list[Case], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    _visits(cases)

    formatter = ShortErrors()
    said = "\n".join(formatter.format(record) for record in caplog.records)
    assert "CSRF" in said
    assert ASKED_FOR not in said
    assert KEY not in said
    assert leaks(cases, "catatan", {"catatan": said}) == []


PAGES = ("", "catat/", "buka_identitas/", "entah/")


def _visits(cases: list[Case]) -> None:
    """Right and wrong steps of citizens and officers, with every secret in what they send."""
    for case in cases:
        words = {secret: canaries.canary(case.kind, secret) for secret, _ in secrets_of(case)}
        typed = words | {"number": case.complaint.number, "key": KEY, "q": ASKED_FOR}
        pages = [f"/petugas/aduan/{case.complaint.number}/{page}" for page in PAGES]
        for who in ("", "dewi", "eko"):
            visitor = browser(who) if who else Client(raise_request_exception=False)
            for page in (*pages, "/petugas/", "/petugas/catat/", "/aduan/lacak/", "/masuk/"):
                visitor.get(page, typed)
                visitor.post(page, typed)
                visitor.post(page, typed, headers={"Host": "jahat.example"})
                visitor.handler.enforce_csrf_checks = True
                visitor.post(page, typed)
                visitor.handler.enforce_csrf_checks = False


def test_the_database_can_be_read_without_reading_who_complained(cases: list[Case]) -> None:
    browser("dewi").post(
        f"/petugas/aduan/{cases[0].complaint.number}/buka_identitas/", {"reason": "Perlu."}
    )
    for case in cases:
        enter(Client(), keyed(case.complaint))
    dump = "\n".join(_rows())

    assert Reporter.objects.count() == 3
    assert KEY not in dump
    for case in cases:
        found = {
            secret for secret, _ in secrets_of(case) if canaries.stands_in(case.kind, secret, dump)
        }
        assert not found & {*IDENTITY, *NEVER}, case.kind
        assert found >= {*CONTENT, *NOTED}


def _rows() -> Iterator[str]:
    """Every row of every table as text; sessions unpacked."""
    for model in apps.get_models():
        for row in model._default_manager.values_list():
            yield str(row)
    for session in StaffSession.objects.all():
        yield str(session.get_decoded())


def test_the_names_of_stored_files_tell_nothing(cases: list[Case], root: Path) -> None:
    names = "\n".join(str(path.relative_to(root)) for path in root.rglob("*"))

    assert len(list(root.rglob("*"))) >= len(cases)
    assert leaks(cases, "berkas", {"berkas": names}) == []
    assert not any(case.complaint.number in names for case in cases)
