"""How long a session lasts: half an hour without use, twelve hours in all."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from portal.accounts import browsers
from portal.accounts.sessions import BEGAN, BROWSER, USED, moment

LONGEST = timedelta(hours=12)
"""After that everybody signs in again, whatever they are doing."""

NOTED_EACH = timedelta(minutes=1)
"""Use is noted no oftener, so that reading does not write at each page."""


def begin(sender: Any, request: HttpRequest, **kwargs: Any) -> None:
    """Somebody signed in: note when and in which browser (Django's signal)."""
    now = timezone.now().isoformat()
    known_as = browsers.words(request.META.get("HTTP_USER_AGENT", ""))
    request.session.update({BEGAN: now, USED: now, BROWSER: known_as})


class SessionLimits:
    """The middleware; the idle limit itself is the age that each noted use gives the session."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        # Without the cookie the session is not touched: answers would no longer be the same to all.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and SESSION_KEY in request.session:
            self._note(request, timezone.now())
        return self.get_response(request)

    def _note(self, request: HttpRequest, now: datetime) -> None:
        began, used = moment(request.session.get(BEGAN)), moment(request.session.get(USED))
        if began is None or used is None or now - began >= LONGEST:
            logout(request)
        elif now - used >= NOTED_EACH:
            request.session[USED] = now.isoformat()
