"""Pages for one citizen are kept by nobody, and limits know from where somebody comes."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from complaints import citizens


@citizens.citizen_page
def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("isi")


def test_a_page_for_one_citizen_is_kept_by_nobody() -> None:
    response = page(RequestFactory().get("/"))

    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert page.login_required is False


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_it_is_read_and_sent_and_nothing_else(method: str) -> None:
    response = page(getattr(RequestFactory(), method)("/"))

    assert response.status_code == 405
    assert "no-store" in response["Cache-Control"]


def asked_from(direct: str, forwarded: str | None = None) -> HttpRequest:
    headers = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    return RequestFactory().get("/", REMOTE_ADDR=direct, **headers)


@pytest.mark.parametrize(
    ("direct", "found"),
    [
        ("103.10.66.7", "103.10.66.7"),
        ("::ffff:103.10.66.7", "103.10.66.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::/64"),
        ("", ""),
        ("unix:", ""),
    ],
)
def test_an_address_is_that_of_a_subscriber(direct: str, found: str) -> None:
    assert citizens.address(asked_from(direct)) == found


def test_what_a_visitor_says_of_the_address_counts_for_nothing() -> None:
    assert citizens.address(asked_from("10.0.0.1", "1.2.3.4")) == "10.0.0.1"


@pytest.mark.parametrize(
    ("forwarded", "found"),
    [("1.2.3.4, 103.10.66.7", "103.10.66.7"), ("103.10.66.7", "103.10.66.7"), ("x", "")],
)
def test_behind_a_proxy_only_its_own_entry_counts(
    settings: pytest.FixtureRequest, forwarded: str, found: str
) -> None:
    settings.BEHIND_PROXY = True  # type: ignore[attr-defined]

    assert citizens.address(asked_from("10.0.0.1", forwarded)) == found
