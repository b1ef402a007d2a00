"""Evaluations and reviews: what falls due, what is recorded, and who is reminded how often."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from complaints.models import OutgoingMail
from standards import actions
from standards.actions import NotPermitted, NotPossible
from standards.append_only import LedgerError
from standards.appraisal import falling_due, reminders
from standards.appraisal.terms import DueDates, Kind
from standards.models import Appraisal, Service
from tests.standards.cast import TODAY, at, author, person
from tests.standards.catalogue import service

pytestmark = pytest.mark.django_db

HOST = Service.objects.filter(biro__institution__is_host=True)


def appraised(code: str = "7.4", *, by: str = "umi", **values: object) -> Appraisal:
    given = {"kind": Kind.REVIEW, "done_on": date(2026, 11, 20), "note": "Tetap berlaku."} | values
    return actions.appraise(service(code), by=author(by), at=at(), **given)


def test_the_whole_decree_of_2021_waits_for_its_review() -> None:
    dates = falling_due.due_dates(HOST.all(), TODAY)

    assert len(dates) == 57
    assert set(dates.values()) == {DueDates(date(2022, 9, 2), date(2024, 9, 2))}


def test_what_falls_due_costs_two_queries() -> None:
    with CaptureQueriesContext(connection) as asked:
        falling_due.due_dates(HOST.all(), TODAY)

    assert len(asked) == 2


def test_a_recorded_review_moves_its_date() -> None:
    appraised()

    due = falling_due.due_dates(HOST.all(), TODAY)[service("7.4").pk]
    assert due.review == date(2029, 11, 20)


def test_the_one_recorded_last_counts() -> None:
    appraised(done_on=date(2026, 11, 20))
    appraised(done_on=date(2026, 11, 2))

    due = falling_due.due_dates(HOST.all(), TODAY)[service("7.4").pk]
    assert due.review == date(2029, 11, 2)


def test_what_waited_longest_comes_first() -> None:
    appraised(kind=Kind.EVALUATION)

    found = falling_due.tasks(HOST.all(), TODAY)

    assert found[0].kind is Kind.EVALUATION
    assert (found[-1].service, found[-1].due) == (service("7.4"), date(2027, 11, 20))


@pytest.mark.parametrize("name", ["hana", "eko"])
def test_who_does_not_work_on_the_service_records_nothing(name: str) -> None:
    with pytest.raises(NotPermitted):
        appraised(by=name)


@pytest.mark.parametrize("values", [{"done_on": date(2026, 11, 26)}, {"note": " "}])
def test_neither_the_future_nor_silence_is_recorded(values: dict[str, object]) -> None:
    with pytest.raises(NotPossible):
        appraised(**values)


def test_what_is_recorded_stays() -> None:
    with pytest.raises(LedgerError):
        appraised().delete()


def test_each_person_gets_one_mail_for_the_whole_decree() -> None:
    for name in ("umi", "oki", "olla", "eko"):
        person(name)

    reminders.remind(at=at(7))

    mails = {mail.user.username: mail.body for mail in OutgoingMail.objects.all()}
    assert set(mails) == {"umi", "oki", "olla"}
    assert mails["oki"] == (
        "Evaluasi tahunan 57 standar lewat tanggal sejak 2 September 2022. "
        "Peninjauan ulang 57 standar lewat tanggal sejak 2 September 2024."
    )
    assert "Peninjauan ulang standar 7.1, 7.2" in mails["umi"]


def test_nobody_is_reminded_twice_or_at_night() -> None:
    person("oki")

    for hour in (3, 7, 7, 12):
        reminders.remind(at=at(hour))
    reminders.remind(at=at(7, TODAY.replace(day=26)))
    assert OutgoingMail.objects.count() == 1

    reminders.remind(at=at(7, date(2026, 12, 2)))
    assert OutgoingMail.objects.count() == 2


def test_who_has_done_it_is_not_reminded_any_more() -> None:
    person("umi")
    for one in HOST.filter(biro__slug="biro-umum"):
        for kind in Kind:
            appraised(one.code, kind=kind)

    reminders.remind(at=at(7))

    assert not OutgoingMail.objects.exists()
