"""The outbox: mails wait here from the step that causes them until the timer sends them.

Each is queued once (unique key) and sent once: a sender first claims what it sends. `messages` says
what goes out together, and to whom.
"""

import logging
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import takewhile

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import Q

from complaints.mailing import messages
from complaints.models import OutgoingMail
from standards.notifications import StaffMail

_log = logging.getLogger(__name__)

LONGEST_PAUSE = timedelta(hours=4)
"""Pauses between tries double from two minutes on, up to this."""

MOST_TRIES = 24
"""A mail that the server takes from nobody is given up after three days."""

STUCK_AFTER = timedelta(minutes=10)
"""A sender that died keeps nothing longer than this."""

MOST_LOOKED_AT = 5_000
"""Of one run: more than go out in its time, few enough for the memory after a long outage."""

MOST_SECONDS = 240
"""Of one run: the other chores of the timer wait for it, and STUCK_AFTER counts from its begin."""


def queue(mails: Iterable[OutgoingMail]) -> None:
    """Let mails wait for the timer; what is queued already under its key stays as it is."""
    OutgoingMail.objects.bulk_create(mails, ignore_conflicts=True)


def queue_for_staff(
    mails: Iterable[StaffMail], *, at: datetime, kind: str = messages.STANDARDS
) -> None:
    """Let mails about standards, or about accounts, wait for the timer."""
    queue(
        OutgoingMail(
            key=mail.key,
            kind=kind,
            user=mail.user,
            subject=messages.DIGEST_SUBJECT[kind].format(count=1),
            body=mail.sentence,
            queued_at=at,
            not_before=at,
        )
        for mail in mails
    )


def send(*, at: datetime) -> int:
    """Send what is due, for some minutes; how many mails went out. Safe when two run at once.

    A mail server that is away costs one attempt and no mail a try: they all wait until it is back.
    """
    _free_stuck(at)
    batches = _due(at)
    if not batches:
        return 0
    sent = 0
    try:
        with get_connection() as server:
            for batch in _in_time(batches):
                if claimed := _claim(batch, at):
                    sent += _send(claimed, server, at)
    except OSError:
        # smtplib's errors are OSErrors, too.
        _log.warning("Server surel tidak menjawab; surel menunggu.")
    return sent


def _due(at: datetime) -> Collection[Sequence[OutgoingMail]]:
    """What goes out together, the oldest first; of very many the rest waits for the next run."""
    ready = Q(state=OutgoingMail.State.WAITING, not_before__lte=at)
    waiting = OutgoingMail.objects.filter(ready).order_by("pk").select_related("user")
    batches: dict[tuple[object, ...], list[OutgoingMail]] = defaultdict(list)
    for mail in waiting[:MOST_LOOKED_AT]:
        batches[messages.envelope(mail)].append(mail)
    return batches.values()


def _in_time(batches: Iterable[Sequence[OutgoingMail]]) -> Iterator[Sequence[OutgoingMail]]:
    end = time.monotonic() + MOST_SECONDS
    return takewhile(lambda _: time.monotonic() < end, batches)


def _free_stuck(at: datetime) -> None:
    stuck = OutgoingMail.objects.filter(
        state=OutgoingMail.State.SENDING, claimed_at__lt=at - STUCK_AFTER
    )
    stuck.update(state=OutgoingMail.State.WAITING)


def _claim(batch: Sequence[OutgoingMail], at: datetime) -> list[OutgoingMail]:
    """Those that no other sender took first."""
    return [
        mail
        for mail in batch
        if OutgoingMail.objects.filter(pk=mail.pk, state=OutgoingMail.State.WAITING).update(
            state=OutgoingMail.State.SENDING, claimed_at=at
        )
    ]


def _send(batch: Sequence[OutgoingMail], server: BaseEmailBackend, at: datetime) -> int:
    """Raises OSError when the server does not answer any more."""
    message = messages.message(batch)
    if message is None:
        _mark(batch, state=OutgoingMail.State.FAILED)
        return 0
    try:
        server.send_messages([message])
    except OSError:
        # Who it was for is not for the log.
        _log.warning("Surel %s belum terkirim.", [mail.pk for mail in batch])
        _try_again(batch, at)
        _connect_again(server)
        return 0
    _mark(batch, state=OutgoingMail.State.SENT, sent_at=at)
    return 1


def _connect_again(server: BaseEmailBackend) -> None:
    """After a mail that failed: whether it was the mail's fault or the server is away."""
    server.close()
    server.open()


def _mark(batch: Sequence[OutgoingMail], **changes: object) -> None:
    OutgoingMail.objects.filter(pk__in=[mail.pk for mail in batch]).update(**changes)


def _try_again(batch: Sequence[OutgoingMail], at: datetime) -> None:
    for mail in batch:
        tries = mail.tries + 1
        state = OutgoingMail.State.FAILED if tries >= MOST_TRIES else OutgoingMail.State.WAITING
        pause = min(timedelta(minutes=2**tries), LONGEST_PAUSE)
        _mark([mail], tries=tries, state=state, not_before=at + pause)
