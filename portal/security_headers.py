"""Headers that Django does not set itself: what a page may load, and who may load it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.data_addresses import is_data


class SecurityHeaders:
    """Adds the policies to every answer. Django 6 has the first built in; move to it then."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.policy = "; ".join(
            f"{directive} {sources}"
            for directive, sources in settings.CONTENT_SECURITY_POLICY.items()
        )

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.policy)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"
        )
        if is_data(request.path):
            # Data for everybody: any site may read it from a browser, errors too.
            response.headers.setdefault("Access-Control-Allow-Origin", "*")
        else:
            response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
