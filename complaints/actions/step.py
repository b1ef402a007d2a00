"""What all steps have in common: one transaction, the lock, the rules, the clock, the ledger."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from complaints import access, deadlines
from complaints.access import Actor
from complaints.calendars import working_calendar
from complaints.mailing import notifications
from complaints.models import Complaint, Event, Round
from complaints.timing.worktime import to_local
from complaints.workflow import ENDED, STAYS, TRANSITIONS, Act, Role, State, leads


class Refused(Exception):
    """A step that was not taken; its text is a sentence for the person who tried."""


class NotPermitted(Refused):
    """The step is not this person's to take."""


class NotPossible(Refused):
    """The step does not fit the state or the facts of the aduan."""


class Stale(Refused):
    """Somebody else was faster: the aduan is no longer what this person looked at."""


@dataclass(slots=True)
class Step:
    """A step being taken: the locked aduan and its round, and what the ledger will say."""

    complaint: Complaint
    round: Round
    act: Act
    role: Role
    target: State | None = STAYS
    text: str = ""
    note: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    event: Event = field(init=False)


@contextmanager
def step(
    complaint: Complaint, act: Act, *, by: Actor, at: datetime, seen: int | None = None
) -> Iterator[Step]:
    """Take a step: the body changes the yielded aduan, round and ledger entry, nothing else.

    Around it: the aduan is locked, the person's right, the state and the seen version are checked;
    afterwards the table of transitions is asked, the deadlines are counted, everything is saved
    with one row in the ledger, and whoever must know is told. The caller's `complaint` is
    refreshed. Raises NotPermitted, NotPossible or Stale.
    """
    with transaction.atomic():
        locked = Complaint.objects.select_for_update().get(pk=complaint.pk)
        role = access.acting_role(by, locked, act)
        if role is None:
            raise NotPermitted("Langkah ini bukan wewenang Anda untuk aduan ini.")
        if seen is not None and seen != locked.version:
            raise Stale(
                "Aduan ini baru saja diubah orang lain. Bacalah keadaan terbarunya, "
                "lalu ulangi bila masih perlu; yang Anda tulis masih ada di bawah."
            )
        before = locked.standing
        if before not in TRANSITIONS[act]:
            raise NotPossible("Langkah ini tidak dapat dilakukan pada keadaan aduan sekarang.")
        this = Step(locked, deadlines.current_round(locked), act, role)
        old_due = this.round.due_at
        yield this
        if not leads(act, before, this.target):
            raise NotPossible("Langkah ini tidak dapat dilakukan pada keadaan aduan sekarang.")
        _finish(this, before=before, old_due=old_due, by=by, at=at)
    complaint.refresh_from_db()


def _finish(
    this: Step, *, before: State, old_due: datetime | None, by: Actor, at: datetime
) -> None:
    """Settle the deadlines, save, and write the ledger."""
    locked = this.complaint
    after = this.target or before
    locked.state = after
    if after in ENDED and locked.ended_at is None:
        locked.ended_at = at
        if this.round.finished_at is None:
            deadlines.finish(this.round, at=at)
    calendar = working_calendar()
    deadlines.recount(locked, this.round, calendar)
    locked.version += 1
    locked.save()
    if this.round.due_at != old_due:
        this.facts["tenggat"] = [_iso(old_due), _iso(this.round.due_at)]
    this.event = Event.objects.create(
        complaint=locked,
        at=at,
        act=this.act,
        role=this.role,
        by=by.user,
        before=before,
        after=after,
        text=this.text,
        note=this.note,
        facts=this.facts,
    )
    notifications.announce(this.event, this.round, calendar)


def _iso(moment: datetime | None) -> str | None:
    return to_local(moment).isoformat() if moment else None
