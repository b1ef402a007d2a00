"""What every page for one citizen has in common: open, kept by nobody, forgiving of old forms."""

import ipaddress
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from standards import expired_forms
from standards.pages import View


def citizen_page(view: View) -> View:
    """Open a view with a form to everybody; no copy stays in a browser, a proxy or a search engine.

    Citizens share telephones and computers, and what stands here is for one of them alone.
    """
    allowed = require_http_methods(["GET", "HEAD", "POST"])(view)
    unkept = cache_control(private=True, no_store=True)(allowed)

    @wraps(unkept)
    def unlisted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = unkept(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    return login_not_required(unlisted)


def when_expired(again: View) -> Callable[[View], View]:
    """Name the page for one citizen that shows a form again (`standards.expired_forms`)."""
    return expired_forms.when_expired(citizen_page(again))


def address(request: HttpRequest) -> str:
    """From where a request comes, for limits only; "" when that is unknown.

    Of IPv6 the network of 64 bits, all of which belongs to one subscriber.
    """
    given = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        # The proxy writes the last entry itself; whatever stands before it can be made up.
        given = request.META.get("HTTP_X_FORWARDED_FOR", given).rpartition(",")[2].strip()
    try:
        found = ipaddress.ip_address(given)
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    return str(found.ipv4_mapped or ipaddress.IPv6Network((int(found), 64), strict=False))
