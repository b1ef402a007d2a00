"""The desk as an officer meets it: pages of one aduan, and steps sent from its forms."""

from typing import Any

from django.test import Client

from complaints.models import Complaint
from complaints.workflow import Act
from tests.complaints import cast
from tests.page import Element, read


def address(complaint: Complaint, act: Act | str = "") -> str:
    """Where an aduan stands on the desk, or where one of its steps is sent."""
    return f"/petugas/aduan/{complaint.number}/{f'{act}/' if act else ''}"


def signed_in(name: str) -> Client:
    """One of the cast at the desk."""
    client = Client()
    client.force_login(cast.person(name))
    return client


def page(name: str, complaint: Complaint) -> Element:
    """The page of an aduan for one of the cast."""
    response = signed_in(name).get(address(complaint))
    assert response.status_code == 200
    return read(response)


def send(name: str, complaint: Complaint, act: Act | str, **typed: Any) -> Any:
    """Send the form of a step as one of the cast, who has just looked at the page."""
    complaint.refresh_from_db()
    given = {"seen": complaint.version} | typed
    return signed_in(name).post(address(complaint, act), given)


def offered(shown: Element) -> list[str]:
    """The titles of the steps on a page, in their order."""
    return [action.one("summary").text for action in shown.all("details", class_="tindakan")]


def opened(shown: Element) -> list[str]:
    """The titles of the steps that stand open."""
    actions = shown.all("details", class_="tindakan")
    return [action.one("summary").text for action in actions if "open" in action.attributes]
