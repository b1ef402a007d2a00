"""Headers that Django does not set itself: what a page may load, and who may load it."""

from collections.abc import Callable, Mapping

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.data_addresses import is_data

_WORKSHOP = "/admin/"

_NOT_NEEDED = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "web-share",
    "xr-spatial-tracking",
)
"""What browsers could do for a page; none of ours asks for any."""

_PERMISSIONS = ", ".join(f"{feature}=()" for feature in _NOT_NEEDED)


class SecurityHeaders:
    """Adds the policies to every answer. Django 6 has the first built in; move to it then."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self._everywhere = _policy(settings.CONTENT_SECURITY_POLICY)
        self._workshop = _policy(settings.WORKSHOP_POLICY)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        headers = response.headers
        in_workshop = request.path.startswith(_WORKSHOP)
        policy = self._workshop if in_workshop else self._everywhere
        headers.setdefault("Content-Security-Policy", policy)
        if not request.path.startswith(settings.STATIC_URL):
            # Half a kilobyte, which says nothing about a style sheet.
            headers.setdefault("Permissions-Policy", _PERMISSIONS)
        if is_data(request.path):
            # Data for everybody: any site may read it from a browser, errors too.
            headers.setdefault("Access-Control-Allow-Origin", "*")
        else:
            headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            # The office PC is shared: no copy of anything seen while signed in.
            headers.setdefault("Cache-Control", "private, no-store")
        return response


def _policy(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{directive} {sources}" for directive, sources in directives.items())
