"""Answers HEAD with headers alone (RFC 9110, 9.3.2).

Django leaves it to the server to drop the body, and gunicorn writes a warning for each.
"""

from collections.abc import Iterable
from typing import Any

from portal.content_type import Application


class NoBodyForHead:
    """A WSGI application that says how long the body would be, and sends none."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, request: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        body = self.application(request, start_response)
        if request["REQUEST_METHOD"] != "HEAD":
            return body
        if hasattr(body, "close"):
            # Django ends a request when its answer is closed.
            body.close()
        return []
