"""What the tests of the tracking pages share: an aduan whose key is known, and a way in."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from complaints import references
from complaints.models import Complaint

KEY = "7Q4M-X9TD-2KHP"
DOOR = "/aduan/lacak/"
PAGE = "/aduan/lacak/aduan/"
NO_NUMBER = "ADU-2026-999999"
NO_KEY = "0000-0000-0000"


def keyed(complaint: Complaint) -> Complaint:
    """The same aduan, now opened by `KEY`."""
    complaint.key_hash = references.hash_key(KEY)
    complaint.save(update_fields=["key_hash"])
    return complaint


def enter(client: Client, complaint: Complaint) -> Client:
    """Open an aduan in a browser."""
    answer = try_pair(client, complaint.number, KEY)
    assert answer.status_code == 303, answer.content.decode()
    return client


def try_pair(client: Client, number: str, key: str, **headers: str) -> Any:
    """What the door says to a number and a key."""
    return client.post(DOOR, {"number": number, "key": key}, headers=headers)


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    """Let the pages be asked for at a moment."""
    monkeypatch.setattr(timezone, "now", lambda: moment)
