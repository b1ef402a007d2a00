"""What looks like a machine is taken in like everything else, and marked for an officer's eye."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from complaints import limits
from complaints.limits import Rule
from complaints.models import Complaint
from tests.complaints.filing import form
from tests.complaints.filing.form import MONDAY, NAMELESS, fill, send
from tests.page import read

MINUTE = timedelta(minutes=1)


def sent_slowly(client: Client, monkeypatch: pytest.MonkeyPatch, **more: str) -> Complaint:
    """An aduan of somebody who takes a minute for it."""
    form.at(monkeypatch, MONDAY)
    fill(client, identity=NAMELESS)
    form.at(monkeypatch, MONDAY + MINUTE)
    return send(client, **more)


def test_the_field_that_no_person_sees_gives_a_machine_away(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sent_slowly(reader, monkeypatch, situs="https://contoh.id").needs_check is True


def test_that_field_is_hidden_from_people(reader: Client) -> None:
    fill(reader)
    page = read(reader.get(form.CHECK_PAGE))
    field = page.one("input", name="situs")

    assert field["tabindex"] == "-1"
    assert field["autocomplete"] == "off"
    assert page.one("p", class_="jebakan")["aria-hidden"] == "true"


@pytest.mark.parametrize(("seconds", "suspect"), [(2.9, True), (3, False)])
def test_four_pages_in_less_than_three_seconds_are_no_persons(
    reader: Client, monkeypatch: pytest.MonkeyPatch, seconds: float, suspect: bool
) -> None:
    form.at(monkeypatch, MONDAY)
    fill(reader)
    form.at(monkeypatch, MONDAY + timedelta(seconds=seconds))

    assert send(reader).needs_check is suspect


def test_the_sixth_of_one_browser_within_an_hour_is_marked(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = [sent_slowly(reader, monkeypatch).needs_check for _ in range(6)]

    assert marks == [False] * 5 + [True]


def test_many_browsers_may_share_an_address_up_to_a_limit(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SENT_FROM_ADDRESS", Rule("kirim per alamat", 3, limits.HOUR))
    marks = [sent_slowly(Client(), monkeypatch).needs_check for _ in range(4)]
    elsewhere = Client(REMOTE_ADDR="103.10.66.7")

    assert marks == [False] * 3 + [True]
    assert sent_slowly(elsewhere, monkeypatch).needs_check is False


def test_too_many_in_all_raise_one_alarm_that_names_nobody(
    db: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(limits, "SENT_IN_ALL", replace(limits.SENT_IN_ALL, most=1))
    with caplog.at_level(logging.WARNING, "complaints"):
        marks = [sent_slowly(Client(), monkeypatch).needs_check for _ in range(4)]

    assert caplog.messages == ["Lebih dari 1 aduan dikirim jam ini."]
    assert marks == [False] * 4


def test_the_limits_are_those_that_were_decided() -> None:
    decided = {limits.SENT_BY_BROWSER: 5, limits.SENT_FROM_ADDRESS: 60, limits.SENT_IN_ALL: 600}

    assert {rule: rule.most for rule in decided} == decided
    assert {rule.window for rule in decided} == {limits.HOUR}
