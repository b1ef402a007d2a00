"""Ten codes on paper, each good for one sign-in when the telephone is not there.

django-otp keeps such codes as they are; ours are kept as keyed hashes (80 bits), so that a stolen
database opens nothing. The codes have 60 bits and look like the keys of aduan.
"""

import secrets
from base64 import b32encode
from typing import Any

from django.db import transaction
from django.utils.crypto import salted_hmac
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken

from complaints import references

MANY = 10

_DIGEST_BYTES = 10
"""Sixteen characters in base 32, which is what django-otp's column holds."""


@transaction.atomic
def renew(user: Any) -> list[str]:
    """Ten new codes, as they are shown once; those from before are void."""
    device, _ = StaticDevice.objects.get_or_create(user=user, defaults={"name": "kode cadangan"})
    codes = [references.new_key_from(secrets.token_hex()) for _ in range(MANY)]
    device.token_set.all().delete()
    StaticToken.objects.bulk_create(
        StaticToken(device=device, token=digest(user, code)) for code in codes
    )
    return codes


def left(user: Any) -> int:
    """How many codes a person has not used yet."""
    many: int = StaticToken.objects.filter(device__user=user).count()
    return many


def digest(user: Any, typed: str) -> str | None:
    """What is stored of a code, however it was typed; None when it cannot be one."""
    code = references.normalised(typed)
    if code is None:
        return None
    mac = salted_hmac("portal.backup_codes", f"{user.pk}\n{code}", algorithm="sha256")
    return b32encode(mac.digest()[:_DIGEST_BYTES]).decode()
