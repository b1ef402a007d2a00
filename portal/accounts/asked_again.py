"""The password once more, before what decides how an account is signed in to.

Whoever finds an open desk shall not make themselves at home in the account (OWASP ASVS 5.0, 7.5.1).
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from portal.accounts import throttling
from standards.forms import Form


class PasswordAgain(Form):
    """A form that asks for the password of the person who is signed in."""

    password = forms.CharField(
        label="Kata sandi Anda",
        help_text="Sekali lagi, agar yakin bahwa ini Anda.",
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        error_messages={"required": "Isi kata sandi Anda"},
    )

    def __init__(self, *args: Any, owner: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._owner, self._request = owner, request

    def clean_password(self) -> str:
        """Right, as one attempt among those of the sign-in page."""
        tried = throttling.password_of(self._owner.get_username(), self._request)
        return throttling.judged(self, tried, self._right_password)

    def _right_password(self) -> str:
        typed: str = self.cleaned_data["password"]
        if not self._owner.check_password(typed):
            raise ValidationError("Kata sandi tidak cocok", code="password_incorrect")
        return typed
