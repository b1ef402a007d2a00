"""Additions that move nothing: what the complainant adds, evidence, notes among officers."""

import hashlib
from datetime import datetime

from django.db import transaction

from complaints.access import Actor
from complaints.actions.step import NotPossible, step
from complaints.models import Attachment, Complaint
from complaints.workflow import Act

MOST_FILES = 20
"""Files of one aduan."""


def add(
    complaint: Complaint, *, text: str, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """Add an explanation that complainant and officers read."""
    with step(complaint, Act.ADD, by=by, at=at, seen=seen) as this:
        this.text = text


def note(
    complaint: Complaint, *, text: str, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """Write a note that the complainant never sees."""
    with step(complaint, Act.NOTE, by=by, at=at, seen=seen) as this:
        this.note = text


def attach(
    complaint: Complaint,
    *,
    content: bytes,
    kind: Attachment.Kind,
    stored: str,
    by: Actor,
    at: datetime,
    internal: bool = False,
) -> Attachment:
    """Record a file that `complaints.evidence` has cleaned and kept under the name `stored`."""
    act = Act.NOTE if internal else Act.ADD
    with transaction.atomic():
        with step(complaint, act, by=by, at=at) as this:
            number = this.complaint.attachments.count() + 1
            if number > MOST_FILES:
                raise NotPossible(f"Aduan ini sudah memuat {MOST_FILES} berkas, jumlah terbanyak.")
            this.facts["bukti"] = number
        return Attachment.objects.create(
            complaint=complaint,
            event=this.event,
            number=number,
            kind=kind,
            size=len(content),
            digest=hashlib.sha256(content).hexdigest(),
            stored=stored,
            added_at=at,
            added_by=this.role,
            internal=internal,
        )
