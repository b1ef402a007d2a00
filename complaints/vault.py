"""The vault: who complained is kept sealed, with keys that lie outside the database.

A copy of the database, a dump or a backup alone tells nobody who complained: UU 27/2022 Pasal 35
asks for technical protection of personal data by the risk of what is kept, and a name beside a
complaint about an official is as risky as data get here.

Sealing is Fernet (AES-128-CBC, then HMAC-SHA256) under `settings.VAULT_KEYS`, the newest key first:
it seals, and every key opens. To change keys, put a new one in front, `reseal` all tokens, then
take the old one away. A token tells the second of its sealing and roughly how long the data are;
both are known from the complaint itself.
"""

import json

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class SealError(Exception):
    """A token that no key of ours opens: its key was taken away, or somebody changed it."""


def seal(data: dict[str, str]) -> str:
    """Texts by name as a token (ASCII) that only the vault's keys open.

    Raises ImproperlyConfigured when there is no usable key.
    """
    plain = json.dumps(data).encode()
    return _keys().encrypt(plain).decode()


def unseal(token: str) -> dict[str, str]:
    """The texts by name that were sealed.

    Raises SealError for a foreign or changed token, ImproperlyConfigured without a usable key.
    """
    try:
        plain = _keys().decrypt(token.encode())
    except InvalidToken as error:
        raise SealError from error
    data: dict[str, str] = json.loads(plain)
    return data


def reseal(token: str) -> str:
    """The same texts under the newest key; raises as `unseal` does."""
    try:
        return _keys().rotate(token.encode()).decode()
    except InvalidToken as error:
        raise SealError from error


def _keys() -> MultiFernet:
    """Read anew each time: it costs microseconds, and no copy of a key stays behind."""
    try:
        return MultiFernet([Fernet(key) for key in settings.VAULT_KEYS])
    except ValueError as error:
        raise ImproperlyConfigured(
            "VAULT_KEYS kosong atau memuat kunci yang tidak benar."
        ) from error
