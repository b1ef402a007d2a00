"""A password that somebody else set: good for signing in once, within a week.

Whoever keeps the accounts knows it, and so may whoever saw it on its way; so it opens only the page
on which its owner chooses another (OWASP ASVS 5.0, 6.4.1).
"""

from datetime import datetime, timedelta
from typing import Any

GOOD_FOR = timedelta(days=7)

IS_OVER = (
    "Kata sandi sementara ini sudah tidak berlaku. Mintalah yang baru kepada pengelola portal."
)


def lend(user: Any, *, at: datetime) -> None:
    """Note on an account that its password is not its owner's; the caller saves it."""
    user.password_lent_at = at if user.has_usable_password() else None


def is_lent(person: Any) -> bool:
    """Whether somebody signed in with a password that another set, and has still to choose one."""
    return person.is_authenticated and person.password_lent_at is not None


def is_over(user: Any, *, at: datetime) -> bool:
    """Whether the password of an account was lent, and too long ago to sign in with it."""
    return user.password_lent_at is not None and at - user.password_lent_at > GOOD_FOR
