"""The answer: drafted by one person, sent by a second, and what the complainant makes of it."""

from datetime import datetime

from complaints import deadlines, promises
from complaints.access import Actor
from complaints.actions.step import NotPermitted, NotPossible, Step, step
from complaints.calendars import working_calendar
from complaints.models import Answer, Complaint, Round
from complaints.timing.tiers import Tier
from complaints.workflow import Act, Outcome, State, at_work


def draft_answer(
    complaint: Complaint,
    *,
    text: str,
    outcome: Outcome,
    by: Actor,
    at: datetime,
    seen: int | None = None,
    note: str = "",
) -> None:
    """Write the answer and ask a second person to send it."""
    with step(complaint, Act.DRAFT, by=by, at=at, seen=seen) as this:
        this.target, this.note = State.AWAITING_APPROVAL, note
        this.complaint.assignee = this.complaint.assignee or by.user
        Answer.objects.create(
            round=this.round, text=text, outcome=outcome, drafted_by=by.user, drafted_at=at
        )


def return_draft(
    complaint: Complaint, *, reason: str, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """Give a draft back with what is to be mended; its text stays for the next draft."""
    with step(complaint, Act.RETURN, by=by, at=at, seen=seen) as this:
        this.target = at_work(supervisory=this.complaint.is_supervisory)
        this.note = reason
        _decide(open_draft(this.round), Answer.State.RETURNED, by=by, at=at)


def approve(complaint: Complaint, *, by: Actor, at: datetime, seen: int | None = None) -> None:
    """Send the drafted answer; never by the person who wrote it. Ends the round."""
    with step(complaint, Act.APPROVE, by=by, at=at, seen=seen) as this:
        answer = open_draft(this.round)
        if answer.drafted_by_id == by.user_id:
            raise NotPermitted("Jawaban harus disetujui orang kedua, bukan penyusunnya.")
        _decide(answer, Answer.State.SENT, by=by, at=at)
        case = this.complaint
        case.outcome, case.answered_at = answer.outcome, at
        this.target = State.ANSWERED
        this.facts["hasil"] = answer.outcome
        deadlines.finish(this.round, at=at)


def accept(
    complaint: Complaint, *, remark: str = "", by: Actor, at: datetime, seen: int | None = None
) -> None:
    """The complainant is satisfied."""
    with step(complaint, Act.ACCEPT, by=by, at=at, seen=seen) as this:
        this.target, this.text = State.DONE, remark


def reopen(
    complaint: Complaint, *, reason: str, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """The complainant is not satisfied, within ten working days: a new round under its tier."""
    with step(complaint, Act.REOPEN, by=by, at=at, seen=seen) as this:
        case = this.complaint
        if case.complainant_by is not None and at > case.complainant_by:
            raise NotPossible("Waktu untuk membuka kembali, 10 hari kerja, sudah lewat.")
        this.target, this.text = State.REOPENED, reason
        case.round += 1
        case.outcome, case.answered_at, case.completed_at = "", None, at
        promise = promises.promised(case.edition)[Tier(case.tier)]
        this.round = deadlines.new_round(case, promise, at=at, calendar=working_calendar())
        this.round.save()


def finish(complaint: Complaint, *, by: Actor, at: datetime) -> None:
    """Close what was answered when the time to react has passed."""
    with step(complaint, Act.FINISH, by=by, at=at) as this:
        _refuse_while_there_is_time(this, at=at)
        this.target = State.DONE


def open_draft(current: Round) -> Answer:
    """The draft of a round that waits for the second person; NotPossible without one."""
    draft = current.answers.filter(state=Answer.State.DRAFT).first()
    if draft is None:
        raise NotPossible("Tidak ada konsep jawaban yang menunggu persetujuan.")
    return draft


def _decide(answer: Answer, state: Answer.State, *, by: Actor, at: datetime) -> None:
    answer.state, answer.decided_by, answer.decided_at = state, by.user, at
    answer.save()


def _refuse_while_there_is_time(this: Step, *, at: datetime) -> None:
    until = this.complaint.complainant_by
    if until is None or at <= until:
        raise NotPossible("Waktu pengadu untuk menanggapi belum habis.")
