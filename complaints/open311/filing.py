"""A request becomes an aduan by the same step as a citizen's form.

A program that hears no answer sends again. The token of a filing is therefore made from what was
sent: the same words with the same key on the same day, or the same `Idempotency-Key`, give the
aduan of the first time. It is keyed, so that nobody with the database can try out who said what.
"""

import json
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.http import QueryDict
from django.urls import reverse
from django.utils.crypto import salted_hmac

from complaints import limits, references
from complaints.filing import sending
from complaints.filing.steps import Filled
from complaints.models import ApiFiling, ApiKey, Channel, Complaint
from complaints.timing.worktime import to_local

_SALT = "complaints.open311"


def token_of(key: ApiKey, sent: QueryDict, *, again: str, at: datetime) -> str:
    """The token of a filing; `again` is the program's own mark of it, "" without one."""
    words = sorted((name, values) for name, values in sent.lists() if name != "api_key")
    said = ["mark", again] if again else ["words", to_local(at).date().isoformat(), words]
    return salted_hmac(_SALT, json.dumps([key.pk, said]), algorithm="sha256").hexdigest()


def file(filled: Filled, *, token: str, key: ApiKey, at: datetime) -> Complaint:
    """File the aduan and keep with which key; the same token gives the same aduan."""
    is_much = limits.SENT_IN_ALL in limits.count({limits.SENT_IN_ALL: ""}, at=at)
    with transaction.atomic():
        complaint = sending.file(
            filled, token=token, channel=Channel.OPEN311, needs_check=is_much, at=at
        )
        ApiFiling.objects.get_or_create(complaint=complaint, defaults={"key": key})
    return complaint


def notice(complaint: Complaint, token: str) -> str:
    """What the program must tell the complainant: the receipt that the law gives to everybody."""
    track = f"{settings.SITE_ADDRESS}{reverse('complaints:track')}"
    return (
        f"Simpan nomor aduan {complaint.number} dan kode lacak {references.new_key_from(token)}. "
        f"Kode ini tanda terima pengadu. Ikuti aduan di {track}"
    )
