"""How the secret of a person's authenticator app is shown: drawn, as a link, and to be typed."""

from base64 import b32encode
from binascii import unhexlify
from dataclasses import dataclass
from typing import Any

from django_otp.plugins.otp_totp.models import TOTPDevice

from standards.exports import qr
from standards.exports.qr import Drawing


@dataclass(frozen=True, slots=True)
class AppSecret:
    """As `_components/app_secret.html` shows it."""

    address: str
    secret: str

    @property
    def drawing(self) -> Drawing:
        """The address as a QR code."""
        return qr.drawn(self.address)


def shown(user: Any, key: str) -> AppSecret:
    """The secret `key` (hexadecimal) for a person's app: base 32 in groups of four."""
    secret = b32encode(unhexlify(key)).decode()
    groups = (secret[place : place + 4] for place in range(0, len(secret), 4))
    return AppSecret(TOTPDevice(user=user, key=key).config_url, " ".join(groups))
