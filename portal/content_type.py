"""Reads every request as UTF-8, whatever its Content-Type claims.

Django takes the charset of that header for address and form alike, and trusts Python to have a
codec for it. Codecs that are none for text, such as `base64`, would break the request before any
page of ours is there to answer. Our forms are sent in UTF-8; only the boundary is needed.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]

_BOUNDARY = re.compile(r"""boundary="?([0-9A-Za-z'()+_,./:=? -]{1,70})"?""", re.IGNORECASE)
"""As RFC 2046 lets it be written."""


class OnlyUtf8:
    """A WSGI application whose requests have no parameter of Content-Type but the boundary."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, request: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        request["CONTENT_TYPE"] = _readable(request.get("CONTENT_TYPE", ""))
        return self.application(request, start_response)


def _readable(content_type: str) -> str:
    kind, _, parameters = content_type.partition(";")
    boundary = _BOUNDARY.search(parameters)
    return f'{kind}; boundary="{boundary[1]}"' if boundary else kind
