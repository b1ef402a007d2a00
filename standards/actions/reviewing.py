"""Reviewing: a second person sends a draft back with comments, or approves exactly its content."""

from collections.abc import Mapping
from datetime import datetime

from standards import access
from standards.access import Author
from standards.actions.step import NotPermitted, NotPossible, step
from standards.digests import digest
from standards.models import Edition
from standards.workflow import Act


def send_back(
    draft: Edition,
    *,
    comments: Mapping[str, str],
    note: str,
    by: Author,
    at: datetime,
    seen: int | None = None,
) -> None:
    """Return a draft with a comment on some component (by key) or on the whole.

    Raises NotPermitted, NotPossible or Stale.
    """
    said = {key: comment.strip() for key, comment in comments.items() if comment.strip()}
    if not said and not note.strip():
        raise NotPossible("Tulis apa yang harus diperbaiki, pada komponennya atau secara umum.")
    with step(draft, Act.RETURN, by=by, at=at, seen=seen) as this:
        this.comments, this.note = said, note.strip()
        this.edition.approved_by = this.edition.approved_at = None
        this.edition.approved_digest = ""


def approve(
    draft: Edition, *, by: Author, at: datetime, note: str = "", seen: int | None = None
) -> None:
    """Approve the content as it stands now; whoever wrote or submitted it may not.

    Raises NotPermitted, NotPossible or Stale.
    """
    with step(draft, Act.APPROVE, by=by, at=at, seen=seen) as this:
        if by.user.pk in access.writers(this.edition):
            raise NotPermitted(
                "Konsep ini Anda susun atau ajukan sendiri; orang lain yang menyetujuinya."
            )
        this.note = note
        this.edition.approved_by = by.user
        this.edition.approved_at = at
        this.edition.approved_digest = digest(this.edition)
