"""Work in hand: who deals with an aduan, when it begins, and meetings about it."""

from datetime import datetime

from complaints import access
from complaints.access import Actor
from complaints.actions.step import NotPossible, step
from complaints.models import Complaint
from complaints.workflow import Act, at_work
from standards.dates import moment_words


def assign(
    complaint: Complaint, *, to: access.Actor, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """Give an aduan to an officer who may see it."""
    with step(complaint, Act.ASSIGN, by=by, at=at, seen=seen) as this:
        if not access.roles_on(to, this.complaint):
            raise NotPossible("Petugas itu tidak berwenang atas aduan ini.")
        this.facts["petugas"] = to.user_id
        this.complaint.assignee = to.user


def start(complaint: Complaint, *, by: Actor, at: datetime, seen: int | None = None) -> None:
    """Begin to work on an aduan; whoever begins has it, unless it was given to somebody."""
    with step(complaint, Act.START, by=by, at=at, seen=seen) as this:
        case = this.complaint
        case.assignee = case.assignee or by.user
        this.target = at_work(supervisory=case.is_supervisory)


def schedule(
    complaint: Complaint,
    *,
    when: datetime,
    place: str,
    agenda: str,
    with_complainant: bool,
    by: Actor,
    at: datetime,
    seen: int | None = None,
) -> None:
    """Set a meeting about an aduan; the complainant reads of it only when invited.

    A complainant may decline to meet the accused (UU 25/2009 Pasal 48 ayat (3)).
    """
    with step(complaint, Act.SCHEDULE, by=by, at=at, seen=seen) as this:
        if when <= at:
            raise NotPossible("Waktu pertemuan sudah lewat.")
        this.facts |= {"pertemuan": when.isoformat(), "tempat": place}
        this.note = agenda
        if with_complainant:
            this.text = f"Pertemuan pada {moment_words(when)} di {place}. {agenda}".strip()
