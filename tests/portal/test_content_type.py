"""Whatever charset a request claims, it is read as UTF-8; and its boundary is kept."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.test import RequestFactory

from portal.content_type import OnlyUtf8
from portal.wsgi import application

CHARSETS = ["base64", "hex", "rot13", "zlib", "punycode", "undefined", "utf-16", "latin-1", "é", ""]
PARAMETERS = [f"charset={charset}" for charset in CHARSETS] + [
    "charset*=bogus''%41",
    "judul*=bogus''%41",
    'charset="base64"; boundary=X',
    ";;;",
]


def received(content_type: str, *, query: str = "", body: bytes = b"") -> WSGIRequest:
    """The request that comes out of the wrapper."""
    seen: list[WSGIRequest] = []

    def inner(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        seen.append(WSGIRequest(environ))
        return []

    environ = RequestFactory().post("/", QUERY_STRING=query).environ
    environ |= {"CONTENT_TYPE": content_type, "CONTENT_LENGTH": len(body)}
    OnlyUtf8(inner)(environ | {"wsgi.input": BytesIO(body)}, None)
    return seen[0]


def test_the_server_is_given_the_wrapped_portal() -> None:
    assert isinstance(application, OnlyUtf8)


@pytest.mark.parametrize("parameters", PARAMETERS)
def test_address_and_form_are_read_whatever_the_charset(parameters: str) -> None:
    kind = f"application/x-www-form-urlencoded; {parameters}"
    typed = urlencode({"q": "josé"})

    request = received(kind, query=typed, body=typed.encode())

    assert (request.GET["q"], request.POST["q"]) == ("josé", "josé")


@pytest.mark.parametrize("boundary", ["----WebKitFormBoundaryX1", '"a b:c"', "Batas'()+_,-./=?"])
def test_the_boundary_of_a_form_with_a_file_is_kept(boundary: str) -> None:
    line = f"--{boundary.strip(chr(34))}"
    field = 'Content-Disposition: form-data; name="q"\r\n\r\njosé'

    request = received(
        f"multipart/form-data; charset=base64; boundary={boundary}",
        body=f"{line}\r\n{field}\r\n{line}--\r\n".encode(),
    )

    assert request.POST["q"] == "josé"


def test_a_request_without_a_type_is_read_too() -> None:
    assert received("").content_type == ""
