"""While something fails: pages go on from the store, the rest is a calm 503, then all is well."""

import json
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError
from django.test import Client
from psycopg import errors as psycopg_errors
from pytest_django import Settings

from complaints.models import Complaint, FilingDraft
from tests.complaints.filing import form
from tests.page import read
from tests.portal.operations.outages import database_failing

pytestmark = pytest.mark.django_db

KEPT = "/layanan/"
SERVICE = "/layanan/biro-hukum/advokasi/"


@pytest.fixture
def visitor(settings: Settings) -> Client:
    """A reader of a worker with a store of its own, who gets pages and no exceptions."""
    settings.PUBLISHED_PAGES_BYTES = 1_000_000
    return Client(raise_request_exception=False)


def failing_with(driver: Exception) -> Any:
    def fail(*_: Any, **__: Any) -> None:
        raise OperationalError("…") from driver

    return fail


def failing_to_write(driver: Exception) -> Any:
    """Reading works, writing does not, as on a full disk."""

    def fail(execute: Any, sql: str, *rest: Any) -> Any:
        if sql.split()[0] in ("INSERT", "UPDATE", "DELETE"):
            raise OperationalError("…") from driver
        return execute(sql, *rest)

    return fail


def test_a_kept_page_is_served_on_without_the_database(visitor: Client) -> None:
    before = visitor.get(KEPT).content
    with database_failing():
        answers = [visitor.get(KEPT) for _ in range(3)]

    assert [(answer.status_code, answer.content) for answer in answers] == [(200, before)] * 3


def test_also_to_somebody_who_is_signed_in(visitor: Client) -> None:
    before = visitor.get(KEPT).content
    visitor.cookies["sessionid"] = "a" * 32
    with database_failing():
        answer = visitor.get(KEPT)

    assert (answer.status_code, answer.content) == (200, before)


def test_a_search_is_not_answered_with_the_page_of_everything(visitor: Client) -> None:
    visitor.get(KEPT)
    with database_failing():
        assert visitor.get(f"{KEPT}?q=data").status_code == 503


@pytest.mark.parametrize("where", [SERVICE, "/aduan/baru/", "/petugas/", "/admin/"])
def test_everything_else_says_what_to_do_and_when_to_retry(visitor: Client, where: str) -> None:
    visitor.cookies["sessionid"] = "a" * 32
    with database_failing():
        answer = visitor.get(where, follow=True)
    page = read(answer)

    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert answer["Cache-Control"] == "no-store"
    assert page.one("h1").text == "Portal sedang terganggu"
    assert "(0561) 736541" in page.one("main").text
    assert "db.internal" not in answer.content.decode()


def test_data_say_so_in_json(visitor: Client) -> None:
    with database_failing():
        answer = visitor.get("/data/layanan.json")

    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert json.loads(answer.content)["galat"].startswith("Portal sedang terganggu.")


def test_the_first_request_after_it_is_answered(visitor: Client) -> None:
    with database_failing():
        assert visitor.get(SERVICE).status_code == 503

    assert visitor.get(SERVICE).status_code == 200


def test_a_form_is_given_back_with_a_button_that_sends_it(visitor: Client) -> None:
    typed = {**form.PROBLEM, "story": 'Loket tutup.\n"Besok" <b>saja</b>.'}
    with database_failing():
        answer = visitor.post(form.PROBLEM_PAGE, typed)
    again = read(answer).one("main").one("form", method="post")
    fields = {field["name"]: field["value"] for field in again.all("input")}

    assert answer.status_code == 503
    assert "belum kami terima" in read(answer).one("main").text
    assert fields == typed
    assert FilingDraft.objects.count() == Complaint.objects.count() == 0


def test_a_password_is_never_written_into_a_page(visitor: Client) -> None:
    with database_failing():
        answer = visitor.post("/masuk/", {"username": "sari", "password": "rahasia-sekali"})

    assert answer.status_code == 503
    assert "rahasia-sekali" not in answer.content.decode()


def test_a_query_that_took_too_long_is_told_as_busy(visitor: Client) -> None:
    with database_failing(failing_with(psycopg_errors.QueryCanceled("x"))):
        answer = visitor.get(SERVICE)

    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert read(answer).one("h1").text == "Portal sedang sibuk"


def test_a_full_disk_stops_writing_only(visitor: Client) -> None:
    with database_failing(failing_to_write(psycopg_errors.DiskFull("x"))):
        reading = visitor.get(SERVICE)
        writing = visitor.post(form.PROBLEM_PAGE, form.PROBLEM)

    assert reading.status_code == 200
    assert writing.status_code == 503
    assert read(writing).one("h1").text == "Portal belum dapat menyimpan"


def test_a_fault_of_ours_stays_an_error(visitor: Client) -> None:
    def broken(*_: Any) -> None:
        raise IntegrityError("x")

    with database_failing(broken):
        answer = visitor.get("/layanan/?q=data")

    assert answer.status_code == 500
