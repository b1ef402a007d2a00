"""The verbs of the complainant, each taking what its form was given."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from complaints import actions
from complaints.access import COMPLAINANT
from complaints.evidence.keeping import kept
from complaints.models import Complaint, Identity

Given = Mapping[str, Any]
"""The cleaned data of a form."""

Take = Callable[[Complaint, Given, datetime, int], None]
"""Takes a step on an aduan with what was given, at a moment, on the version that was seen."""


def answer(complaint: Complaint, given: Given, at: datetime, seen: int) -> None:
    """Answer the officers' question; with a file both are taken or none."""

    def complete() -> None:
        actions.complete(complaint, answer=given["text"], by=COMPLAINANT, at=at, seen=seen)

    if not given["file"]:
        complete()
        return
    with kept(given["file"], name=given["file"].name) as file, transaction.atomic():
        complete()
        file.attach_to(complaint, by=COMPLAINANT, at=at)


def attach(complaint: Complaint, given: Given, at: datetime, seen: int) -> None:
    """Whatever happened meanwhile, a file moves nothing and is welcome."""
    with kept(given["file"], name=given["file"].name) as file:
        file.attach_to(complaint, by=COMPLAINANT, at=at)


def add(complaint: Complaint, given: Given, at: datetime, seen: int) -> None:
    """Add an explanation."""
    actions.add(complaint, text=given["text"], by=COMPLAINANT, at=at, seen=seen)


def accept(complaint: Complaint, given: Given, at: datetime, seen: int) -> None:
    """Be satisfied with the answer."""
    actions.accept(complaint, remark=given["text"], by=COMPLAINANT, at=at, seen=seen)


def reopen(complaint: Complaint, given: Given, at: datetime, seen: int) -> None:
    """Not be satisfied with the answer."""
    actions.reopen(complaint, reason=given["text"], by=COMPLAINANT, at=at, seen=seen)


def withdraw(complaint: Complaint, given: Given, at: datetime, seen: int) -> None:
    """Withdraw the aduan."""
    actions.withdraw(complaint, reason=given["text"], by=COMPLAINANT, at=at, seen=seen)


def tighten(complaint: Complaint, given: Given, at: datetime, seen: int) -> None:
    """Hide the name further."""
    actions.tighten(complaint, to=Identity(given["to"]), by=COMPLAINANT, at=at, seen=seen)
