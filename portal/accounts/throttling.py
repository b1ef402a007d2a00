"""How often somebody may try a password: counted alike for names that exist and names that do not.

Who is refused waits a quarter of an hour at most; nobody is locked out by strangers, since an
account is counted together with the address that tries it. A success only takes back its own count.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest
from django.utils import timezone

from complaints import limits
from complaints.citizens import address
from complaints.limits import QUARTER, Rule, TooManyTries
from standards.dates import hour_words

PASSWORDS_OF_ACCOUNT = Rule("masuk per akun dan alamat", 5, QUARTER)
PASSWORDS_FROM_ADDRESS = Rule("masuk per alamat", 50, QUARTER)

WAIT = "tunggu"
"""The code of the error that says to wait."""


def password_of(name: str, request: HttpRequest) -> dict[Rule, str]:
    """What a password typed for an account counts under; the name need not exist."""
    place = address(request)
    return {PASSWORDS_OF_ACCOUNT: f"{place}\n{name}", PASSWORDS_FROM_ADDRESS: place}


@contextmanager
def one_try(subjects: Mapping[Rule, str]) -> Iterator[None]:
    """An attempt, which stays counted when the block raises.

    Raises ValidationError (`WAIT`) before the block when no attempt is left.
    """
    at = timezone.now()
    try:
        limits.take(subjects, at=at)
    except TooManyTries as refusal:
        seconds = int((refusal.until - at).total_seconds()) + 1
        told = {"hour": hour_words(refusal.until), "seconds": seconds}
        raise ValidationError(
            "Terlalu banyak percobaan. Coba lagi pukul %(hour)s WIB.", code=WAIT, params=told
        ) from refusal
    yield
    limits.give_back(subjects, at=at)


def refusal(form: forms.BaseForm) -> dict[str, Any]:
    """Status and headers of a page with a form that was refused: 422, or 429 with the time."""
    errors = form.errors.as_data().get(NON_FIELD_ERRORS, [])
    waits = [error.params["seconds"] for error in errors if error.code == WAIT and error.params]
    if not waits:
        return {"status": 422}
    return {"status": 429, "headers": {"Retry-After": str(waits[0])}}
