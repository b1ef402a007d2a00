"""Every kind of answer carries the policies, and no public page sets a cookie."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from tests.complaints import cast
from tests.standards.catalogue import address

ANSWERS = {
    "/": 200,
    "/layanan/?q=data": 200,
    "/data/layanan.json": 200,
    "/data/layanan.csv": 200,
    "/sitemap.xml": 200,
    "/robots.txt": 200,
    "/sehat/": 200,
    "/layanan/1.5/": 302,
    "/tentang": 301,
    "/admin/": 302,
    "/masuk/": 200,
    "/tidak-ada/": 404,
    "/data/tidak-ada.json": 404,
    "/layanan/?biro=x": 400,
}


def directives(policy: str) -> dict[str, list[str]]:
    parts = [part.split() for part in policy.split(";")]
    return {part[0]: part[1:] for part in parts}


def check(response: object, *, is_page: bool = True) -> None:
    headers = response.headers  # type: ignore[attr-defined]
    policy = directives(headers["Content-Security-Policy"])
    assert policy["default-src"] == ["'none'"]
    assert policy["style-src"] == ["'self'"]
    assert policy["frame-ancestors"] == policy["base-uri"] == ["'none'"]
    assert policy["form-action"] == ["'self'"]
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"} & {
        source for sources in policy.values() for source in sources
    }
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    for feature in ("camera", "geolocation", "microphone", "payment", "usb", "fullscreen"):
        assert (f"{feature}=()" in headers.get("Permissions-Policy", "")) is is_page
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize("where", ANSWERS)
def test_every_answer_carries_the_policies(reader: Client, where: str) -> None:
    response = reader.get(where)

    assert response.status_code == ANSWERS[where]
    check(response)


@pytest.mark.parametrize("where", ANSWERS)
def test_only_the_workshop_may_run_scripts(reader: Client, where: str) -> None:
    policy = directives(reader.get(where).headers["Content-Security-Policy"])
    is_workshop = where.startswith("/admin/")

    assert policy.get("script-src") == (["'self'"] if is_workshop else None)
    assert ("connect-src" in policy) is is_workshop
    assert "font-src" not in policy


@pytest.mark.parametrize("where", ["/", "/layanan/?q=data", "/petugas/", "/admin/", "/akun/"])
@pytest.mark.django_db
def test_no_copy_is_kept_of_what_is_seen_while_signed_in(client: Client, where: str) -> None:
    client.force_login(cast.person("dewi"))

    assert "no-store" in client.get(where)["Cache-Control"]


@pytest.mark.parametrize("method", ["post", "put", "delete", "options"])
def test_a_refused_method_carries_them_too(reader: Client, method: str) -> None:
    response = getattr(reader, method)("/layanan/")

    assert response.status_code == 405
    check(response)


def test_a_static_file_carries_them_too_but_for_what_only_pages_could_do(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "gaya.css").write_text("a{}")
    settings.STATIC_ROOT = tmp_path

    response = client.get("/static/gaya.css")

    assert b"".join(response.streaming_content) == b"a{}"  # type: ignore[attr-defined]
    check(response, is_page=False)


def test_a_refused_host_carries_them_too(reader: Client) -> None:
    check(reader.get("/", headers={"host": "jahat.example"}))


def test_a_disturbance_carries_them_too(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.views.render", lambda *_: 1 / 0)
    reader.raise_request_exception = False

    response = reader.get("/tentang/")

    assert response.status_code == 500
    check(response)


@pytest.mark.parametrize("where", [where for where in ANSWERS if where != "/masuk/"])
def test_no_public_answer_sets_a_cookie(reader: Client, where: str) -> None:
    response = reader.get(where)

    assert not response.cookies
    assert "Set-Cookie" not in response


def test_no_page_loads_anything_from_another_site(reader: Client) -> None:
    for where in ["/", address("1.5"), "/layanan/", "/biro/biro-hukum/cetak/"]:
        html = reader.get(where).content.decode()
        for attribute in ["src=", 'rel="stylesheet" href=', 'rel="icon" href=']:
            for part in html.split(attribute)[1:]:
                assert part.startswith('"/static/'), where
