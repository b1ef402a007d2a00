"""The workshop as one of the cast meets it: addresses, signed-in clients, the form of a draft."""

from typing import Any

from django.test import Client
from django.urls import reverse

from standards.models import Edition
from tests.page import Element, read
from tests.standards.cast import person


def signed_in(name: str) -> Client:
    """One of the cast in the workshop."""
    client = Client()
    client.force_login(person(name))
    return client


def address(page: str, edition: Edition) -> str:
    """Where a page of the workshop about an edition stands, by its name without `workshop_`."""
    return reverse(f"admin:workshop_{page}", args=[edition.pk])


def shown(name: str, edition: Edition, page: str = "edition") -> Element:
    """A page of the workshop as one of the cast sees it."""
    response = signed_in(name).get(address(page, edition))
    assert response.status_code == 200
    return read(response)


def fields(page: Element) -> dict[str, str]:
    """The form of a draft as a browser would send it back untouched."""
    form = page.one("main") if page.all("main") else page
    hidden = {box["name"]: box["value"] for box in form.all("input", type="hidden")}
    areas = {area["name"]: raw(area) for area in form.all("textarea")}
    return hidden | areas


def raw(area: Element) -> str:
    """What a browser sends of a text area: without the first line break, lines ended by CR LF."""
    text = "".join(child for child in area.children if isinstance(child, str))
    return text.removeprefix("\n").replace("\n", "\r\n")


def opened(name: str, edition: Edition) -> dict[str, str]:
    """What the form of a draft holds for somebody who has just opened it."""
    return fields(shown(name, edition))


def save(name: str, edition: Edition, form: dict[str, str], **typed: str) -> Any:
    """Send the form of a draft with some fields typed anew."""
    return signed_in(name).post(address("edition", edition), {**form, **typed})
