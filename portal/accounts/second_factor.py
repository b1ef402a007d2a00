"""The second step of signing in: who needs it, setting it up, and what is accepted at it.

django-otp keeps the secret of a person's app and refuses a code that was used. How often a code may
be tried is counted by `complaints.limits`, as with passwords; django-otp's own brake is off.
"""

import time
from binascii import unhexlify
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django_otp import devices_for_user
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp.util import random_hex

from complaints.limits import QUARTER, Rule
from complaints.models import Duty
from portal.accounts import backup_codes
from standards.models import Mandate
from standards.workflow import Role

CODES_OF_ACCOUNT = Rule("kode masuk per akun", 5, QUARTER)
"""Whoever tries codes knows the password already: counted by account alone, from everywhere."""

_STEPS_BEFORE_AND_AFTER = 1
"""A code of 30 seconds before or after is taken: telephones' clocks differ."""


def is_required(user: Any, *, on: date) -> bool:
    """Whether a person may only work with a second step, on a day (local date).

    That is everybody with a duty on aduan, who approves standards, or who decides about accounts.
    """
    return bool(
        user.is_superuser
        or Duty.objects.on(on).filter(user=user.pk).exists()
        or Mandate.objects.on(on).filter(user=user.pk, role=Role.REVIEWER).exists()
        or (user.is_staff and user.has_perm("portal.change_user"))
    )


def device_of(user: Any) -> TOTPDevice | None:
    """The app that a person has set up; None before."""
    return TOTPDevice.objects.devices_for_user(user, confirmed=True).first()


def is_asked_of(user: Any) -> bool:
    """Whether the password alone is not enough: for whom it is required, and who chose it."""
    if not settings.SECOND_FACTOR:
        return False
    return is_required(user, on=timezone.localdate()) or device_of(user) is not None


def new_key() -> str:
    """A new secret for an app, in hexadecimal digits."""
    key: str = random_hex()
    return key


@transaction.atomic
def set_up(user: Any, key: str, typed: str) -> TOTPDevice | None:
    """Take the app that shows `typed` as the person's second step; None when it shows another code.

    Nor is a second app taken, however many try at once: the account is locked meanwhile.
    """
    get_user_model().objects.select_for_update().get(pk=user.pk)
    code = digits(typed)
    totp = TOTP(unhexlify(key))
    totp.time = time.time()
    if code is None or not totp.verify(code, _STEPS_BEFORE_AND_AFTER) or device_of(user):
        return None
    # The step that was just shown is used up: the code cannot be sent again to sign in.
    return TOTPDevice.objects.create(
        user=user, name="aplikasi", key=key, last_t=totp.t(), drift=totp.drift
    )


@transaction.atomic
def accepted(user: Any, typed: str) -> TOTPDevice | StaticDevice | None:
    """What accepts a code as it was typed, the app or the backup codes; used up by that."""
    for device in devices_for_user(user, for_verify=True):
        is_app = isinstance(device, TOTPDevice)
        token = digits(typed) if is_app else backup_codes.digest(user, typed)
        if token is not None and device.verify_token(token):
            return device
    return None


def digits(typed: str) -> int | None:
    """Six digits as people type them (`123 456`); None for anything else."""
    bare = "".join(typed.split())
    return int(bare) if len(bare) == 6 and bare.isascii() and bare.isdigit() else None
