"""Ends other than an answer (referred, rejected, duplicate, withdrawn), and what follows them."""

from datetime import date, datetime

from django.db import transaction

from complaints import access
from complaints.access import Actor
from complaints.actions.step import NotPossible, Step, step
from complaints.models import Answer, Complaint
from complaints.workflow import Act, Closing, Outcome, State


def refer(
    complaint: Complaint,
    *,
    to: str,
    explanation: str,
    follow_up_on: date,
    by: Actor,
    at: datetime,
    seen: int | None = None,
) -> None:
    """Say whose matter it is and pass it on; on `follow_up_on` we ask there what became of it."""
    with step(complaint, Act.REFER, by=by, at=at, seen=seen) as this:
        this.facts["ke"] = to
        this.complaint.referred_to, this.complaint.follow_up_on = to, follow_up_on
        this.complaint.outcome = Outcome.OUTSIDE
        _close(this, Closing.REFERRED, explanation)


def reject(
    complaint: Complaint, *, explanation: str, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """Refuse an aduan with the reason that the complainant reads."""
    with step(complaint, Act.REJECT, by=by, at=at, seen=seen) as this:
        _close(this, Closing.REJECTED, explanation)


def mark_duplicate(
    complaint: Complaint,
    *,
    of: Complaint,
    explanation: str,
    by: Actor,
    at: datetime,
    seen: int | None = None,
) -> None:
    """Link an aduan to the same one filed before, which the officer must be able to see.

    Every duplicate points to the first of them all, its own duplicates are handed on with it. The
    complainant is told that the matter is dealt with, never the other's number. The ledger tells
    it, so a duplicate must be as secret as its original: inside the same circle, and out of sight
    of whoever is accused there.
    """
    with transaction.atomic():
        _lock_in_order({complaint.pk, of.pk})
        with step(complaint, Act.DUPLICATE, by=by, at=at, seen=seen) as this:
            original = _first_of_all(of)
            if original.pk == this.complaint.pk or not access.roles_on(by, original):
                raise NotPossible("Aduan asal tidak ditemukan. Periksa nomornya.")
            if original.is_supervisory and not this.complaint.is_supervisory:
                raise NotPossible(
                    "Aduan asal berkadar pengawasan. Tetapkan dahulu tingkat itu di sini juga."
                )
            this.complaint.respondent = this.complaint.respondent or original.respondent
            this.complaint.duplicates.update(duplicate_of=original)
            this.complaint.duplicate_of = original
            this.facts["asal"] = original.number
            _close(this, Closing.DUPLICATE, explanation)


def withdraw(
    complaint: Complaint, *, reason: str, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """End an aduan because the complainant wants it, by themselves or told to an officer."""
    with step(complaint, Act.WITHDRAW, by=by, at=at, seen=seen) as this:
        _close(this, Closing.WITHDRAWN, reason)


def record_follow_up(
    complaint: Complaint,
    *,
    answer: str,
    next_on: date | None,
    by: Actor,
    at: datetime,
    seen: int | None = None,
) -> None:
    """Write down what became of a referred aduan, and when to ask again, if at all."""
    with step(complaint, Act.FOLLOW_UP, by=by, at=at, seen=seen) as this:
        if this.complaint.closing != Closing.REFERRED:
            raise NotPossible("Aduan ini tidak diteruskan ke instansi lain.")
        this.text, this.complaint.follow_up_on = answer, next_on


def hold(
    complaint: Complaint, *, reason: str, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """Keep an aduan from being anonymised or deleted, while a court or the Ombudsman needs it.

    An empty reason lets it go again.
    """
    with step(complaint, Act.HOLD, by=by, at=at, seen=seen) as this:
        this.facts["ditahan"] = [bool(this.complaint.hold), bool(reason)]
        this.note = reason
        this.complaint.hold = reason


def _lock_in_order(keys: set[int]) -> None:
    """Two officers who link two aduan to each other must neither both succeed nor both wait."""
    list(Complaint.objects.select_for_update().filter(pk__in=keys).order_by("pk"))


def _first_of_all(complaint: Complaint) -> Complaint:
    """What an aduan is a duplicate of by now, or itself."""
    fresh = Complaint.objects.select_related("duplicate_of").get(pk=complaint.pk)
    return fresh.duplicate_of or fresh


def _close(this: Step, closing: Closing, text: str) -> None:
    this.target, this.text, this.complaint.closing = State.CLOSED, text, closing
    drafts = this.round.answers.filter(state=Answer.State.DRAFT)
    drafts.update(state=Answer.State.RETURNED)
