"""What a password must be, and what follows when one has changed.

At least twelve characters and at most 128, none of the much used ones, nothing that everybody in
this office would try first; no rules of composition and no forced change (OWASP ASVS 5.0, 6.2).
"""

import re
from typing import Any

from django.core.exceptions import ValidationError

from portal.accounts import own_sessions, security_log
from portal.models import SecurityAct
from standards.models import Biro

LONGEST = 128
"""Hashing longer ones would cost the server time and nobody more safety."""

OWN_WORDS = frozenset(
    ["kalbar", "kalimantan", "pontianak", "setda", "sekretariat", "pemprov", "standarpelayanan"]
)

LEAST_BESIDE = 8
"""So many characters must be left of a password once the office's own words are taken out."""


class NotTooLong:
    """At most 128 characters."""

    def validate(self, password: str, user: Any = None) -> None:
        """ValidationError for a longer one."""
        if len(password) > LONGEST:
            raise ValidationError(f"Kata sandi paling banyak {LONGEST} huruf.")

    def get_help_text(self) -> str:
        """For the page."""
        return f"Paling banyak {LONGEST} huruf."


class NotOurWords:
    """Enough beside the names of this office and its Biro."""

    def validate(self, password: str, user: Any = None) -> None:
        """ValidationError when little is left without these words."""
        rest = whole = re.sub(r"[^a-z0-9]+", "", password.lower())
        for word in sorted(OWN_WORDS | _names_of_biros(), key=len, reverse=True):
            rest = rest.replace(word, "")
        if rest != whole and len(rest) < LEAST_BESIDE:
            raise ValidationError(
                "Kata sandi terlalu dekat dengan nama kantor ini. Pakailah kata-kata lain."
            )

    def get_help_text(self) -> str:
        """For the page."""
        return "Jangan hanya nama kantor, Biro, atau daerah ini."


class NotedWhenChanged:
    """Refuses nothing; Django tells it of every changed password, whoever changed it where."""

    def validate(self, password: str, user: Any = None) -> None:
        """Nothing to judge."""

    def password_changed(self, password: str, user: Any = None) -> None:
        """All sessions of the account end; the page that changed it goes on under a new key."""
        security_log.record(SecurityAct.PASSWORD_CHANGED, user=user)
        own_sessions.end_all(user)

    def get_help_text(self) -> str:
        """Nothing to tell."""
        return ""


def _names_of_biros() -> set[str]:
    """The words of the Biro's names, `biro` among them, as they stand in a password."""
    names = Biro.objects.filter(institution__is_host=True).values_list("name", flat=True)
    return {word for name in names for word in re.findall(r"[a-z]{4,}", name.lower())}
