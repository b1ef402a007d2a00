"""Each request gets a number; once it is answered it is logged and counted."""

import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.operations import figures, request_ids
from portal.operations.paths import is_health, told

_log = logging.getLogger("portal.visits")


class Visits:
    """The outermost middleware: it sees pages from the store and static files as well."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        begun = time.perf_counter()
        given = request.META.get("HTTP_X_REQUEST_ID", "") if settings.BEHIND_PROXY else ""
        number = request_ids.begin(given)
        response = self.get_response(request)
        response["X-Request-ID"] = number
        if not is_health(request.path):
            _remember(request, response, time.perf_counter() - begun)
        return response


def _remember(request: HttpRequest, response: HttpResponseBase, seconds: float) -> None:
    if settings.METRICS_TOKEN:
        is_kept = getattr(response, "is_kept", False)
        figures.count(request.path, response.status_code, seconds, is_kept=is_kept)
    if _log.isEnabledFor(logging.INFO):
        _tell(request, response.status_code, seconds)


def _tell(request: HttpRequest, status: int, seconds: float) -> None:
    facts = {
        "method": request.method,
        "path": told(request),
        "status": status,
        "ms": round(seconds * 1000, 1),
        "user": _user_id(request),
    }
    _log.info("%s %s", request.method, status, extra={"facts": facts})


def _user_id(request: HttpRequest) -> int | None:
    """Who is signed in, if the page asked for it: the log itself costs no query."""
    known = getattr(request, "_cached_user", None)
    return known.pk if known is not None else None
