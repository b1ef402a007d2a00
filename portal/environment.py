"""Strict readers of environment variables: a wrong value stops the start, in a sentence."""

import base64
import os
from collections.abc import Sequence

from django.core.exceptions import ImproperlyConfigured

SHORTEST_SECRET = 50
"""Characters; Django's own deployment check asks for as many."""

_KEY_BYTES = 32

_FLAGS = {"1": True, "0": False}


def text(name: str, default: str) -> str:
    """The value of a variable, or `default` when it is not set."""
    return os.environ.get(name, default)


def percentage(name: str, default: int) -> float:
    """A whole number of per cent as a part of one: ImproperlyConfigured unless it is 0 to 99."""
    value = os.environ.get(name, str(default))
    if not (value.isascii() and value.isdigit() and int(value) < 100):
        raise ImproperlyConfigured(f"{name} harus bilangan bulat 0 sampai 99, bukan {value!r}.")
    return int(value) / 100


def required(name: str, hint: str) -> str:
    """The value of a variable that must be set; `hint` tells how to get one.

    Raises ImproperlyConfigured when it is missing or empty.
    """
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"{name} belum diisi. {hint}")
    return value


def secret(name: str, hint: str) -> str:
    """A required value that nobody can guess: ImproperlyConfigured below 50 characters."""
    value = required(name, hint)
    if len(value) < SHORTEST_SECRET:
        raise ImproperlyConfigured(f"{name} terlalu pendek. {hint}")
    return value


def optional_secret(name: str, hint: str) -> str:
    """A value that nobody can guess, or "" when it is not set: ImproperlyConfigured below 50."""
    return secret(name, hint) if os.environ.get(name) else ""


def keys(name: str, hint: str) -> list[str]:
    """One or more keys for sealing, comma-separated, the newest first; each 32 bytes in base64.

    Raises ImproperlyConfigured when none is given or one is no such key.
    """
    required(name, hint)
    given = words(name)
    if not given or not all(map(_is_key, given)):
        raise ImproperlyConfigured(f"{name} memuat kunci yang tidak benar. {hint}")
    return given


def _is_key(value: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(value)) == _KEY_BYTES
    except ValueError:
        return False


def flag(name: str, *, default: bool) -> bool:
    """A switch written as 1 or 0; anything else raises ImproperlyConfigured."""
    value = os.environ.get(name, "1" if default else "0")
    if value not in _FLAGS:
        raise ImproperlyConfigured(f"{name}={value!r} tidak dikenal; tulis 1 atau 0.")
    return _FLAGS[value]


def seconds(name: str, default: int) -> int:
    """A length of time as a whole number of seconds; anything else raises ImproperlyConfigured."""
    value = os.environ.get(name, str(default))
    if not (value.isascii() and value.isdigit()):
        raise ImproperlyConfigured(f"{name}={value!r} tidak dikenal; tulis banyaknya detik.")
    return int(value)


def choice(name: str, allowed: Sequence[str], default: str) -> str:
    """One of the `allowed` words; anything else raises ImproperlyConfigured."""
    value = os.environ.get(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name}={value!r} tidak dikenal; pilih: {', '.join(allowed)}.")
    return value


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list, without blanks around or empty entries."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]
