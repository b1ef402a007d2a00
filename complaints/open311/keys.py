"""The keys: made, found and ended; told once, kept as a hash."""

import hashlib
import secrets
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q

from complaints.models import ApiKey

_TOLD_AFTER = timedelta(minutes=10)
"""How far the last use may lag behind, so that reading does not write each time."""


def make(key: ApiKey, *, by: Any, at: datetime) -> str:
    """Store a new key that a form has filled in; the secret itself, told only now."""
    secret = secrets.token_urlsafe(32)
    key.key_hash, key.made_at, key.made_by = fingerprint(secret), at, by
    key.save()
    return secret


def fingerprint(secret: str) -> str:
    """What is kept of a key."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def found(secret: str, *, on: date) -> ApiKey | None:
    """The key of a secret that still holds on a day (local date); one query whatever is wrong."""
    holding = ApiKey.objects.filter(ended_at__isnull=True, ends_on__gte=on)
    return holding.filter(key_hash=fingerprint(secret)).first()


def note_use(key: ApiKey, *, at: datetime) -> None:
    """Keep when a key was last used, to ten minutes."""
    known = Q(used_at__gt=at - _TOLD_AFTER)
    ApiKey.objects.filter(pk=key.pk).exclude(known).update(used_at=at)


def end(key: ApiKey, *, at: datetime) -> bool:
    """End a key at once; False when it had ended before."""
    return bool(ApiKey.objects.filter(pk=key.pk, ended_at__isnull=True).update(ended_at=at))
