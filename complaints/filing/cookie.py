"""The one cookie of a citizen: it leads to the draft, and for a while to the receipt.

It holds a token of two random parts. The first stays the same for a browser while it files one
aduan after another, so that limits can count; the second is new for each aduan, for the key of an
aduan is derived from its token.
"""

import re
import secrets
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

NAME = "aduan"
PATH = "/aduan/"
LIFE = timedelta(hours=24)

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{32}")


def new_token(before: str = "") -> str:
    """A token for one more aduan, of 16 and 24 random bytes; the first as in the one before."""
    browser = browser_of(before) or secrets.token_urlsafe(16)
    return f"{browser}.{secrets.token_urlsafe(24)}"


def browser_of(token: str) -> str:
    """The part of a token that stays the same for a browser."""
    return token.partition(".")[0]


def token_of(request: HttpRequest) -> str:
    """The token that a request brings; "" without one of ours."""
    token = request.COOKIES.get(NAME, "")
    return token if _TOKEN.fullmatch(token) else ""


def give(response: HttpResponseBase, token: str) -> None:
    """Let the browser bring the token, for as long as a draft is kept."""
    response.set_cookie(
        NAME,
        token,
        max_age=LIFE,
        path=PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def take(response: HttpResponseBase) -> None:
    """Let the browser forget the token."""
    response.delete_cookie(NAME, path=PATH, samesite="Lax")
