"""Ten thousand requests that no browser sends, to every address of the aduan: never a fault.

SQLite gets one half of them, PostgreSQL the other. Each is answered by a page of ours that echoes
no markup, and undone, so that all of them meet the same aduan. The seeds are fixed: a request that
fails once fails again.
"""

from pathlib import Path
from time import process_time
from typing import Any

import pytest
from django.db import connection, transaction
from django.http.response import HttpResponseBase
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from complaints.desk.acts import ACTIONS
from complaints.following.steps import STEPS
from complaints.models import Complaint
from complaints.periods import Month
from complaints.statistics import closing
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.filing import form
from tests.complaints.malformed import Target, bodies, queries
from tests.complaints.tracking import DOOR, KEY, PAGE, enter, keyed

pytestmark = pytest.mark.django_db

NOW = wib("Mon 2026-11-23 16:00")
ANSWERS = {200, 302, 303, 400, 403, 404, 405, 409, 422, 429}
SLOWEST = 2.0
"""Seconds of the processor that no single answer may take."""

CALCULATOR = [
    Target(
        "/aduan/tenggat.json",
        {
            "diterima": "2026-11-23T10:00:00+07:00",
            "batas": "3 jam",
            "jeda": "2026-11-23T11:00:00+07:00/",
            "layanan": "1.5",
            "tingkat": "ringan",
        },
    ),
    Target(
        "/aduan/tenggat/",
        {
            "tanggal": "2026-11-23",
            "jam": "10:00",
            "jumlah": "3",
            "satuan": "jam",
            "layanan": "1.5",
            "tingkat": "ringan",
            "mulai_1": "2026-11-23T11:00",
            "selesai_1": "2026-11-23T12:00",
        },
    ),
]
STATISTICS = [
    Target(f"/aduan/statistik{rest}", {"revisi": "1"})
    for rest in ("/", ".json", "/2026-10/", "/2026-10.json", "/2026-10.csv")
]
START = [Target("/aduan/baru/", {"layanan": "1.5"})]
CONTACT = {**form.CONTACT, "email": "budi@contoh.id", "by_email": "on", "acts_for": "Ibu Ani"}
FILING = [
    Target(form.PROBLEM_PAGE, {**form.PROBLEM, "biro": "biro-hukum", "happened_on": "2026-11-20"}),
    Target(form.NAME_PAGE, {**form.NAMED, "content_public": "on", "answer_public": "on"}),
    Target(form.CONTACT_PAGE, CONTACT),
    Target(form.CHECK_PAGE, {"situs": ""}),
    Target(form.CANCEL, {}),
    Target(form.RECEIPT_PAGE, {}),
]
TRACKING = Target(DOOR, {"number": "ADU-2026-000001", "key": KEY, "step": "tambah", "text": "Halo"})
QUEUE = Target(
    "/petugas/",
    {
        "q": "berkas",
        "tampilan": "semua",
        "halaman": "1",
        "biro": "biro-hukum",
        "layanan": "1",
        "tingkat": "normatif",
        "saluran": "web",
        "keadaan": "diterima",
        "petugas": "1",
        "dari": "2026-11-01",
        "sampai": "2026-11-30",
    },
)
PERIOD = {"dari": "2026-11-01", "sampai": "2026-11-30", "halaman": "1"}
LOG = Target(
    "/petugas/catat/",
    {
        "token": "a" * 32,
        "channel": "lapor",
        "lapor_id": "7654321",
        "received_on": "2026-11-20",
        "received_time": "10.00",
        "is_old": "on",
        "identity": "pengelola",
        **form.PROBLEM,
        **CONTACT,
    },
)
VIEW = Target("/petugas/saringan/", {"name": "Milik Sari", "query": "tampilan=semua&biro=x"})
TEXTS = ("reason", "text", "question", "answer", "explanation", "agenda", "place", "to")
STEP = {
    **dict.fromkeys(TEXTS, "Menurut isinya."),
    "seen": "1",
    "tier": "normatif",
    "outcome": "terbukti",
    "via": "telepon",
    "when": "2026-12-01T09:00",
    "with_complainant": "on",
    "of": "ADU-2026-000002",
    "biro": "2",
    "follow_up_on": "2026-12-15",
    "next_on": "2026-12-15",
    "respondent": "1",
    "shared": "on",
    "wish": "preview",
    "pattern": "1",
    "onward": "1",
}


