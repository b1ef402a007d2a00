"""Writing the security log: a row that the workshop shows, and a line for the server's own log.

Neither holds a name, an address or a password. What is recorded elsewhere is not doubled here: who
opened an identity stands in the ledger of the aduan, who took an export in the list of exports.
"""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from complaints.citizens import address
from portal.models import SecurityAct, SecurityEvent

_log = logging.getLogger("portal.security")

KEPT = timedelta(days=365)

_MARK = 16
"""Hexadecimal digits, 64 bits: enough to tell names and places apart."""


def record(
    act: SecurityAct,
    request: HttpRequest | None = None,
    *,
    user: Any = None,
    by: Any = None,
    name: str = "",
    detail: str = "",
) -> SecurityEvent:
    """Write down what happened to the account `user`, or to whoever typed `name`."""
    place = address(request) if request else ""
    event: SecurityEvent = SecurityEvent.objects.create(
        at=timezone.now(),
        act=act,
        user_id=user.pk if user else None,
        by_id=by.pk if by else None,
        name_mark=_mark("nama", name),
        place_mark=_mark("alamat", place),
        detail=detail,
    )
    _log.info("%s akun=%s oleh=%s", act.value, getattr(user, "pk", "-"), getattr(by, "pk", "-"))
    return event


def purge(*, at: datetime) -> int:
    """Delete what is older than a year; how many rows there were."""
    # Django's plain queryset: that of the log refuses to delete.
    deleted, _ = QuerySet(SecurityEvent).filter(at__lt=at - KEPT).delete()
    return deleted


def _mark(kind: str, text: str) -> str:
    if not text:
        return ""
    mac = salted_hmac("portal.security_log", f"{kind}\n{text}", algorithm="sha256")
    return mac.hexdigest()[:_MARK]
