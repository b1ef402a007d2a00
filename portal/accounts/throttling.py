"""How often somebody may try a password: counted alike for names that exist and names that do not.

Who is refused waits a quarter of an hour at most; nobody is locked out by strangers, since an
account is counted together with the address that tries it. A success only takes back its own count.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest
from django.utils import timezone

from complaints import limits
from complaints.citizens import address
from complaints.limits import QUARTER, Rule, TooManyTries
from portal.accounts import security_log
from portal.models import SecurityAct
from standards.dates import hour_words

PASSWORDS_OF_ACCOUNT = Rule("masuk per akun dan alamat", 5, QUARTER)
PASSWORDS_FROM_ADDRESS = Rule("masuk per alamat", 50, QUARTER)

_NOTED_WAIT = Rule("tunggu dicatat", 1, QUARTER)
"""That somebody waits is worth one line in the security log, not one for each further try."""

WAIT = "tunggu"
"""The code of the error that says to wait."""

WRONG = frozenset({"invalid_login", "wrong", "password_incorrect"})
"""The codes of the errors that say that what was typed was wrong."""


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
        whose = "\n".join(subjects.values())
        is_first = not limits.count({_NOTED_WAIT: whose}, at=at)
        told = {"hour": hour_words(refusal.until), "seconds": seconds, "is_first": is_first}
        raise ValidationError(
            "Terlalu banyak percobaan. Coba lagi pukul %(hour)s WIB.", code=WAIT, params=told
        ) from refusal
    yield
    limits.give_back(subjects, at=at)


def judged(form: forms.BaseForm, subjects: Mapping[Rule, str], check: Callable[[], str]) -> str:
    """What `check` makes of a field of a form, as one attempt.

    That there is none left is told above the form; the field itself is empty then.
    """
    try:
        with one_try(subjects):
            return check()
    except ValidationError as refusal:
        if refusal.code != WAIT:
            raise
        form.add_error(None, refusal)
        return ""


def refusal(form: forms.BaseForm) -> dict[str, Any]:
    """Status and headers of a page with a form that was refused: 422, or 429 with the time."""
    wait = _wait(form)
    if wait is None:
        return {"status": 422}
    return {"status": 429, "headers": {"Retry-After": str(wait["seconds"])}}


def note(
    form: forms.BaseForm, refused: SecurityAct, request: HttpRequest, *, user: Any = None, name: str
) -> None:
    """Write a refused form into the security log, if a secret was judged or somebody waits."""
    wait = _wait(form)
    if wait is not None:
        act = SecurityAct.THROTTLED if wait["is_first"] else None
    else:
        act = refused if _codes(form) & WRONG else None
    if act is not None:
        security_log.record(act, request, user=user, name=name)


def _wait(form: forms.BaseForm) -> Mapping[str, Any] | None:
    errors = form.errors.as_data().get(NON_FIELD_ERRORS, [])
    waits = [error.params for error in errors if error.code == WAIT and error.params]
    return waits[0] if waits else None


def _codes(form: forms.BaseForm) -> set[str | None]:
    return {error.code for errors in form.errors.as_data().values() for error in errors}
