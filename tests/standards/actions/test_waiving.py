"""Setting findings aside: by whom, for how long, once at a time, never without a trace."""

from datetime import date, timedelta

import pytest

from standards import access
from standards.actions.step import NotPermitted, NotPossible
from standards.actions.waiving import end_waiver, waive
from standards.linter.finding import Finding, Severity
from standards.models import Waiver
from tests.standards.cast import TODAY, author
from tests.standards.catalogue import service

pytestmark = pytest.mark.django_db

UNTIL = TODAY + timedelta(days=90)


def finding(severity: Severity = Severity.WARNING, quote: str = "6 (lima) orang") -> Finding:
    return Finding("L101", severity, "7.4", "jumlah_pelaksana", "Berbeda.", "Samakan.", quote)


def waived(by: str = "oki", *, what: Finding | None = None, until: date = UNTIL) -> Waiver:
    return waive(
        what or finding(),
        service("7.4"),
        reason="Menunggu keputusan.",
        until=until,
        by=author(by),
        on=TODAY,
    )


@pytest.mark.parametrize(
    ("name", "severity", "may"),
    [
        ("oki", Severity.ERROR, True),
        ("umi", Severity.ERROR, False),
        ("umi", Severity.WARNING, True),
        ("umi", Severity.ADVICE, True),
        ("hana", Severity.ADVICE, False),
        ("olla", Severity.ERROR, True),
        ("eko", Severity.ADVICE, False),
    ],
)
def test_who_may_waive_what(name: str, severity: Severity, may: bool) -> None:
    assert access.may_waive(author(name), service("7.4"), severity) is may
    if may:
        assert waived(name, what=finding(severity)).by.username == name
    else:
        with pytest.raises(NotPermitted):
            waived(name, what=finding(severity))


@pytest.mark.parametrize("days", [0, -1, 367])
def test_a_waiver_lasts_from_a_day_to_a_year(days: int) -> None:
    with pytest.raises(NotPossible, match="paling lama satu tahun"):
        waived(until=TODAY + timedelta(days=days))
    assert waived(until=TODAY + timedelta(days=366)).until == TODAY + timedelta(days=366)


def test_a_waiver_needs_a_reason() -> None:
    with pytest.raises(NotPossible, match="alasan"):
        waive(finding(), service("7.4"), reason="  ", until=UNTIL, by=author("oki"), on=TODAY)


def test_a_second_waiver_of_the_same_finding_ends_the_first() -> None:
    first, second = waived(), waived("umi")

    first.refresh_from_db()
    assert (first.ended_on, first.ended_by.username) == (TODAY, "umi")
    assert second.ended_on is None


def test_findings_without_a_quote_are_told_apart_by_their_message() -> None:
    one = Finding("L301", Severity.WARNING, "7.4", "pengaduan", "Tidak ada WhatsApp.", "Tambah.")
    other = Finding("L301", Severity.WARNING, "7.4", "pengaduan", "Tidak ada surel.", "Tambah.")

    assert waived(what=one).key != waived(what=other).key


def test_ending_a_waiver_keeps_it_with_name_and_day() -> None:
    waiver = waived()
    end_waiver(waiver, Severity.WARNING, by=author("umi"), on=TODAY)

    waiver.refresh_from_db()
    assert (waiver.ended_on, waiver.ended_by.username) == (TODAY, "umi")
    with pytest.raises(NotPossible):
        end_waiver(waiver, Severity.WARNING, by=author("umi"), on=TODAY)


def test_who_may_not_waive_an_error_cannot_let_it_count_again() -> None:
    waiver = waived(what=finding(Severity.ERROR))

    with pytest.raises(NotPermitted):
        end_waiver(waiver, Severity.ERROR, by=author("umi"), on=TODAY)