@pytest.fixture(autouse=True)
def _one_afternoon(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.EVIDENCE_ROOT = tmp_path / "bukti"
    settings.EVIDENCE_SPARED_BYTES = 0
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def visitor(reader: Client) -> Client:
    """Somebody who gets the page of a fault, as in production."""
    reader.raise_request_exception = False
    return reader


def judge(answer: HttpResponseBase, sent: object) -> None:
    """A page of ours: no fault, nothing of the inside, no markup that was sent."""
    body = b"".join(answer) if answer.streaming else answer.content  # type: ignore[attr-defined]
    assert answer.status_code in ANSWERS, (answer.status_code, sent)
    assert b"Traceback" not in body, sent
    assert b"<script" not in body, sent
    assert b"onerror=alert(1)>" not in body, sent
    assert b'href="javascript:' not in body, sent
    assert "X-Jahat" not in answer, sent


def asked(visitor: Client, target: Target, *, seed: int, count: int) -> None:
    """Ask an address with so many odd query strings, over both databases."""
    for query in queries(target, seed=seed, count=count)[_half()]:
        _undone(visitor, "GET", target.path, {"QUERY_STRING": query})


def sent(visitor: Client, target: Target, *, seed: int, count: int) -> None:
    """Send so many odd forms to an address, over both databases."""
    for body in bodies(target, seed=seed, count=count)[_half()]:
        _undone(visitor, "POST", target.path, body)


def _half() -> slice:
    return slice(connection.vendor == "postgresql", None, 2)


def _undone(visitor: Client, method: str, path: str, given: dict[str, Any]) -> None:
    cookies = visitor.cookies.copy()
    started = process_time()
    with transaction.atomic():
        judge(visitor.generic(method, path, **given), (path, given))
        transaction.set_rollback(True)
    assert process_time() - started < SLOWEST, (path, given)
    visitor.cookies = cookies


@pytest.mark.parametrize(("target", "count"), [(CALCULATOR[0], 4_200), (CALCULATOR[1], 150)])
def test_the_calculator(visitor: Client, target: Target, count: int) -> None:
    asked(visitor, target, seed=1, count=count)


@pytest.mark.parametrize("target", STATISTICS, ids=lambda target: target.path)
def test_the_statistics(visitor: Client, target: Target) -> None:
    closing.close(Month(2026, 10), at=NOW)

    asked(visitor, target, seed=2, count=300)


@pytest.mark.parametrize("target", FILING, ids=lambda target: target.path)
def test_filing(visitor: Client, target: Target) -> None:
    form.fill(visitor)

    sent(visitor, target, seed=3, count=160)
    asked(visitor, target, seed=4, count=50)


def test_beginning_to_file(visitor: Client) -> None:
    asked(visitor, START[0], seed=5, count=900)


def test_the_door_of_tracking(visitor: Client) -> None:
    keyed(cast.filed())

    sent(visitor, TRACKING, seed=6, count=400)


HELD = {"lengkapi": State.INCOMPLETE, "puas": State.ANSWERED, "buka-kembali": State.ANSWERED}


@pytest.mark.parametrize("name", STEPS)
def test_following(visitor: Client, name: str) -> None:
    complaint = keyed(cast.brought_to(HELD.get(name, State.RECEIVED)))
    enter(visitor, complaint)
    likes = {
        "page": f"{complaint.number}/{complaint.version}",
        "text": "Tanggal 9 November.",
        "to": "pengelola",
        "yakin": "1",
    }

    sent(visitor, Target(f"{PAGE}{name}/", likes, file="file"), seed=7, count=90)


@pytest.fixture
def dewi(visitor: Client) -> Client:
    """The coordinator, who may take every step but a few."""
    visitor.force_login(cast.person("dewi"))
    return visitor


def test_the_queue(dewi: Client) -> None:
    cast.filed()

    asked(dewi, QUEUE, seed=8, count=100)
    sent(dewi, VIEW, seed=9, count=100)


def test_the_register(dewi: Client) -> None:
    cast.filed()

    asked(dewi, Target("/petugas/register/", PERIOD), seed=10, count=100)
    for name in ("xlsx", "csv"):
        sent(dewi, Target(f"/petugas/register.{name}", PERIOD), seed=11, count=150)


def test_logging(dewi: Client) -> None:
    sent(dewi, LOG, seed=12, count=120)


STATES = {
    "mulai": State.ASSIGNED,
    "lengkapi": State.INCOMPLETE,
    "kembalikan_konsep": State.AWAITING_APPROVAL,
    "kirim_jawaban": State.AWAITING_APPROVAL,
    "buka_kembali": State.ANSWERED,
}


@pytest.fixture(params=list(ACTIONS))
def step(request: pytest.FixtureRequest) -> tuple[str, Complaint]:
    """Every step at the desk, with an aduan in a state in which it can be taken."""
    name = request.param
    return name, cast.brought_to(STATES.get(name, State.IN_PROGRESS))


def test_the_steps_at_the_desk(dewi: Client, step: tuple[str, Complaint]) -> None:
    name, complaint = step
    path = f"/petugas/aduan/{complaint.number}/{name}/"
    likes = STEP | {"seen": str(complaint.version)}

    sent(dewi, Target(path, likes, file="file"), seed=13, count=15)
