"""The complainant's identity: opened on the record, hidden further, and the key given anew."""

import secrets
from datetime import datetime

from complaints import access, references, vault
from complaints.access import Actor
from complaints.actions.step import NotPermitted, NotPossible, step
from complaints.models import Complaint, Identity, Reporter
from complaints.workflow import Act

_CLOSENESS = [Identity.BIRO, Identity.MANAGER, Identity.ANONYMOUS]
"""From the least to the most secret."""


def open_identity(complaint: Complaint, *, reason: str, by: Actor, at: datetime) -> dict[str, str]:
    """Unseal who complained, for an officer who may know; the opening stands in the ledger.

    The keys are those of `Report.person`. Raises NotPermitted, and NotPossible where retention
    has removed the identity.
    """
    with step(complaint, Act.OPEN_IDENTITY, by=by, at=at) as this:
        if not access.may_know_identity(by, this.complaint):
            raise NotPermitted("Identitas pengadu tertutup bagi Anda.")
        reporter = Reporter.objects.filter(complaint=this.complaint).first()
        if reporter is None:
            raise NotPossible("Identitas pengadu tidak ada lagi.")
        this.note = reason
    return vault.unseal(reporter.sealed)


def tighten(
    complaint: Complaint, *, to: Identity, by: Actor, at: datetime, seen: int | None = None
) -> None:
    """Hide the name further than before; never the other way.

    Only the complainant may become anonymous: the identity is then deleted for good.
    """
    with step(complaint, Act.TIGHTEN, by=by, at=at, seen=seen) as this:
        case = this.complaint
        if _CLOSENESS.index(to) <= _CLOSENESS.index(Identity(case.identity)):
            raise NotPossible("Kerahasiaan hanya dapat diperketat.")
        if to == Identity.ANONYMOUS:
            if by.user is not None:
                raise NotPermitted("Hanya pengadu yang dapat menghapus namanya.")
            Reporter.objects.filter(complaint=case).delete()
        this.facts["identitas"] = [case.identity, to.value]
        case.identity = to


def renew_key(complaint: Complaint, *, reason: str, by: Actor, at: datetime) -> str:
    """Give a new secret key to a complainant who was recognised by the contact on file.

    The old key opens nothing any more. Impossible for an anonymous aduan: nobody can be
    recognised. Returns the key, which is shown once.
    """
    with step(complaint, Act.RENEW_KEY, by=by, at=at) as this:
        if this.complaint.is_anonymous:
            raise NotPossible("Aduan tanpa nama tidak dapat diberi kode baru.")
        key = references.new_key_from(secrets.token_urlsafe(24))
        this.complaint.key_hash = references.hash_key(key)
        this.note = reason
    return key
