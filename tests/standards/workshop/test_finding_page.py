"""One finding: set aside by whom it may be, refused without loss, taken back, kept on record."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from standards.inspection import findings, inspecting
from standards.inspection.findings import Row
from standards.linter.finding import Severity
from standards.linter.placing import Place
from standards.models import Edition, Waiver
from tests.page import read
from tests.standards.cast import author, draft
from tests.standards.workshop.rooms import signed_in

pytestmark = pytest.mark.django_db


def of_umum(severity: Severity) -> Row:
    """A finding of 7.4 in force."""
    every = findings.rows(author("umi"))
    return next(
        row
        for row in every
        if row.finding.severity is severity and (row.service.code == "7.4" or severity != "galat")
    )


def address(row: Row) -> str:
    return reverse("admin:workshop_finding", kwargs=row.address)


def sent(days: int = 90, reason: str = "Memang demikian.") -> dict[str, str]:
    until = timezone.localdate() + timedelta(days=days)
    return {"reason": reason, "until": until.isoformat()}


def test_a_finding_is_set_aside_and_drops_out_of_the_list() -> None:
    row = of_umum(Severity.WARNING)
    umi = signed_in("umi")

    answer = umi.post(address(row), sent())

    assert (answer.status_code, answer["Location"]) == (303, address(row))
    assert "Dikesampingkan sampai" in read(umi.get(address(row))).text
    now = findings.rows(author("umi"))
    assert [each.inspected.counts for each in now].count(False) == 1
    assert findings.tallies(now)[0].waived == 1


def test_an_editor_cannot_wave_an_error_through() -> None:
    row = of_umum(Severity.ERROR)

    answer = signed_in("umi").post(address(row), sent())

    assert answer.status_code == 409
    assert "Hanya pemeriksa" in read(answer).text
    assert not Waiver.objects.exists()
    assert signed_in("oki").post(address(row), sent()).status_code == 303


@pytest.mark.parametrize("given", [sent(days=400), sent(days=0), sent(reason=" "), {}])
def test_what_is_refused_keeps_what_was_typed(given: dict[str, str]) -> None:
    row = of_umum(Severity.ADVICE)

    answer = signed_in("oki").post(address(row), {"reason": "Alasan panjang", **given})

    assert answer.status_code in {409, 422}
    assert given.get("reason", "Alasan panjang").strip() in read(answer).one("textarea").text
    assert not Waiver.objects.exists()


def test_a_waiver_is_taken_back_and_stays_on_record() -> None:
    row = of_umum(Severity.WARNING)
    oki = signed_in("oki")
    oki.post(address(row), sent())

    oki.post(address(row), {"end": "1"})

    assert all(each.inspected.counts for each in findings.rows(author("umi")))
    assert Waiver.objects.get().ended_by.username == "oki"


def test_a_finding_of_a_draft_has_the_same_page() -> None:
    one = draft(jumlah_pelaksana="7 (lima) orang")
    faulty = [
        row for row in _of_draft(one) if row.finding.quote and "7 (lima)" in row.finding.quote
    ]

    shown = read(signed_in("umi").get(address(faulty[0])))

    assert "7 (lima)" in shown.one("mark").text


def test_the_findings_of_another_biro_do_not_exist() -> None:
    row = of_umum(Severity.WARNING)

    assert signed_in("hana").get(address(row)).status_code == 404
    assert signed_in("hana").post(address(row), sent()).status_code == 404


def _of_draft(one: Edition) -> list[Row]:
    return [
        Row(one.service, each, Place(), None)
        for each in inspecting.of_edition(Edition.objects.get(pk=one.pk))
    ]
