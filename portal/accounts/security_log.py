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

from complaints import limits
from complaints.citizens import address
from complaints.limits import HOUR, Rule
from portal.models import SecurityAct, SecurityEvent

_log = logging.getLogger("portal.security")

KEPT = timedelta(days=365)

_REFUSALS = Rule("penolakan dicatat per akun", 30, HOUR)

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


def note_refusal(request: HttpRequest) -> None:
    """Write down that a page was not shown to somebody who is signed in.

    Its name and not its address, for that holds numbers of aduan. A typing error stands here as
    well; somebody who looks around leaves many lines, of which an hour keeps the first.
    """
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or request.resolver_match is None:
        return
    if not limits.count({_REFUSALS: str(user.pk)}, at=timezone.now()):
        page = request.resolver_match.view_name
        record(SecurityAct.PAGE_REFUSED, request, user=user, detail=page)


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
