"""The outbox: mails wait here from the step that causes them until the timer sends them.

Each is queued once (unique key) and sent once: a sender first claims what it sends. Officers get
all that waits for them as one digest; complainants get each mail alone, their address taken out of
the vault only then.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q
from django.utils.crypto import salted_hmac

from complaints import vault
from complaints.models import OutgoingMail, Reporter
from standards.notifications import StaffMail

_log = logging.getLogger(__name__)

LONGEST_PAUSE = timedelta(hours=4)
"""Pauses between tries double from two minutes on, up to this."""

MOST_TRIES = 24
"""A mail server may be away over a weekend: a mail is given up after three days."""

STUCK_AFTER = timedelta(minutes=10)
"""A sender that died keeps nothing longer than this."""

STANDARDS, ACCOUNTS, DESK = "standar", "akun", "aduan"
"""What a digest is about. The first two are kinds of mails; all other kinds are about aduan."""

DIGEST_SUBJECT = {
    STANDARDS: "Standar pelayanan: {count} pemberitahuan",
    ACCOUNTS: "Akun Anda: {count} pemberitahuan",
    DESK: "Meja aduan: {count} pemberitahuan",
}
DIGEST_END = {
    STANDARDS: "Buka ruang kerja: {site}/admin/standards/edition/",
    ACCOUNTS: "Buka akun Anda: {site}/akun/sesi/",
    DESK: "Buka meja aduan: {site}/petugas/",
}
DIGEST_FOOT = "Surel ini dikirim sistem; balasannya tidak dibaca."


def queue(mails: Iterable[OutgoingMail]) -> None:
    """Let mails wait for the timer; what is queued already under its key stays as it is."""
    OutgoingMail.objects.bulk_create(mails, ignore_conflicts=True)


def queue_for_staff(mails: Iterable[StaffMail], *, at: datetime, kind: str = STANDARDS) -> None:
    """Let mails about standards, or about accounts, wait for the timer."""
    queue(
        OutgoingMail(
            key=mail.key,
            kind=kind,
            user=mail.user,
            subject=DIGEST_SUBJECT[kind].format(count=1),
            body=mail.sentence,
            queued_at=at,
            not_before=at,
        )
        for mail in mails
    )


def send(*, at: datetime) -> int:
    """Send everything that is due; how many mails went out. Safe when two run at once."""
    _free_stuck(at)
    ready = Q(state=OutgoingMail.State.WAITING, not_before__lte=at)
    batches: dict[tuple[object, ...], list[OutgoingMail]] = defaultdict(list)
    for mail in OutgoingMail.objects.filter(ready).order_by("pk").select_related("user"):
        batches[_envelope(mail)].append(mail)
    return sum(_send(claimed, at) for batch in batches.values() if (claimed := _claim(batch, at)))


def _envelope(mail: OutgoingMail) -> tuple[object, ...]:
    """What goes out together: all that waits for one officer about the same."""
    if mail.user_id:
        return ("petugas", mail.user_id, _subject(mail))
    return ("surel", mail.pk)


def _subject(mail: OutgoingMail) -> str:
    """What the digest is about in which a mail goes out."""
    return mail.kind if mail.kind in {STANDARDS, ACCOUNTS} else DESK


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


def _send(batch: Sequence[OutgoingMail], at: datetime) -> int:
    message = _digest(batch) if batch[0].user_id else _letter(batch[0])
    if message is None:
        _mark(batch, state=OutgoingMail.State.FAILED)
        return 0
    # Auto-Submitted (RFC 3834): an absence note must not answer a machine.
    message.extra_headers |= {
        "Message-ID": _message_id(batch),
        "Auto-Submitted": "auto-generated",
    }
    try:
        message.send()
    except OSError:
        # smtplib's errors are OSErrors, too. Who it was for is not for the log.
        _log.warning("Surel %s belum terkirim.", [mail.pk for mail in batch])
        _try_again(batch, at)
        return 0
    _mark(batch, state=OutgoingMail.State.SENT, sent_at=at)
    return 1


def _message_id(batch: Sequence[OutgoingMail]) -> str:
    """The same whenever the same is sent (RFC 5322, 3.6.4); nothing can be read from it.

    A sender that died after sending leaves its mails to the next one: by this, receivers know a
    mail again that came twice.
    """
    keys = "\n".join(sorted(mail.key for mail in batch))
    mac = salted_hmac("complaints.mailing.outbox", keys, algorithm="sha256")
    return f"<{mac.hexdigest()[:32]}@{urlsplit(settings.SITE_ADDRESS).hostname}>"


def _digest(batch: Sequence[OutgoingMail]) -> EmailMessage | None:
    """One mail with everything that waits for one officer; None without an address."""
    user = batch[0].user
    if user is None or not user.email or not user.is_active:
        return None
    lines = "\n".join(f"- {mail.body}" for mail in batch)
    about = _subject(batch[0])
    end = DIGEST_END[about].format(site=settings.SITE_ADDRESS)
    subject = DIGEST_SUBJECT[about].format(count=len(batch))
    return EmailMessage(subject, f"{lines}\n\n{end}\n\n{DIGEST_FOOT}", to=[user.email])


def _letter(mail: OutgoingMail) -> EmailMessage | None:
    """A mail to a complainant; None when the address is not there any more."""
    reporter = Reporter.objects.filter(complaint=mail.complaint_id, by_email=True).first()
    address = vault.unseal(reporter.sealed).get("email") if reporter else None
    return EmailMessage(mail.subject, mail.body, to=[address]) if address else None


def _mark(batch: Sequence[OutgoingMail], **changes: object) -> None:
    OutgoingMail.objects.filter(pk__in=[mail.pk for mail in batch]).update(**changes)


def _try_again(batch: Sequence[OutgoingMail], at: datetime) -> None:
    for mail in batch:
        tries = mail.tries + 1
        state = OutgoingMail.State.FAILED if tries >= MOST_TRIES else OutgoingMail.State.WAITING
        pause = min(timedelta(minutes=2**tries), LONGEST_PAUSE)
        _mark([mail], tries=tries, state=state, not_before=at + pause)
