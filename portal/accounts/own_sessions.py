"""The sessions of one person: listed in words, and ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.crypto import salted_hmac

from portal.models import StaffSession
from standards.dates import moment_words


@dataclass(frozen=True, slots=True)
class Shown:
    """A session as its owner sees it; `mark` stands for its key, which is a secret."""

    mark: str
    browser: str
    began: str
    used: str
    is_this: bool


def shown(user: Any, *, this: str | None) -> list[Shown]:
    """The sessions that have not ended, the one used last first; `this` is the key of one's own."""
    rows = _alive(user).order_by("-used_at")
    return [
        Shown(
            _mark(row.session_key),
            row.browser,
            moment_words(row.began_at),
            moment_words(row.used_at),
            row.session_key == this,
        )
        for row in rows
    ]


def end(user: Any, mark: str) -> int:
    """End the session with this mark; how many that were."""
    keys = _alive(user).values_list("session_key", flat=True)
    found = [key for key in keys if _mark(key) == mark]
    return _end(StaffSession.objects.filter(pk__in=found))


def end_all(user: Any, *, but: str | None = None) -> int:
    """End the sessions of an account, save the one with the key `but`; how many that were."""
    return _end(StaffSession.objects.filter(account=user.pk).exclude(pk=but or ""))


def purge(*, at: datetime) -> int:
    """Delete the sessions whose time is over; how many there were."""
    return _end(StaffSession.objects.filter(expire_date__lte=at))


def _alive(user: Any) -> Any:
    now = timezone.now()
    return StaffSession.objects.filter(account=user.pk, used_at__isnull=False, expire_date__gt=now)


def _end(sessions: Any) -> int:
    ended, _ = sessions.delete()
    return int(ended)


def _mark(key: str) -> str:
    return salted_hmac("portal.own_sessions", key, algorithm="sha256").hexdigest()[:16]
