"""Triage: give an aduan its tier, or hand it to the Biro that it belongs to."""

from datetime import datetime
from typing import Any

from complaints import deadlines, promises
from complaints.access import Actor
from complaints.actions.step import NotPossible, step
from complaints.models import Complaint
from complaints.timing.tiers import Tier
from complaints.workflow import Act, State, in_hand
from standards.models import Biro


def classify(
    complaint: Complaint,
    *,
    tier: Tier,
    reason: str,
    by: Actor,
    at: datetime,
    seen: int | None = None,
    respondent: Any = None,
) -> None:
    """Set the tier, or change it: start and pauses of the round stay, the limit is swapped.

    The limit is the one that the pinned edition promises for the tier. Berkadar pengawasan moves
    the aduan into its own circle, out of the Biro's sight; leaving that tier brings it back. With
    the first tier the file counts as complete (UU 25/2009 Pasal 50 ayat (1)). `respondent` is the
    member of staff who is accused; the aduan disappears for that person.
    """
    with step(complaint, Act.CLASSIFY, by=by, at=at, seen=seen) as this:
        case = this.complaint
        if case.tier == tier:
            raise NotPossible("Aduan ini sudah bertingkat itu.")
        was_supervisory, is_new = case.is_supervisory, case.standing is State.RECEIVED
        this.facts["tingkat"] = [case.tier, tier.value]
        this.note = reason
        case.tier = tier
        if respondent is not None:
            case.respondent = respondent
        deadlines.change_limit(this.round, promises.promised(case.edition)[tier])
        if case.completed_at is None:
            case.completed_at = at
        if is_new or case.is_supervisory or was_supervisory:
            this.target = in_hand(supervisory=case.is_supervisory)
        if was_supervisory != case.is_supervisory or case.assignee_id == case.respondent_id:
            # Whoever had it sees it no more: it must not lie with them unseen.
            case.assignee = None


def transfer(
    complaint: Complaint,
    *,
    biro: Biro,
    reason: str,
    by: Actor,
    at: datetime,
    seen: int | None = None,
) -> None:
    """Hand an aduan to another Biro; number, key and clock stay as they are."""
    with step(complaint, Act.TRANSFER, by=by, at=at, seen=seen) as this:
        case = this.complaint
        if case.biro_id == biro.pk:
            raise NotPossible("Aduan ini sudah di Biro itu.")
        # Names, not codes: Biro are renamed, and the ledger tells what they were called then.
        this.facts["biro"] = [case.biro.name, biro.name]
        this.note = reason
        case.biro, case.assignee = biro, None
