"""The log of visits: one line of JSON each, a number for each request, and nothing secret."""

import json
import logging
from collections.abc import Iterator
from datetime import datetime

import pytest
from django.test import Client
from pytest_django import Settings

from portal.logs import JsonLines, TellLittle
from portal.operations import request_ids
from tests.complaints import cast
from tests.page import read
from tests.portal.operations.outages import database_failing

pytestmark = pytest.mark.django_db


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.setFormatter(JsonLines())
        self.addFilter(TellLittle())

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def log() -> Iterator[list[str]]:
    """The lines that a portal in production writes."""
    handler, visits = _Kept(), logging.getLogger("portal.visits")
    before = visits.level
    visits.setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    yield handler.lines
    logging.getLogger().removeHandler(handler)
    visits.setLevel(before)


def test_a_visit_is_one_line_of_json(reader: Client, log: list[str]) -> None:
    answer = reader.get("/layanan/?q=cerita+saya")
    (line,) = log
    event = json.loads(line)

    assert datetime.fromisoformat(event["at"]).utcoffset().total_seconds() == 0  # type: ignore[union-attr]
    assert (event["level"], event["logger"]) == ("INFO", "portal.visits")
    assert (event["method"], event["path"], event["status"]) == ("GET", "/layanan/", 200)
    assert event["ms"] >= 0
    assert event["request"] == answer["X-Request-ID"]
    assert "cerita" not in line


def test_a_page_from_the_store_is_told_too(settings: Settings, log: list[str]) -> None:
    settings.PUBLISHED_PAGES_BYTES = 1_000_000
    visitor = Client()
    visitor.get("/tentang/")
    visitor.get("/tentang/")

    assert [json.loads(line)["path"] for line in log] == ["/tentang/"] * 2


def test_who_is_signed_in_is_told_by_number_only(client: Client, log: list[str]) -> None:
    dewi = cast.person("dewi")
    client.force_login(dewi)
    client.get("/petugas/")

    assert json.loads(log[-1])["user"] == dewi.pk
    assert "dewi" not in log[-1].lower()


def test_machines_that_ask_for_health_are_not_told(reader: Client, log: list[str]) -> None:
    reader.get("/sehat/")

    assert log == []


def test_what_opens_something_by_its_address_is_not_told(reader: Client, log: list[str]) -> None:
    reader.raise_request_exception = False
    reader.get("/pratinjau/rahasia-sekali/")
    with database_failing():
        reader.get("/pratinjau/rahasia-sekali/")

    assert len(log) == 3
    assert "rahasia" not in "".join(log)
    assert json.loads(log[0])["path"] == "/pratinjau/…/"


def test_an_outage_is_a_warning_without_a_trace(reader: Client, log: list[str]) -> None:
    reader.raise_request_exception = False
    with database_failing():
        answer = reader.get("/layanan/?q=data")
    event = json.loads(log[0])

    assert (event["level"], event["message"]) == (
        "WARNING",
        "Service Unavailable: /layanan/ (AWAY)",
    )
    assert "trace" not in event
    assert answer["X-Request-ID"] in read(answer).one("main").text


def test_a_fault_is_one_line_with_its_trace(
    reader: Client, log: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portal.views.render", lambda *_: 1 / 0)
    reader.raise_request_exception = False
    answer = reader.get("/tentang/")
    event = json.loads(log[0])

    assert "\n" not in log[0]
    assert event["level"] == "ERROR"
    assert "ZeroDivisionError" in event["trace"]
    assert f"nomor ini: {event['request']}" in read(answer).one("main").text


@pytest.mark.parametrize(
    ("behind", "given", "is_taken"),
    [
        (True, "3f9c2a7e-10aa", True),
        (True, "pendek", False),
        (True, "a b\nERROR palsu", False),
        (True, "x" * 65, False),
        (False, "3f9c2a7e-10aa", False),
    ],
)
def test_only_a_proxy_of_ours_numbers_requests(
    reader: Client, settings: Settings, behind: bool, given: str, is_taken: bool
) -> None:
    settings.BEHIND_PROXY = behind
    number = reader.get("/robots.txt", headers={"x-request-id": given})["X-Request-ID"]

    assert (number == given) is is_taken
    assert number == request_ids.current()
