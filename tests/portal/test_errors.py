"""Errors are calm pages in Indonesian with a way on, JSON for data; the inside stays inside."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from portal import errors, views
from portal.operations import unavailable
from tests.page import read
from tests.standards.catalogue import address

BROKEN = "rahasia-di-dalam"


def failing(error: Exception) -> Callable[..., HttpResponse]:
    def view(*_: Any, **__: Any) -> HttpResponse:
        raise error

    return view


@pytest.fixture
def visitor(reader: Client) -> Client:
    """A reader who gets error pages as in production, not exceptions."""
    reader.raise_request_exception = False
    return reader


def test_an_unknown_address_offers_the_search_and_the_ways_on(visitor: Client) -> None:
    response = visitor.get("/layanan/biro-hukum/tidak-ada/")
    page = read(response)

    assert response.status_code == 404
    assert page.one("h1").text == "Halaman tidak ditemukan"
    assert page.one("form", role="search")["action"] == "/layanan/"
    assert {"/layanan/", "/biro/", "/"} <= set(page.one("main").links())
    assert page.one("meta", name="robots")["content"] == "noindex"


def test_a_bad_request_says_what_was_wrong_and_offers_a_way_on(visitor: Client) -> None:
    response = visitor.get(f"{address('1.5')}?pada=kemarin")
    page = read(response)

    assert response.status_code == 400
    assert page.one("h1").text == "Permintaan tidak dapat dibaca"
    assert "Tanggal pada alamat tidak dikenal." in page.one("main").text
    assert "/layanan/" in page.one("main").links()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_method_other_than_reading_gets_a_page_too(visitor: Client, method: str) -> None:
    response = getattr(visitor, method)("/layanan/")

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"
    assert "hanya untuk dibaca" in read(response).one("main").text


def test_an_address_that_forms_are_sent_to_says_so_to_a_reader(visitor: Client) -> None:
    response = visitor.get("/aduan/lacak/keluar/")

    assert response.status_code == 405
    assert "hanya menerima kiriman formulir" in read(response).one("main").text


@pytest.mark.parametrize(
    ("error", "status", "title"),
    [
        (PermissionDenied(BROKEN), 403, "Halaman ini bukan untuk umum"),
        (SuspiciousOperation(BROKEN), 400, "Permintaan tidak dapat dibaca"),
        (RuntimeError(BROKEN), 500, "Maaf, ada gangguan di sistem kami"),
        (ValueError(BROKEN), 500, "Maaf, ada gangguan di sistem kami"),
    ],
)
def test_what_breaks_inside_stays_inside(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, title: str
) -> None:
    monkeypatch.setattr(views, "render", failing(error))

    response = visitor.get("/tentang/")
    page = read(response)

    assert response.status_code == status
    assert page.one("h1").text == title
    assert BROKEN not in page.text
    assert "Traceback" not in page.text
    assert type(error).__name__ not in page.text


def test_a_sentence_of_the_portal_itself_is_shown_with_its_signs_escaped() -> None:
    request = RequestFactory().get("/layanan/")

    response = errors.bad_request(request, BadRequest("Nilai <b>x</b> tidak dikenal."))

    assert "Nilai &lt;b&gt;x&lt;/b&gt; tidak dikenal." in response.content.decode()


def test_a_disturbance_names_a_telephone_number_and_needs_no_database() -> None:
    response = errors.server_error(RequestFactory().get("/"))

    assert response.status_code == 500
    assert "(0561) 736541" in read(response).one("main").text


@pytest.mark.parametrize(
    ("handler", "status"),
    [
        (errors.bad_request, 400),
        (errors.permission_denied, 403),
        (errors.not_found, 404),
        (errors.server_error, 500),
        (errors.csrf_failure, 403),
    ],
)
def test_data_addresses_get_their_errors_as_json(
    handler: Callable[[HttpRequest], HttpResponse], status: int
) -> None:
    response = handler(RequestFactory().get("/data/layanan.json"))

    assert response.status_code == status
    assert response["Content-Type"] == "application/json"
    assert list(json.loads(response.content)) == ["galat"]


@pytest.mark.parametrize("ending", ["", ".json", ".xml"])
@pytest.mark.parametrize("handler", [errors.not_found, unavailable.server_error])
def test_programs_get_their_errors_as_open311_tells_them(
    handler: Callable[[HttpRequest], HttpResponse], ending: str
) -> None:
    response = handler(RequestFactory().get(f"/open311/v2/apa{ending}"))

    said = response.content.decode()
    if ending == ".xml":
        assert response["Content-Type"] == "text/xml; charset=utf-8"
        assert f"<error><code>{response.status_code}</code><description>" in said
    else:
        [error] = json.loads(said)
        assert error["code"] == response.status_code
        assert error["description"]


def test_a_wrong_method_is_told_to_programs_with_the_right_one() -> None:
    response = Client().post("/open311/v2/services.json")

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert json.loads(response.content)[0]["code"] == 405


def test_the_page_about_the_data_gets_its_errors_as_a_page() -> None:
    response = errors.not_found(RequestFactory().get("/data/"))

    assert response["Content-Type"].startswith("text/html")


def test_an_expired_form_says_what_to_do() -> None:
    strict = Client(enforce_csrf_checks=True)

    response = strict.post("/masuk/", {"username": "a", "password": "b"})

    assert response.status_code == 403
    assert "Formulir sudah kedaluwarsa" in read(response).one("h1").text


def test_a_host_that_is_not_ours_is_refused(visitor: Client) -> None:
    response = visitor.get("/", headers={"host": "jahat.example"})

    assert response.status_code == 400
    assert "jahat.example" not in response.content.decode()
