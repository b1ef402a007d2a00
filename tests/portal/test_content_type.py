"""Whatever charset a request claims, it is read as UTF-8 and answered by a page of ours."""

from io import BytesIO
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import RequestFactory

from portal.wsgi import application

pytestmark = pytest.mark.django_db

CHARSETS = ["base64", "hex", "rot13", "zlib", "punycode", "undefined", "utf-16", "latin-1", "é", ""]
PARAMETERS = [f"charset={charset}" for charset in CHARSETS] + [
    "charset*=bogus''%41",
    "judul*=bogus''%41",
    'charset="base64"; boundary=X',
    ";;;",
]


def ask(method: str, path: str, content_type: str, *, query: str = "", body: bytes = b"") -> Any:
    """Status and page of a request as the application server hands it over."""
    seen: list[str] = []
    environ = RequestFactory().generic(method, path, QUERY_STRING=query).environ
    environ["CONTENT_TYPE"] = content_type
    environ["CONTENT_LENGTH"], environ["wsgi.input"] = str(len(body)), BytesIO(body)
    answer = application(environ, lambda status, headers, error=None: seen.append(status))
    page = b"".join(answer).decode()
    answer.close()  # type: ignore[attr-defined]
    return seen[0], page


@pytest.mark.parametrize("parameters", PARAMETERS)
def test_an_address_is_read_whatever_its_charset(parameters: str) -> None:
    query = urlencode({"tanggal": "é"})

    status, _ = ask("GET", "/aduan/tenggat/", f"text/plain; {parameters}", query=query)

    assert status == "422 Unprocessable Entity"


@pytest.mark.parametrize("parameters", PARAMETERS[:-2])
def test_a_form_is_read_whatever_its_charset(parameters: str) -> None:
    kind = f"application/x-www-form-urlencoded; {parameters}"
    body = urlencode({"username": "josé", "password": ""}).encode()

    status, page = ask("POST", "/masuk/", kind, body=body)

    assert status == "403 Forbidden"
    assert "kedaluwarsa" in page


@pytest.mark.parametrize("boundary", ["----WebKitFormBoundaryX1", '"a b:c"', "Batas'()+_,-./=?"])
def test_the_boundary_of_a_form_with_a_file_is_kept(boundary: str) -> None:
    kind = f"multipart/form-data; charset=base64; boundary={boundary}"
    line = f"--{boundary.strip(chr(34))}"
    field = 'Content-Disposition: form-data; name="number"\r\n\r\nADU-é'
    body = f"{line}\r\n{field}\r\n{line}--\r\n".encode()

    status, page = ask("POST", "/aduan/lacak/", kind, body=body)

    assert status == "403 Forbidden"
    assert "ADU-é" in page
