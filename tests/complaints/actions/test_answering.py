"""The answer: drafted, sent by a second person, reacted to; and the second round."""

from datetime import datetime

import pytest

from complaints import actions
from complaints.models import Answer, Complaint, Duty
from complaints.timing.tiers import Tier
from complaints.workflow import Act, Outcome, Role, State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import end, everything, last_event, last_round

pytestmark = pytest.mark.django_db

DRAFTED = wib("Fri 2026-11-27 10:00")
SENT = wib("Mon 2026-11-30 10:00")


def draft(complaint: Complaint, by: str = "rudi", at: datetime = DRAFTED) -> None:
    actions.draft_answer(
        complaint,
        text="Sudah kami perbaiki.",
        outcome=Outcome.PARTLY,
        by=cast.actor(by),
        at=at,
        note="Lihat berkas.",
    )


def approve(complaint: Complaint, by: str = "hendra", at: datetime = SENT) -> None:
    actions.approve(complaint, by=cast.actor(by), at=at)


def reopen(complaint: Complaint, at: datetime) -> None:
    actions.reopen(complaint, reason="Belum beres.", by=cast.COMPLAINANT, at=at)


def answered(at: datetime = SENT) -> Complaint:
    complaint = cast.brought_to(State.ASSIGNED)
    draft(complaint)
    approve(complaint, at=at)
    return complaint


def test_a_draft_waits_for_a_second_person_and_the_clock_runs_on() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    due = complaint.due_at

    draft(complaint)

    assert (complaint.state, complaint.due_at) == (State.AWAITING_APPROVAL, due)
    assert (complaint.assignee, complaint.outcome) == (cast.person("rudi"), "")
    answer = last_round(complaint).answers.get()
    assert (answer.state, answer.outcome) == (Answer.State.DRAFT, Outcome.PARTLY)
    assert (answer.drafted_by, answer.drafted_at) == (cast.person("rudi"), DRAFTED)
    event = last_event(complaint)
    assert (event.act, event.text, event.note) == (Act.DRAFT, "", "Lihat berkas.")
    assert event.facts == {}


@pytest.mark.parametrize(
    ("supervisory", "state"), [(False, State.IN_PROGRESS), (True, State.EXAMINED)]
)
def test_a_returned_draft_goes_back_to_work(supervisory: bool, state: State) -> None:
    complaint = cast.brought_to(State.AWAITING_APPROVAL, supervisory=supervisory)
    dewi = cast.actor("dewi")

    actions.return_draft(complaint, reason="Sebut tanggalnya.", by=dewi, at=SENT)

    assert complaint.state == state
    answer = last_round(complaint).answers.get()
    assert (answer.state, answer.decided_by, answer.decided_at) == (
        Answer.State.RETURNED,
        cast.person("dewi"),
        SENT,
    )
    assert (last_event(complaint).act, last_event(complaint).note) == (
        Act.RETURN,
        "Sebut tanggalnya.",
    )


def test_a_further_draft_is_written_after_a_returned_one() -> None:
    complaint = cast.brought_to(State.AWAITING_APPROVAL)
    actions.return_draft(complaint, reason="Lagi.", by=cast.actor("hendra"), at=DRAFTED)

    draft(complaint)
    approve(complaint)

    states = last_round(complaint).answers.order_by("pk").values_list("state", flat=True)
    assert list(states) == [Answer.State.RETURNED, Answer.State.SENT]


def test_sending_ends_the_round_and_lets_ten_working_days_for_a_reaction() -> None:
    """1, 2, 3, 4, 7, 8, 9, 10, 11 and 14 December."""
    complaint = answered()

    assert (complaint.state, complaint.outcome) == (State.ANSWERED, Outcome.PARTLY)
    assert (complaint.answered_at, complaint.ended_at) == (SENT, None)
    assert (complaint.due_at, complaint.statutory_due_at, complaint.act_by) == (None, None, None)
    assert complaint.complainant_by == end("Mon 2026-12-14")
    event = last_event(complaint)
    assert (event.act, event.role, event.facts) == (
        Act.APPROVE,
        Role.HEAD,
        {"hasil": Outcome.PARTLY},
    )


@pytest.mark.parametrize(
    ("sent", "in_time"),
    [(end("Mon 2026-11-30"), True), (wib("Tue 2026-12-01 00:00"), False)],
)
def test_the_round_is_judged_when_the_answer_is_sent(sent: datetime, in_time: bool) -> None:
    ended = last_round(answered(at=sent))

    assert (ended.due_at, ended.finished_at) == (end("Mon 2026-11-30"), sent)
    assert ended.in_time is in_time


