"""A month is closed once, stays what it was, and is corrected only beside the old figures."""

import hashlib
import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from complaints import actions
from complaints.models import MonthlyReport, Tombstone
from complaints.periods import Month
from complaints.statistics import closing
from complaints.statistics.closing import ClosingError
from complaints.statistics.definitions import DEFINITIONS
from complaints.timing.worktime import to_local
from standards import content_version
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.statistics.months import CLOSED_AT, NOVEMBER, answered, classified

pytestmark = pytest.mark.django_db

MORNING = "Mon 2026-11-02 09:00"
LATER = CLOSED_AT + timedelta(days=20)


def closed() -> MonthlyReport:
    return closing.close(NOVEMBER, at=CLOSED_AT)


def test_closing_freezes_figures_with_their_definitions() -> None:
    answered(MORNING, "Tue 2026-11-03 09:00")

    report = closed()

    assert (report.year, report.month, report.revision, report.reason) == (2026, 11, 1, "")
    assert report.figures["bulan"] == "2026-11"
    assert report.figures["angka"]["tepat_waktu"] == 1
    assert [one["kunci"] for one in report.figures["definisi"]] == list(DEFINITIONS)
    assert report.published_at == CLOSED_AT


def test_every_total_has_its_definition() -> None:
    told = set(closed().figures["angka"])

    assert {"diterima", "persen_tepat_waktu", "median_hari_kerja", "dibuka_kembali"} <= told
    one_way = {"menurut_tingkat", "menurut_saluran", "menurut_janji", "menurut_hasil"}
    assert told - set(DEFINITIONS) == {*one_way, "alasan_ditutup"}


def test_the_digest_can_be_checked_by_anybody() -> None:
    answered(MORNING, "Tue 2026-11-03 09:00")
    closed()
    report = MonthlyReport.objects.get()

    text = json.dumps(report.figures, sort_keys=True, ensure_ascii=False, separators=(",", ":"))

    assert report.digest == hashlib.sha256(text.encode()).hexdigest()


def test_what_happens_later_changes_nothing_published() -> None:
    complaint = classified(MORNING)
    before = closed().figures

    at = wib("Thu 2026-12-03 09:00")
    actions.withdraw(complaint, reason="Beres.", by=cast.COMPLAINANT, at=at)
    cast.filed(received_at=wib("Mon 2026-11-30 09:00"), at=LATER, by=cast.actor("sari"))

    assert MonthlyReport.objects.get().figures == before


def test_a_month_is_closed_once() -> None:
    closed()

    with pytest.raises(ClosingError, match="November 2026 sudah ditutup"):
        closing.close(NOVEMBER, at=LATER)


@pytest.mark.parametrize("at", ["Mon 2026-11-30 23:59", "Sun 2026-11-01 00:00"])
def test_a_month_that_still_runs_is_not_closed(at: str) -> None:
    with pytest.raises(ClosingError, match="belum berakhir"):
        closing.close(NOVEMBER, at=wib(at))


def test_closing_makes_the_pages_new() -> None:
    before = content_version.current()

    closed()

    assert content_version.current() > before


# Revisions


def test_a_correction_is_a_revision_beside_the_old_figures() -> None:
    closed()
    cast.filed(received_at=wib("Mon 2026-11-30 09:00"), at=LATER, by=cast.actor("sari"))

    report = closing.revise(NOVEMBER, reason=" Surat terlambat\ndicatat. ", at=LATER)

    assert (report.revision, report.reason) == (2, "Surat terlambat dicatat.")
    figures = MonthlyReport.objects.values_list("figures__angka__diterima", flat=True)
    assert list(figures) == [0, 1]


def test_figures_that_are_the_same_are_not_published_again() -> None:
    answered(MORNING, "Tue 2026-11-03 09:00")
    closed()

    with pytest.raises(ClosingError, match="tidak berubah"):
        closing.revise(NOVEMBER, reason="Coba.", at=CLOSED_AT)


def test_only_a_closed_month_is_revised() -> None:
    with pytest.raises(ClosingError, match="belum ditutup"):
        closing.revise(NOVEMBER, reason="Coba.", at=CLOSED_AT)


