"""A lost telephone, and no backup code left: another person takes the second step off.

The owner asks, somebody who keeps the accounts makes sure who it is, and takes it off; the owner is
told by mail, and sets an app up again at the next sign-in. Nobody does it for themselves.
"""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from complaints.due_feed import addresses
from complaints.mailing import messages, outbox
from portal.accounts import own_sessions, security_log
from portal.models import SecurityAct
from standards.dates import moment_words
from standards.notifications import StaffMail

TOLD = (
    "Verifikasi dua langkah pada akun Anda dilepas pada {at}; Anda memasangnya lagi saat masuk. "
    "Bila bukan Anda yang memintanya, segera hubungi pengelola portal."
)


@transaction.atomic
def take_off(user: Any, *, by: Any) -> bool:
    """Void app, backup codes and calendars of an account, end its sessions; False without an app.

    `by` is the other person, None when it was done on the server. Raises ValueError when somebody
    does it for themselves.
    """
    if by is not None and by.pk == user.pk:
        raise ValueError("Verifikasi dua langkah dilepas oleh orang lain.")
    deleted, _ = TOTPDevice.objects.filter(user=user).delete()
    if not deleted:
        return False
    StaticDevice.objects.filter(user=user).delete()
    own_sessions.end_all(user)
    # The telephone that is lost may hold the calendar, too.
    addresses.end_all(user)
    at = timezone.now()
    event = security_log.record(SecurityAct.FACTOR_TAKEN_OFF, user=user, by=by)
    told = StaffMail(f"akun {event.pk}", user, TOLD.format(at=moment_words(at)))
    outbox.queue_for_staff([told], at=at, kind=messages.ACCOUNTS)
    return True
