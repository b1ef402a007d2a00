"""/.well-known/security.txt, as RFC 9116 wants it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from pytest_django import Settings

from portal import settings as portal_settings
from tests.page import read


@pytest.fixture
def fields(reader: Client, settings: Settings) -> dict[str, str]:
    """The fields of the file; each line is one."""
    settings.SITE_ADDRESS = "https://standar.example.go.id"
    response = reader.get("/.well-known/security.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    pairs = (line.partition(": ") for line in response.content.decode().splitlines())
    return {name: value for name, _, value in pairs}


def test_it_names_a_contact_as_an_address(fields: dict[str, str]) -> None:
    assert fields["Contact"] == portal_settings.SECURITY_CONTACT
    assert fields["Contact"].startswith(("mailto:", "tel:", "https:"))


def test_it_expires_within_a_year_but_not_soon(fields: dict[str, str]) -> None:
    left = datetime.fromisoformat(fields["Expires"]) - datetime.now(UTC)

    assert timedelta(days=150) < left < timedelta(days=365)


def test_it_says_where_it_stands_and_where_the_policy_is(
    fields: dict[str, str], reader: Client
) -> None:
    site = "https://standar.example.go.id"

    assert fields["Canonical"] == f"{site}/.well-known/security.txt"
    page, _, place = fields["Policy"].removeprefix(site).partition("#")
    assert read(reader.get(page)).one("h2", id=place).text == "Menemukan celah keamanan?"
