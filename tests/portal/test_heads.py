"""HEAD gets the headers of GET, and no body that the server would have to drop."""

from typing import Any

import pytest
from django.test import RequestFactory

from portal.wsgi import application

pytestmark = pytest.mark.django_db


def answered(method: str, path: str) -> tuple[str, dict[str, str], bytes]:
    """Status, headers and body as the application server receives them."""
    told: list[Any] = []
    environ = RequestFactory().generic(method, path).environ
    body = application(environ, lambda status, headers, *rest: told.extend([status, headers]))
    sent = b"".join(body)
    getattr(body, "close", lambda: None)()
    return told[0], dict(told[1]), sent


@pytest.mark.parametrize("path", ["/tentang/", "/tidak-ada/", "/data/layanan.csv"])
def test_head_is_answered_like_get_without_a_body(path: str) -> None:
    status, headers, body = answered("HEAD", path)
    status_of_get, headers_of_get, body_of_get = answered("GET", path)

    assert (status, body) == (status_of_get, b"")
    assert len(body_of_get) > 0
    assert headers.get("Content-Length") == headers_of_get.get("Content-Length")
