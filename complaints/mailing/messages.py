"""Mails as they go out: which go together, what they say, and to whom.

Officers get all that waits for them as one digest; complainants get each mail alone, their address
taken out of the vault only then.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.crypto import salted_hmac

from complaints import vault
from complaints.models import OutgoingMail, Reporter

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


def envelope(mail: OutgoingMail) -> tuple[object, ...]:
    """Mails of the same envelope go out together: all that waits for one officer about the same."""
    if mail.user_id:
        return ("petugas", mail.user_id, _subject(mail))
    return ("surel", mail.pk)


def message(batch: Sequence[OutgoingMail]) -> EmailMessage | None:
    """The mail for what goes out together; None when there is nobody to get it any more."""
    made = _digest(batch) if batch[0].user_id else _letter(batch[0])
    if made is not None:
        # Auto-Submitted (RFC 3834): an absence note must not answer a machine.
        made.extra_headers = {
            "Message-ID": _message_id(batch),
            "Auto-Submitted": "auto-generated",
        }
    return made


def _subject(mail: OutgoingMail) -> str:
    """What the digest is about in which a mail goes out."""
    return mail.kind if mail.kind in {STANDARDS, ACCOUNTS} else DESK


def _message_id(batch: Sequence[OutgoingMail]) -> str:
    """The same whenever the same is sent (RFC 5322, 3.6.4); nothing can be read from it.

    A sender that died after sending leaves its mails to the next one: by this, receivers know a
    mail again that came twice.
    """
    keys = "\n".join(sorted(mail.key for mail in batch))
    mac = salted_hmac("complaints.mailing.messages", keys, algorithm="sha256")
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
