"""A number for each request, by which its lines in the log are found again."""

import re
import secrets
from contextvars import ContextVar

_current: ContextVar[str] = ContextVar("request_id", default="")

_WELL_FORMED = re.compile(r"[0-9A-Za-z-]{8,64}")


def begin(given: str = "") -> str:
    """Number the request that begins: as its proxy did, if that is well-formed, else anew."""
    number = given if _WELL_FORMED.fullmatch(given) else secrets.token_hex(6)
    _current.set(number)
    return number


def current() -> str:
    """The number of the request being answered; "" outside of one."""
    return _current.get()
