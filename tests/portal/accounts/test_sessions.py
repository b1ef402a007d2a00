"""A cookie that cannot be the key of a session is none."""

import pytest
from django.test import Client

STRANGE = ['"aaaaaaaa\\000b"', '"\\377\\376aaaaaaaa"', "a" * 9_000, "'; DROP TABLE x; --", "é" * 32]


@pytest.mark.parametrize("cookie", STRANGE, ids=range(len(STRANGE)))
@pytest.mark.parametrize("path", ["/petugas/", "/masuk/", "/admin/"])
def test_a_strange_cookie_is_no_session(reader: Client, cookie: str, path: str) -> None:
    answer = reader.get(path, HTTP_COOKIE=f"sessionid={cookie}")

    assert answer.status_code == (200 if path == "/masuk/" else 302)
