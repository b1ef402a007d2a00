"""The number of the published content, so that finished pages know when they are outdated.

Every worker looks at most once a second: a published change shows within a second everywhere,
and a page from the store costs no query.
"""

import time

from django.db import transaction
from django.db.models import F

from standards.models import ContentVersion

LOOK_EVERY_SECONDS = 1.0


class _Seen:
    """What this worker last saw, and when (monotonic seconds)."""

    number = 0
    at = float("-inf")


def bump() -> None:
    """Count a change of published content; visible to others when the transaction commits.

    Trap: asking for `current` later in the same transaction would remember a number that others
    cannot see yet.
    """
    if not ContentVersion.objects.filter(pk=1).update(number=F("number") + 1):
        ContentVersion.objects.get_or_create(pk=1, defaults={"number": 1})
    forget()
    transaction.on_commit(forget)


def forget() -> None:
    """Look again at the next question."""
    _Seen.at = float("-inf")


def current() -> int:
    """The number of the content, at most a second old."""
    now = time.monotonic()
    if now - _Seen.at >= LOOK_EVERY_SECONDS:
        _Seen.number = (
            ContentVersion.objects.filter(pk=1).values_list("number", flat=True).first() or 0
        )
        _Seen.at = now
    return _Seen.number
