"""What is missing: ask the complainant, take the answer, or end the waiting."""

from datetime import datetime

from complaints import deadlines
from complaints.access import Actor
from complaints.actions.step import NotPossible, Step, step
from complaints.models import Complaint
from complaints.workflow import Act, Closing, State, at_work


def ask(
    complaint: Complaint, *, question: str, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """Ask for what is missing; the clock stands until the answer, at most 30 days."""
    with step(complaint, Act.ASK, by=by, at=at, seen=seen) as this:
        this.target = State.INCOMPLETE
        this.text = question
        deadlines.pause(this.round, at=at)


def complete(
    complaint: Complaint, *, answer: str, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """Take what was missing, from the complainant or written down by an officer.

    From now on the law gives 60 days (UU 25/2009 Pasal 50 ayat (1)), even before triage: asking was
    the answer that it wants within 14 days of the receipt.
    """
    with step(complaint, Act.COMPLETE, by=by, at=at, seen=seen) as this:
        case = this.complaint
        this.text, case.completed_at = answer, at
        deadlines.resume(this.round, at=at)
        this.target = at_work(supervisory=case.is_supervisory) if case.tier else State.RECEIVED


def lapse(complaint: Complaint, *, by: Actor, at: datetime) -> None:
    """Close what was not completed in 30 days (UU 25/2009 Pasal 44 ayat (5))."""
    with step(complaint, Act.LAPSE, by=by, at=at) as this:
        _refuse_while_there_is_time(this, at=at)
        this.target, this.complaint.closing = State.CLOSED, Closing.LAPSED


def _refuse_while_there_is_time(this: Step, *, at: datetime) -> None:
    until = this.complaint.complainant_by
    if until is None or at <= until:
        raise NotPossible("Waktu pengadu untuk melengkapi belum habis.")
