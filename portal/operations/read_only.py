"""The switch with which operators let people read on while nothing may be written.

It is a file, so that it works without the database, at once and in every worker.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from portal.operations import unavailable
from portal.operations.outages import Outage

READING = ("GET", "HEAD", "OPTIONS")
"""The methods of requests that send nothing."""


def is_on() -> bool:
    """Whether the portal may be read only."""
    return bool(settings.READ_ONLY_FILE.exists())


def switch(*, on: bool) -> None:
    """Let nothing be sent any more, or everything again; twice does no harm."""
    if on:
        settings.READ_ONLY_FILE.touch()
    else:
        settings.READ_ONLY_FILE.unlink(missing_ok=True)


class ReadOnly:
    """Refuses everything that is sent while the switch is on, but lets people sign out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method in READING or not is_on() or request.path == reverse("sign_out"):
            return self.get_response(request)
        return unavailable.answer(request, Outage.READ_ONLY)
