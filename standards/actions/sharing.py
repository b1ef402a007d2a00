"""A draft is shown to people without an account, under an address that cannot be guessed."""

from datetime import datetime, timedelta

from standards.access import Author
from standards.actions.step import NotPossible, step
from standards.models import Edition, PreviewLink
from standards.preview_tokens import hashed, new_token
from standards.workflow import Act

LONGEST_DAYS = 60


def share(draft: Edition, *, days: int, by: Author, at: datetime) -> str:
    """Open an unlisted address for some days; its token, which nobody can ask for again.

    Raises NotPermitted or NotPossible.
    """
    token = new_token()
    with step(draft, Act.SHARE, by=by, at=at) as this:
        if not 1 <= days <= LONGEST_DAYS:
            raise NotPossible(f"Alamat pratinjau berlaku 1 sampai {LONGEST_DAYS} hari.")
        link = PreviewLink.objects.create(
            edition=this.edition,
            token_hash=hashed(token),
            created_by=by.user,
            created_at=at,
            expires_at=at + timedelta(days=days),
        )
        this.facts = {"pratinjau": link.pk, "sampai": link.expires_at.isoformat()}
    return token


def stop_sharing(link: PreviewLink, *, by: Author, at: datetime) -> None:
    """Close an address; closing it twice changes nothing. Raises NotPermitted or NotPossible."""
    if link.revoked_at is not None:
        return
    with step(link.edition, Act.UNSHARE, by=by, at=at) as this:
        link.revoked_at = at
        link.save(update_fields=["revoked_at"])
        this.facts = {"pratinjau": link.pk}
