"""The cookie: out of reach of scripts and other sites, unguessable, new for each aduan."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from complaints.filing import cookie
from tests.complaints.filing.form import NEW


def test_each_aduan_has_a_new_token_and_each_browser_keeps_its_part() -> None:
    first = cookie.new_token()
    second = cookie.new_token(first)

    assert cookie.browser_of(first) == cookie.browser_of(second)
    assert first.partition(".")[2] != second.partition(".")[2]
    assert cookie.browser_of(first) != cookie.browser_of(cookie.new_token())


def test_the_secret_part_has_enough_bits() -> None:
    assert len(cookie.new_token().partition(".")[2]) * 6 >= 128


@pytest.mark.parametrize(
    "brought", ["", "x", "a.b", f"{'a' * 22}.{'b' * 31}", "\x00" * 55, "é" * 55]
)
def test_what_is_no_token_of_ours_counts_as_none(brought: str) -> None:
    request = RequestFactory().get("/aduan/")
    request.COOKIES[cookie.NAME] = brought

    assert cookie.token_of(request) == ""


@pytest.mark.parametrize("https", [True, False])
def test_the_cookie_is_for_our_forms_alone(settings: pytest.FixtureRequest, https: bool) -> None:
    settings.SESSION_COOKIE_SECURE = https  # type: ignore[attr-defined]
    response = HttpResponse()
    cookie.give(response, cookie.new_token())
    given = response.cookies[cookie.NAME]

    assert (given["httponly"], given["samesite"], given["path"]) == (True, "Lax", "/aduan/")
    assert bool(given["secure"]) is https
    assert given["max-age"] == 24 * 60 * 60


def test_beginning_again_keeps_what_is_begun(reader: Client) -> None:
    reader.get(NEW)
    before = reader.cookies[cookie.NAME].value
    reader.get(NEW)

    assert reader.cookies[cookie.NAME].value == before
