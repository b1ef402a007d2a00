"""What the tests of filing share: Budi's answers, and the way through the pages."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from complaints.models import Complaint
from tests.complaints.calendars import wib

START = "/aduan/"
NEW = "/aduan/baru/"
PROBLEM_PAGE = "/aduan/baru/masalah/"
NAME_PAGE = "/aduan/baru/nama/"
CONTACT_PAGE = "/aduan/baru/kontak/"
CHECK_PAGE = "/aduan/baru/periksa/"
CANCEL = "/aduan/baru/batal/"
RECEIPT_PAGE = "/aduan/baru/selesai/"
RECEIPT_PDF = "/aduan/baru/selesai/tanda-terima.pdf"

MONDAY = wib("Mon 2026-11-23 10:00")

STORY = "Petugas meminta saya kembali tiga kali tanpa alasan."
PROBLEM = {"service": "1.5", "story": STORY}
NAMED = {"identity": "pengelola"}
NAMELESS = {"identity": "anonim"}
CONTACT = {
    "name": "Budi Santoso",
    "address": "Jalan Merdeka 5, Pontianak",
    "phone": "0812 3456 7890",
}


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    """Let the pages be asked for at a moment."""
    monkeypatch.setattr(timezone, "now", lambda: moment)


def answer(client: Client, page: str, answers: dict[str, str]) -> str:
    """Send the answers of a page; where it leads."""
    response = client.post(page, answers)
    assert response.status_code == 303, response.content.decode()
    return response["Location"]


def fill(
    client: Client,
    problem: dict[str, str] = PROBLEM,
    identity: dict[str, str] = NAMED,
    contact: dict[str, str] = CONTACT,
) -> None:
    """From the beginning to the check before sending."""
    client.get(NEW)
    answer(client, PROBLEM_PAGE, problem)
    following = answer(client, NAME_PAGE, identity)
    if following == CONTACT_PAGE:
        following = answer(client, CONTACT_PAGE, contact)
    assert following == CHECK_PAGE


def send(client: Client, **more: str) -> Complaint:
    """Press “Kirim aduan”; the newest aduan."""
    assert answer(client, CHECK_PAGE, more) == RECEIPT_PAGE
    return Complaint.objects.latest("pk")


def file(client: Client, **pages: Any) -> Complaint:
    """The whole way."""
    fill(client, **pages)
    return send(client)
