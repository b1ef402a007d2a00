"""The portal and the yardstick in one server: same workers, each with its own middleware."""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application

portal = get_wsgi_application()
# Read once, when a handler is made: the portal above has its own already.
settings.MIDDLEWARE = settings.HELLO_MIDDLEWARE
hello = WSGIHandler()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Pass the request on by its path."""
    handler = hello if environ["PATH_INFO"] == "/hello/" else portal
    return handler(environ, start_response)
