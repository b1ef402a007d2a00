"""The keys of unlisted preview addresses: unguessable, and kept as their hash only. Pure."""

import hashlib
import secrets


def new_token() -> str:
    """256 random bits, fit for an address."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """SHA-256 in hexadecimal; slow hashing adds nothing to a key that nobody chose."""
    return hashlib.sha256(token.encode()).hexdigest()
