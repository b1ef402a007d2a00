"""Months of aduan made by hand, each by the steps that officers take."""

from datetime import datetime, timedelta
from typing import Any

from complaints import actions
from complaints.models import Complaint
from complaints.periods import Month
from complaints.timing.tiers import Tier
from complaints.workflow import Outcome
from tests.complaints import cast
from tests.complaints.calendars import wib

NOVEMBER = Month(2026, 11)

CLOSED_AT = wib("Thu 2026-12-03 08:00")
"""The third working day of December."""

HOUR = timedelta(hours=1)


def classified(received: str, tier: Tier = Tier.NORMATIVE, **changes: Any) -> Complaint:
    """An aduan received at `Mon 2026-11-02 09:00` and given its tier an hour later."""
    complaint = cast.filed(received_at=wib(received), **changes)
    at = complaint.received_at + HOUR
    actions.classify(complaint, tier=tier, reason="Menurut isinya.", by=cast.actor("dewi"), at=at)
    return complaint


def answered(
    received: str, sent: str, outcome: Outcome = Outcome.SUBSTANTIATED, **changes: Any
) -> Complaint:
    """An aduan of Biro Pemerintahan whose answer was sent at a moment."""
    complaint = classified(received, **changes)
    _answer(complaint, wib(sent), outcome)
    return complaint


def reopened(received: str, sent: str, **changes: Any) -> Complaint:
    """An aduan answered, and reopened a day later."""
    complaint = answered(received, sent, **changes)
    at = wib(sent) + timedelta(days=1)
    actions.reopen(complaint, reason="Belum.", by=cast.COMPLAINANT, at=at)
    return complaint


def _answer(complaint: Complaint, at: datetime, outcome: Outcome) -> None:
    secret = complaint.is_supervisory
    writer, sender = ("irwan", "dewi") if secret else ("dewi", "sari")
    actions.draft_answer(
        complaint,
        text="Sudah.",
        outcome=outcome,
        by=cast.actor(writer),
        at=at - timedelta(minutes=9),
    )
    actions.approve(complaint, by=cast.actor(sender), at=at)


def plenty(number: int, received: str, sent: str, **changes: Any) -> None:
    """So many aduan with the same fate."""
    for _ in range(number):
        answered(received, sent, **changes)
