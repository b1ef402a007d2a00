"""What all steps have in common: one transaction, the lock, the rules, the ledger, the mails."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from standards import access, content_version, notifications
from standards.access import Author
from standards.digests import digest
from standards.models import Edition, EditionEvent
from standards.searchable import outdated
from standards.workflow import ASIDE, UNPUBLISHED, Act, Role, State, leads_to


class Refused(Exception):
    """A step that was not taken; its text is a sentence for the person who tried."""


class NotPermitted(Refused):
    """The step is not this person's to take."""


class NotPossible(Refused):
    """The step does not fit the state or the content of the edition."""


class Stale(Refused):
    """Somebody else was faster: the edition is no longer what this person looked at."""


@dataclass(slots=True)
class Step:
    """A step being taken: the locked edition, and what the ledger will say."""

    edition: Edition
    act: Act
    role: Role
    note: str = ""
    comments: dict[str, str] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)


@contextmanager
def step(
    edition: Edition, act: Act, *, by: Author, at: datetime, seen: int | None = None
) -> Iterator[Step]:
    """Take a step: the body changes the yielded edition and ledger entry, nothing else.

    Around it: the edition is locked, the person's right, the state and the seen version are
    checked; afterwards everything is saved with one row in the ledger, and whoever must act next is
    told. The caller's `edition` is refreshed. Raises NotPermitted, NotPossible or Stale.
    """
    with transaction.atomic():
        locked = Edition.objects.select_for_update().get(pk=edition.pk)
        before = State(locked.state)
        role = access.acting_role(by, edition.service, act)
        if role is None:
            raise NotPermitted("Langkah ini bukan wewenang Anda untuk standar ini.")
        if seen is not None and seen != locked.version:
            raise Stale("Konsep ini baru saja diubah orang lain.")
        after = leads_to(act, before)
        if after is None:
            raise NotPossible("Langkah ini tidak dapat dilakukan pada keadaan konsep sekarang.")
        this = Step(locked, act, role)
        yield this
        locked.state = after
        if act not in ASIDE:
            locked.version += 1
        _save(locked, published=before not in UNPUBLISHED or after not in UNPUBLISHED)
        record(this, before=before, by=by, at=at)
    edition.refresh_from_db()


def record(this: Step, *, before: State | None, by: Author, at: datetime) -> None:
    """Write a step that was taken into the ledger, and tell whoever must act next."""
    event = EditionEvent.objects.create(
        edition=this.edition,
        at=at,
        act=this.act,
        role=this.role,
        by=by.user,
        before=before or "",
        after=this.edition.state,
        note=this.note,
        comments=this.comments,
        digest=digest(this.edition),
        facts=this.facts,
    )
    notifications.announce(event)


def _save(edition: Edition, *, published: bool) -> None:
    """Past the signals: a draft changes no public page, so finished pages stay good."""
    values = {
        each.attname: getattr(edition, each.attname)
        for each in Edition._meta.concrete_fields
        if not each.primary_key
    }
    Edition.objects.filter(pk=edition.pk).update(**values)
    if published:
        content_version.bump()
        outdated.note(edition)