def test_nobody_sends_their_own_answer_in_whatever_role() -> None:
    complaint, rudi = cast.brought_to(State.ASSIGNED), cast.person("rudi")
    Duty.objects.create(user=rudi, role=Role.HEAD, biro=complaint.biro, since=cast.SINCE)
    draft(complaint)
    before = everything()

    with pytest.raises(actions.NotPermitted, match="orang kedua"):
        approve(complaint, by="rudi")

    assert everything() == before


def test_a_satisfied_complainant_ends_it() -> None:
    complaint = answered()

    actions.accept(complaint, remark="Terima kasih.", by=cast.COMPLAINANT, at=DRAFTED)

    assert (complaint.state, complaint.ended_at) == (State.DONE, DRAFTED)
    assert complaint.complainant_by is None
    assert (last_event(complaint).act, last_event(complaint).text) == (
        Act.ACCEPT,
        "Terima kasih.",
    )


@pytest.mark.parametrize(
    ("at", "possible"),
    [(SENT, True), (end("Mon 2026-12-14"), True), (wib("Tue 2026-12-15 00:00"), False)],
)
def test_it_is_reopened_within_ten_working_days_only(at: datetime, possible: bool) -> None:
    complaint = answered()

    if possible:
        reopen(complaint, at=at)
    else:
        with pytest.raises(actions.NotPossible, match="10 hari kerja"):
            reopen(complaint, at=at)

    assert complaint.state == (State.REOPENED if possible else State.ANSWERED)


def test_reopening_starts_a_new_round_without_the_old_pauses() -> None:
    """Five hari kerja after Monday 7 December: 8, 9, 10, 11, 14."""
    complaint = cast.brought_to(State.INCOMPLETE)
    resumed = wib("Thu 2026-11-26 09:00")
    actions.complete(complaint, answer="Kemarin.", by=cast.COMPLAINANT, at=resumed)
    draft(complaint)
    approve(complaint)
    first = complaint.rounds.values().get(number=1)
    at = wib("Mon 2026-12-07 09:00")

    reopen(complaint, at=at)

    second = complaint.rounds.get(number=2)
    assert (complaint.round, second.started_at, second.tier) == (2, at, Tier.NORMATIVE)
    assert list(second.pauses.all()) == []
    assert complaint.due_at == second.due_at == end("Mon 2026-12-14")
    assert (complaint.outcome, complaint.answered_at, complaint.complainant_by) == ("", None, None)
    assert complaint.completed_at == at
    assert complaint.statutory_due_at == end("Fri 2027-02-05")
    assert complaint.rounds.values().get(number=1) == first
    assert (last_event(complaint).act, last_event(complaint).text) == (Act.REOPEN, "Belum beres.")


def test_the_second_round_has_its_own_tier_pauses_and_answer() -> None:
    complaint, dewi = answered(), cast.actor("dewi")
    first = complaint.rounds.values().get(number=1)
    said = Answer.objects.values().get(round_id=first["id"])
    reopen(complaint, at=wib("Tue 2026-12-01 09:00"))

    actions.classify(
        complaint,
        tier=Tier.NON_SUPERVISORY,
        reason="Perlu ditelusuri.",
        by=dewi,
        at=wib("Tue 2026-12-01 10:00"),
    )
    actions.ask(complaint, question="Siapa?", by=dewi, at=wib("Wed 2026-12-02 09:00"))
    actions.complete(complaint, answer="Itu.", by=cast.COMPLAINANT, at=wib("Thu 2026-12-03 09:00"))
    draft(complaint, at=wib("Thu 2026-12-03 10:00"))
    approve(complaint, at=wib("Thu 2026-12-03 11:00"))

    # 14 hari kerja from the 3rd on, without 24 (cuti bersama) and 25 December.
    assert last_round(complaint).due_at == end("Tue 2026-12-22")
    assert complaint.rounds.values().get(number=1) == first
    assert Answer.objects.values().get(round_id=first["id"]) == said
    assert Answer.objects.filter(state=Answer.State.SENT).count() == 2


def test_an_answer_without_reaction_ends_after_the_time_to_react() -> None:
    complaint = answered()

    with pytest.raises(actions.NotPossible):
        actions.finish(complaint, by=cast.SYSTEM, at=end("Mon 2026-12-14"))
    actions.finish(complaint, by=cast.SYSTEM, at=wib("Tue 2026-12-15 00:00"))

    assert (complaint.state, complaint.ended_at) == (State.DONE, wib("Tue 2026-12-15 00:00"))
    assert last_event(complaint).role == Role.SYSTEM
    assert last_round(complaint).finished_at == SENT


def test_satisfaction_may_come_late_while_nobody_has_ended_it() -> None:
    complaint = answered()

    actions.accept(complaint, by=cast.COMPLAINANT, at=wib("Wed 2026-12-16 09:00"))

    assert complaint.state == State.DONE
