"""Every answer about an aduan: kept by nobody, run by nothing, told to no other site."""

from pathlib import Path

import pytest
from django.conf import settings as portal
from django.http.response import HttpResponseBase
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from complaints.models import Complaint
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.filing import form
from tests.complaints.test_access_matrix import address, content, with_a_file
from tests.complaints.tracking import DOOR, PAGE, enter, keyed, try_pair

pytestmark = pytest.mark.django_db

POLICY = "; ".join(f"{name} {value}" for name, value in portal.CONTENT_SECURITY_POLICY.items())
SANDBOX = "sandbox; default-src 'none'"
PERIOD = {"dari": "2026-11-01", "sampai": "2026-11-30"}


@pytest.fixture(autouse=True)
def _one_evening(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.EVIDENCE_ROOT = tmp_path / "bukti"
    settings.EVIDENCE_SPARED_BYTES = 0
    monkeypatch.setattr(timezone, "now", lambda: wib("Mon 2026-11-23 18:00"))


@pytest.fixture
def complaint() -> Complaint:
    return keyed(with_a_file(cast.brought_to(State.ANSWERED)))


def judge(answer: HttpResponseBase, *, status: int, policy: str = POLICY) -> None:
    content(answer)
    assert answer.status_code == status
    assert "no-store" in answer["Cache-Control"]
    guarded(answer, policy)


def guarded(answer: HttpResponseBase, policy: str = POLICY) -> None:
    assert answer["Content-Security-Policy"] == policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in answer


def test_what_a_citizen_is_answered_while_filing() -> None:
    visitor = Client()
    judge(visitor.get(form.PROBLEM_PAGE), status=200)
    judge(visitor.post(form.PROBLEM_PAGE, {}), status=422)
    form.fill(visitor)
    judge(visitor.get(form.CHECK_PAGE), status=200)
    judge(visitor.post(form.CHECK_PAGE, {}), status=303)
    judge(visitor.get(form.RECEIPT_PAGE), status=200)
    judge(visitor.get(form.RECEIPT_PDF), status=200)


def test_what_a_complainant_is_answered(complaint: Complaint) -> None:
    visitor = Client()
    judge(visitor.get(DOOR), status=200)
    judge(try_pair(visitor, complaint.number, "0000-0000-0000"), status=422)
    enter(visitor, complaint)
    judge(visitor.get(PAGE), status=200)
    judge(visitor.post(f"{PAGE}tambah/", {}), status=409)
    visitor.handler.enforce_csrf_checks = True
    judge(visitor.post(f"{PAGE}tambah/", {}), status=403)


@pytest.mark.parametrize("part", ["", "berkas.pdf", "surat.pdf"])
def test_what_an_officer_is_answered(complaint: Complaint, part: str) -> None:
    visitor = Client()
    visitor.force_login(cast.person("dewi"))

    judge(visitor.get(address(complaint.number, part)), status=200)


def test_what_an_officer_sends_is_answered(complaint: Complaint) -> None:
    visitor = Client()
    visitor.force_login(cast.person("dewi"))
    for path in ("/petugas/", "/petugas/catat/", "/petugas/register/", "/petugas/statistik/"):
        judge(visitor.get(path), status=200)
    for path in ("/petugas/register.xlsx", "/petugas/register.csv"):
        judge(visitor.post(path, PERIOD), status=200)
    for part, status in (("catat/", 422), ("buka_identitas/", 422)):
        judge(visitor.post(address(complaint.number, part), {}), status=status)
    judge(visitor.post(address(complaint.number, "buka_identitas/"), {"reason": "X"}), status=200)
    visitor.handler.enforce_csrf_checks = True
    judge(visitor.post(address(complaint.number, "catat/"), {}), status=403)


def test_evidence_is_a_download_that_nothing_runs(complaint: Complaint) -> None:
    visitor = Client()
    visitor.force_login(cast.person("dewi"))

    answer = visitor.get(address(complaint.number, "bukti/1/"))

    judge(answer, status=200, policy=SANDBOX)
    assert answer["Content-Disposition"] == 'attachment; filename="bukti-1.jpg"'


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/petugas/aduan/ADU-2026-999999/", 404),
        ("/petugas/saringan/", 405),
        ("/petugas/register.csv", 405),
        (f"{PAGE}bukti/1/", 302),
        ("/aduan/baru/batal/", 405),
        ("/aduan/statistik/2026-10/", 404),
    ],
)
def test_what_is_refused_is_guarded_too(path: str, status: int) -> None:
    visitor = Client()
    visitor.force_login(cast.person("dewi"))

    answer = visitor.get(path)

    assert answer.status_code == status
    guarded(answer)


@pytest.mark.parametrize("https", [True, False])
def test_cookies_of_citizens_are_for_our_pages_alone(
    complaint: Complaint, settings: Settings, https: bool
) -> None:
    settings.SESSION_COOKIE_SECURE = https
    visitor = Client()
    visitor.get(form.NEW)
    enter(visitor, complaint)

    for name, path in (("aduan", "/aduan/"), ("lacak", "/aduan/lacak/")):
        cookie = visitor.cookies[name]
        assert cookie["httponly"]
        assert bool(cookie["secure"]) is https
        assert (cookie["samesite"], cookie["path"]) == ("Lax", path)
