"""The sessions of staff, kept in the database under keys that can only be ours."""

from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    """Looks for no key but one of letters and digits, as Django makes them.

    A cookie can hold anything; PostgreSQL answers a NUL in it with an error instead of no row.
    """

    def __init__(self, session_key: str | None = None) -> None:
        is_ours = session_key is not None and session_key.isascii() and session_key.isalnum()
        super().__init__(session_key if is_ours else None)
