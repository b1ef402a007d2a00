"""Who is told of a step, and in which sentence; sending is left to the portal's outbox.

`settings.STAFF_MAIL_QUEUE` names the function that queues mails to staff, as `EMAIL_BACKEND` names
the one that sends: the standards know no outbox of their own.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from standards import access
from standards.models import Edition, EditionEvent
from standards.workflow import Act

TO_REVIEWERS = {
    Act.SUBMIT: "Konsep {what} diajukan dan menunggu pemeriksaan Anda.",
}
TO_EDITORS = {
    Act.RETURN: "Konsep {what} dikembalikan dengan catatan untuk diperbaiki.",
    Act.APPROVE: "Konsep {what} disetujui dan menunggu keputusan.",
    Act.SCHEDULE: "Standar {what} ditetapkan dengan keputusan.",
    Act.UNSCHEDULE: "Penetapan standar {what} dibatalkan sebelum berlaku.",
    Act.WITHDRAW: "Standar {what} dicabut.",
}


@dataclass(frozen=True, slots=True)
class StaffMail:
    """A sentence for one member of staff; `key` says what it is about, so that it goes out once."""

    key: str
    user: Any
    sentence: str


def announce(event: EditionEvent) -> None:
    """Queue what follows from a step: to the reviewers, or to the editors of the Biro."""
    act = Act(event.act)
    edition, on = event.edition, timezone.localdate(event.at)
    if act in TO_REVIEWERS:
        people, sentence = access.reviewers(on=on), TO_REVIEWERS[act]
    elif act in TO_EDITORS:
        people, sentence = access.editors(edition.service.biro_id, on=on), TO_EDITORS[act]
    else:
        return
    told = sentence.format(what=_what(edition))
    others = [user for user in people if user.pk != event.by_id]
    queue([StaffMail(f"standar {event.pk} {user.pk}", user, told) for user in others], at=event.at)


def queue(mails: list[StaffMail], *, at: datetime) -> None:
    """Hand mails to the outbox, inside the transaction that causes them."""
    if mails:
        import_string(settings.STAFF_MAIL_QUEUE)(mails, at=at)


def _what(edition: Edition) -> str:
    return f"{edition.service.code} {edition.name} (edisi {edition.number})"
