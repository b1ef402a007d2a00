"""The secret addresses of calendars: made, found and ended.

A token is 256 random bits. It is told once; what is kept is a hash of it, under which a row is
found by index, so that neither the database nor the time of an answer helps a guesser.
"""

import hashlib
import secrets
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from complaints.access import HANDLING, Actor
from complaints.models import CalendarAddress, Duty

MOST = 5
"""Addresses of one officer: a telephone, a computer, and a few to change over."""

_TOLD_AFTER = timedelta(minutes=10)
"""How far the last use may lag behind: calendars that ask often shall not write each time."""


def of(by: Actor) -> QuerySet[CalendarAddress]:
    """The officer's own addresses, by name."""
    return CalendarAddress.objects.filter(user=by.user_id)


def make(name: str, *, by: Actor, at: datetime) -> str:
    """Make an address under a name that the officer has not used yet; its token, told only now."""
    token = secrets.token_urlsafe(32)
    CalendarAddress.objects.create(
        user=by.user, name=name, token_hash=fingerprint(token), made_at=at
    )
    return token


def end_all(user: Any) -> None:
    """End every address of an account."""
    CalendarAddress.objects.filter(user=user).delete()


def fingerprint(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def found(token: str, *, on: date) -> CalendarAddress | None:
    """The address of a token, with its officer; None where there is none, or nobody on duty.

    One query whatever is wrong: ended, never given, an account that was closed, no duty on a day
    (local date) that handles aduan.
    """
    on_duty = Duty.objects.on(on).filter(role__in=sorted(HANDLING)).values("user")
    return (
        CalendarAddress.objects.select_related("user")
        .filter(token_hash=fingerprint(token), user__in=on_duty)
        .first()
    )


def note_use(address: CalendarAddress, *, at: datetime) -> None:
    """Keep when an address was last used, to ten minutes."""
    known = Q(used_at__gt=at - _TOLD_AFTER)
    CalendarAddress.objects.filter(pk=address.pk).exclude(known).update(used_at=at)