@pytest.mark.parametrize("reason", ["", " \n", "a" * 301])
def test_a_revision_says_why_in_a_sentence(reason: str) -> None:
    closed()

    with pytest.raises(ClosingError, match="alasan"):
        closing.revise(NOVEMBER, reason=reason, at=LATER)


def test_a_month_of_which_aduan_were_deleted_keeps_its_figures() -> None:
    complaint = answered(MORNING, "Tue 2026-11-03 09:00")
    closed()
    Tombstone.objects.create(
        number=complaint.number,
        received_on=complaint.received_at.date(),
        ended_on=complaint.received_at.date(),
        biro_code="1",
        channel="web",
        deleted_on=LATER.date(),
        rule="Uji.",
    )

    with pytest.raises(ClosingError, match="sudah dihapus"):
        closing.revise(NOVEMBER, reason="Coba.", at=LATER)


# The timer and the command


@pytest.mark.parametrize(
    ("at", "closes"),
    [
        ("Mon 2026-11-30 12:00", None),  # October, whose time came on 4 November
        ("Tue 2026-12-01 00:00", False),
        ("Wed 2026-12-02 23:59", False),
        ("Thu 2026-12-03 00:00", True),  # Tue, Wed, Thu
        ("Thu 2026-12-31 23:59", True),
    ],
)
def test_the_timer_closes_last_month_from_its_third_working_day_on(
    at: str, closes: bool | None
) -> None:
    report = closing.close_last_month(at=wib(at))

    if closes is None:
        assert report is not None
        assert (report.year, report.month) == (2026, 10)
    else:
        assert (report is not None) == closes
        assert MonthlyReport.objects.filter(year=2026, month=11).exists() == closes


def test_the_third_working_day_comes_after_holidays() -> None:
    """1 and 5 January are holidays, 2 and 3 a weekend: the first working days are 4, 6 and 7."""
    assert closing.close_last_month(at=wib("Wed 2027-01-06 23:59")) is None
    assert closing.close_last_month(at=wib("Thu 2027-01-07 00:00")) is not None


def test_the_timer_may_come_again() -> None:
    assert closing.close_last_month(at=CLOSED_AT) is not None
    assert closing.close_last_month(at=CLOSED_AT) is None
    assert closing.close_last_month(at=LATER) is None
    assert MonthlyReport.objects.count() == 1


def test_who_was_faster_by_a_moment_has_closed_it(monkeypatch: pytest.MonkeyPatch) -> None:
    closed()
    monkeypatch.setattr(closing, "newest", lambda _: None)

    assert closing.close_last_month(at=CLOSED_AT) is None
    assert MonthlyReport.objects.count() == 1


def _told(*words: str, **options: Any) -> str:
    with pytest.raises(CommandError) as refused:
        call_command("tutup_bulan", *words, **options)
    return str(refused.value)


def test_the_command_closes_last_month(capsys: pytest.CaptureFixture[str]) -> None:
    last = Month.of(to_local(timezone.now()).date()).before()

    call_command("tutup_bulan")

    report = MonthlyReport.objects.get()
    assert (report.year, report.month) == (last.year, last.number)
    assert f"{last.words} ditutup, revisi 1, sidik {report.digest}." in capsys.readouterr().out


def test_the_command_publishes_a_revision() -> None:
    call_command("tutup_bulan", "2025-03")
    cast.filed(received_at=wib("Mon 2025-03-03 09:00"))

    call_command("tutup_bulan", "2025-03", revisi=True, alasan="Surat terlambat dicatat.")

    assert MonthlyReport.objects.latest("revision").reason == "Surat terlambat dicatat."


def test_the_command_says_what_is_wrong() -> None:
    call_command("tutup_bulan", "2025-03")

    assert "misalnya 2026-11" in _told("maret")
    assert "belum berakhir" in _told("2199-12")
    assert "sudah ditutup" in _told("2025-03")
    assert "alasan" in _told("2025-03", revisi=True)
    assert "hanya untuk --revisi" in _told("2025-03", alasan="Coba.")
