"""Triage: the tier with its limit, the supervisory circle, the accused, and another Biro."""

from datetime import datetime
from typing import Any

import pytest

from complaints import access, actions
from complaints.models import Complaint
from complaints.timing.tiers import Tier
from complaints.workflow import Act, Role, State
from standards.models import Biro
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import end, last_event, last_round
from tests.standards import catalogue

pytestmark = pytest.mark.django_db

AT = wib("Mon 2026-11-23 11:00")


def classify(complaint: Complaint, tier: Tier, at: datetime = AT, **more: Any) -> None:
    actions.classify(
        complaint, tier=tier, reason="Menurut isinya.", by=cast.actor("dewi"), at=at, **more
    )


def sees(name: str, complaint: Complaint) -> bool:
    return access.visible(cast.actor(name)).filter(pk=complaint.pk).exists()


@pytest.mark.parametrize(
    ("service", "tier", "due"),
    [
        ("1.2", Tier.MINOR, wib("Mon 2026-11-23 13:00")),
        ("1.5", Tier.MINOR, end("Tue 2026-11-24")),
        ("1.6", Tier.MINOR, end("Tue 2026-11-24")),
        ("1.5", Tier.NORMATIVE, end("Mon 2026-11-30")),
        ("1.5", Tier.NON_SUPERVISORY, end("Fri 2026-12-11")),
        ("1.5", Tier.SUPERVISORY, end("Mon 2027-02-22")),
    ],
)
def test_the_tier_sets_the_limit_from_the_receipt(service: str, tier: Tier, due: datetime) -> None:
    complaint = cast.filed(service=catalogue.service(service))

    classify(complaint, tier)

    current = last_round(complaint)
    assert (current.started_at, current.tier) == (cast.RECEIVED, tier)
    assert complaint.due_at == current.due_at == due


def test_the_first_tier_completes_the_file() -> None:
    """UU 25/2009 Pasal 50 ayat (1): 60 days, of which 60 hari kerja would go far beyond."""
    complaint = cast.filed()

    classify(complaint, Tier.SUPERVISORY)

    assert complaint.completed_at == AT
    assert complaint.statutory_due_at == complaint.act_by == end("Fri 2027-01-22")


def test_the_ledger_tells_tier_reason_and_both_dates() -> None:
    complaint = cast.filed()

    classify(complaint, Tier.NORMATIVE)

    event = last_event(complaint)
    assert (event.act, event.role, event.by) == (
        Act.CLASSIFY,
        Role.COORDINATOR,
        cast.person("dewi"),
    )
    assert (event.before, event.after) == (State.RECEIVED, State.ASSIGNED)
    assert (event.text, event.note) == ("", "Menurut isinya.")
    assert event.facts == {
        "tingkat": ["", "normatif"],
        "tenggat": ["2026-11-24T23:59:59+07:00", "2026-11-30T23:59:59+07:00"],
    }


def test_reclassifying_keeps_start_and_pauses_and_swaps_the_limit() -> None:
    """The 24th and 25th are waited through; from the 26th, 14 hari kerja end on 15 December."""
    complaint = cast.filed()
    classify(complaint, Tier.NORMATIVE)
    rudi = cast.actor("rudi")
    asked, completed = wib("Tue 2026-11-24 10:00"), wib("Thu 2026-11-26 10:00")
    actions.ask(complaint, question="Tanggal berapa?", by=rudi, at=asked)
    actions.complete(complaint, answer="Kemarin.", by=cast.COMPLAINANT, at=completed)
    assert complaint.due_at == end("Wed 2026-12-02")

    classify(complaint, Tier.NON_SUPERVISORY, at=wib("Fri 2026-11-27 10:00"))

    current = complaint.rounds.get()
    assert current.started_at == cast.RECEIVED
    assert list(current.pauses.values_list("started_at", "ended_at")) == [(asked, completed)]
    assert complaint.due_at == end("Tue 2026-12-15")
    assert complaint.completed_at == completed
    assert complaint.state == State.IN_PROGRESS
    assert last_event(complaint).facts["tingkat"] == ["normatif", "tidak_berkadar"]


def test_a_shorter_limit_may_be_over_at_once() -> None:
    complaint = cast.filed(service=catalogue.service("1.2"))
    classify(complaint, Tier.NORMATIVE)

    classify(complaint, Tier.MINOR, at=wib("Tue 2026-11-24 09:00"))

    assert complaint.due_at == wib("Mon 2026-11-23 13:00")


def test_the_tier_that_it_has_is_refused() -> None:
    complaint = cast.filed()
    classify(complaint, Tier.NORMATIVE)

    with pytest.raises(actions.NotPossible):
        classify(complaint, Tier.NORMATIVE)


def test_berkadar_pengawasan_leaves_the_biro_and_comes_back() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    assert complaint.assignee == cast.person("rudi")

    classify(complaint, Tier.SUPERVISORY, at=wib("Tue 2026-11-24 09:00"))

    assert (complaint.state, complaint.assignee) == (State.EXAMINED, None)
    assert [sees(name, complaint) for name in ("rudi", "irwan")] == [False, True]

    classify(complaint, Tier.NON_SUPERVISORY, at=wib("Tue 2026-11-24 10:00"))

    assert (complaint.state, complaint.assignee) == (State.ASSIGNED, None)
    assert [sees(name, complaint) for name in ("rudi", "irwan")] == [True, False]


def test_the_accused_loses_sight_and_hand_of_it() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)

    classify(
        complaint,
        Tier.NON_SUPERVISORY,
        at=wib("Tue 2026-11-24 09:00"),
        respondent=cast.person("rudi"),
    )

    assert complaint.respondent == cast.person("rudi")
    assert not sees("rudi", complaint)
    assert complaint.assignee is None


def test_accusing_somebody_leaves_it_with_whoever_else_has_it() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)

    classify(
        complaint,
        Tier.NON_SUPERVISORY,
        at=wib("Tue 2026-11-24 09:00"),
        respondent=cast.person("sari"),
    )

    assert complaint.assignee == cast.person("rudi")


def test_another_biro_takes_it_with_number_key_and_clock() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    kept = "number", "key_hash", "due_at", "state", "service_id", "edition_id"
    before = {name: getattr(complaint, name) for name in kept}

    actions.transfer(
        complaint,
        biro=Biro.objects.get(slug="biro-hukum"),
        reason="Tentang produk hukum.",
        by=cast.actor("sari"),
        at=wib("Mon 2026-11-23 15:00"),
    )

    assert {name: getattr(complaint, name) for name in kept} == before
    assert complaint.assignee is None
    assert [sees(name, complaint) for name in ("sari", "maya")] == [False, True]
    event = last_event(complaint)
    assert (event.act, event.facts) == (Act.TRANSFER, {"biro": ["Biro Pemerintahan", "Biro Hukum"]})
    assert event.note == "Tentang produk hukum."


def test_the_biro_that_has_it_is_refused() -> None:
    complaint = cast.filed()

    with pytest.raises(actions.NotPossible):
        actions.transfer(
            complaint, biro=complaint.biro, reason="Salah.", by=cast.actor("sari"), at=AT
        )
