"""All clocks of an aduan: when each runs out, on which basis, and whether it was met."""

from datetime import datetime, timedelta

import pytest

from complaints import actions
from complaints.calendars import working_calendar
from complaints.models import Complaint
from complaints.record import dossier, terms
from complaints.timing.tiers import Tier
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib

pytestmark = pytest.mark.django_db

NOW = wib("Wed 2026-11-25 09:00")
TRIAGE_DUE = wib("Tue 2026-11-24 23:59")


def told(complaint: Complaint, now: datetime = NOW) -> dict[str, tuple[str, str]]:
    """Due and standing of each term by its name."""
    found = terms.terms(dossier.read(complaint), now=now, calendar=working_calendar())
    return {term.name: (term.due, term.standing) for term in found}


def classify(complaint: Complaint, tier: Tier, at: datetime) -> None:
    actions.classify(complaint, tier=tier, reason="Menurut isinya.", by=cast.actor("dewi"), at=at)


def test_before_triage_only_triage_and_completeness_run() -> None:
    assert told(cast.filed()) == {
        "Triase": ("Selasa, 24 November 2026", "lewat 1 hari kerja"),
        "Tanggapan atas kelengkapan": ("Senin, 7 Desember 2026", "sisa 12 hari"),
    }


@pytest.mark.parametrize(
    ("at", "standing"),
    [
        (TRIAGE_DUE, "tepat waktu"),
        (TRIAGE_DUE + timedelta(minutes=1), "terlambat"),
    ],
)
def test_the_triage_is_judged_by_the_date_that_it_had(at: datetime, standing: str) -> None:
    complaint = cast.filed()
    classify(complaint, Tier.NON_SUPERVISORY, at)
    classify(complaint, Tier.NORMATIVE, at + timedelta(hours=10))

    assert told(complaint)["Triase"] == ("Selasa, 24 November 2026", standing)


def test_a_triage_that_moved_no_date_is_judged_all_the_same() -> None:
    complaint = cast.filed()
    classify(complaint, Tier.MINOR, TRIAGE_DUE)
    classify(complaint, Tier.SUPERVISORY, TRIAGE_DUE + timedelta(days=3))

    assert told(complaint)["Triase"] == ("Selasa, 24 November 2026", "tepat waktu")


def test_every_round_has_its_term() -> None:
    complaint = cast.brought_to(State.REOPENED)

    found = told(complaint)

    assert found["Jawaban"] == ("Senin, 30 November 2026", "tepat waktu")
    assert found["Jawaban, putaran 2"] == ("Senin, 30 November 2026", "sisa 3 hari kerja")


def test_while_the_complainant_is_asked_the_clocks_stand() -> None:
    found = told(cast.brought_to(State.INCOMPLETE))

    assert found["Jawaban"] == (
        "jam berhenti",
        "jam berhenti: menunggu kelengkapan dari pengadu",
    )
    assert found["Keputusan"][1] == "jam berhenti: menunggu pengadu"
    assert found["Tanggapan atas kelengkapan"][1] == "tepat waktu"


def test_the_question_is_the_answer_on_completeness() -> None:
    late = cast.RECEIVED + timedelta(days=15)
    complaint = cast.filed()
    actions.ask(complaint, question="Tanggal?", by=cast.actor("sari"), at=late)

    assert told(complaint, now=late)["Tanggapan atas kelengkapan"][1] == "terlambat"


def test_what_was_withdrawn_before_triage_is_judged_by_its_end() -> None:
    complaint = cast.filed()
    actions.withdraw(complaint, reason="Beres.", by=cast.COMPLAINANT, at=cast.RECEIVED)

    assert told(complaint) == {
        "Triase": ("Selasa, 24 November 2026", "tepat waktu"),
        "Tanggapan atas kelengkapan": ("Senin, 7 Desember 2026", "tepat waktu"),
    }


def test_the_decision_is_due_sixty_days_after_the_file_was_complete() -> None:
    assert told(cast.brought_to(State.ANSWERED))["Keputusan"] == (
        "Jumat, 22 Januari 2027",
        "tepat waktu",
    )


def test_the_explanation_tells_what_moved_the_last_round() -> None:
    complaint = cast.filed()
    classify(complaint, Tier.NON_SUPERVISORY, NOW)
    classify(complaint, Tier.NORMATIVE, NOW + timedelta(hours=1))

    found = terms.explanation(dossier.read(complaint), working_calendar())

    assert found.due == "Senin, 30 November 2026 (akhir hari)"
    assert found.changes[-1] == (
        "Rabu, 25 November 2026 pukul 10.00 WIB: Tingkat ditetapkan. "
        "Tenggat: Jumat, 11 Desember 2026 → Senin, 30 November 2026."
    )
    assert len(found.changes) == 2


def test_a_new_round_forgets_what_moved_the_old_one() -> None:
    complaint = cast.brought_to(State.REOPENED)

    assert terms.explanation(dossier.read(complaint), working_calendar()).changes == ()
