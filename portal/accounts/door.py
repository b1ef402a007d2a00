"""The one place where more than a password is enforced, for every page behind the sign-in.

Until the second step is done, and a password that somebody else set is replaced, whoever signed in
is nobody: every page, guard and template sees an AnonymousUser, so that nothing has to remember to
ask. Only the pages of these steps look at `request.with_password`.
"""

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import SimpleLazyObject

from portal.accounts import lent_passwords, second_factor


class KnownByPassword(HttpRequest):
    """A request with the person whose password was right, whatever else is still to be shown."""

    with_password: Any


class SecondStep:
    """The middleware; stands behind django-otp's, which says whether the second step is done."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        person: Any = request.user
        cast(KnownByPassword, request).with_password = person
        request.user = SimpleLazyObject(  # type: ignore[assignment]
            lambda: AnonymousUser() if _stands_outside(person) else person
        )
        return self.get_response(request)


def _stands_outside(person: Any) -> bool:
    return owes_second_step(person) or lent_passwords.is_lent(person)


def owes_second_step(person: Any) -> bool:
    """Whether a password was right and a code has still to follow; costs nothing once it has."""
    return (
        person.is_authenticated and not person.is_verified() and second_factor.is_asked_of(person)
    )


def person_of(request: HttpRequest) -> Any:
    """Who gave the right password, in this request or before it."""
    if request.user.is_authenticated:
        return request.user
    return cast(KnownByPassword, request).with_password
