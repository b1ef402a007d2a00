"""The sessions of staff, kept in the database under keys that can only be ours."""

from datetime import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db

BEGAN, USED, BROWSER = "began", "used", "browser"
"""What a session says of itself beside Django's own: two moments (ISO) and a few words."""


class SessionStore(db.SessionStore):
    """Looks for no key but one of letters and digits, as Django makes them.

    A cookie can hold anything; PostgreSQL answers a NUL in it with an error instead of no row.
    """

    def __init__(self, session_key: str | None = None) -> None:
        is_ours = session_key is not None and session_key.isascii() and session_key.isalnum()
        super().__init__(session_key if is_ours else None)

    @classmethod
    def get_model_class(cls) -> Any:
        """Rows that know their account."""
        from portal.models import StaffSession

        return StaffSession

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """A row as it is saved: what the lists of sessions need stands in columns."""
        row: Any = super().create_model_instance(data)
        row.account_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        row.began_at, row.used_at = moment(data.get(BEGAN)), moment(data.get(USED))
        row.browser = data.get(BROWSER, "")
        return row


def moment(text: str | None) -> datetime | None:
    """A moment that stands in a session."""
    return datetime.fromisoformat(text) if text else None
