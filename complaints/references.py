"""By what an aduan is called and opened: its number, which is no secret, and its secret key.

The number stands in the register and is said on the phone. The key has 60 random-looking bits in
Crockford's base 32 (no I, L, O, U: easy to read aloud), is shown once and kept only as a hash.
"""

import re
import secrets

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.utils.crypto import salted_hmac

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: five bits a character."""

KEY_LENGTH = 12

ITERATIONS = 1_000
"""Enough for 60 bits of chance (NIST SP 800-132 asks for no fewer), about a quarter of a
millisecond: a flood of filings or of wrong keys burns no server's time."""

_BITS_EACH = 5
_SAME_LOOK = str.maketrans("OIL", "011")
_SEPARATORS = re.compile(r"[\s./\-\u2010-\u2015\u2212]+")
_NUMBER = re.compile(r"(?:ADU)?(2[01][0-9]{2})0*([1-9][0-9]{0,8})")


def new_key_from(token: str) -> str:
    """The secret key of the aduan that is filed with this token, such as `7Q4M-X9TD-2KHP`.

    The same token gives the same key, so that a form sent twice shows one receipt; without
    SECRET_KEY nobody can go from the token to the key. The token must be of this filing only.
    """
    digest = salted_hmac("complaints.references", token, algorithm="sha256").digest()
    bits = int.from_bytes(digest)
    places = range(0, KEY_LENGTH * _BITS_EACH, _BITS_EACH)
    return _grouped("".join(ALPHABET[bits >> place & 0b11111] for place in places))


def normalised(typed: str) -> str | None:
    """A key as people type it, in the form that was shown; None when it cannot be a key."""
    key = _SEPARATORS.sub("", typed).upper().translate(_SAME_LOOK)
    if len(key) != KEY_LENGTH or not set(key) <= set(ALPHABET):
        return None
    return _grouped(key)


def hash_key(key: str) -> str:
    """What is stored of a key (86 characters): PBKDF2 with a salt of its own."""
    hasher = PBKDF2PasswordHasher()
    return hasher.encode(key, hasher.salt(), iterations=ITERATIONS)


def matches(typed: str, stored: str) -> bool:
    """Whether a typed key is the one whose hash is stored, compared in constant time."""
    key = normalised(typed)
    return key is not None and PBKDF2PasswordHasher().verify(key, stored)


DUMMY = hash_key(secrets.token_hex())
"""To compare with when a number does not exist: the answer then takes as long, and is no."""


def format_number(year: int, sequence: int) -> str:
    """The number of the `sequence`-th aduan of a year, such as `ADU-2026-000123`."""
    return f"ADU-{year}-{sequence:06d}"


def parse_number(typed: str) -> str | None:
    """A number as typed (`adu 2026 123`, `2026-123`) in its form; None when it is none."""
    match = _NUMBER.fullmatch(_SEPARATORS.sub("", typed).upper())
    return format_number(int(match[1]), int(match[2])) if match else None


def _grouped(key: str) -> str:
    return "-".join(key[place : place + 4] for place in range(0, KEY_LENGTH, 4))
