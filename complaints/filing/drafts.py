"""What a citizen has typed so far: sealed in one row, for a day, unseen by staff."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from complaints import vault
from complaints.actions.filing import fingerprint
from complaints.filing.cookie import LIFE, new_token
from complaints.forms.answers import Answers
from complaints.models import Complaint, FilingDraft


@dataclass(frozen=True, slots=True)
class Draft:
    """The answers under a token; `begun_at` is None while nothing is kept."""

    token: str
    answers: Answers = field(default_factory=dict)
    begun_at: datetime | None = None


def read(token: str, *, at: datetime) -> Draft:
    """The draft under a token at a moment; an empty one when there is none, or it is too old.

    Nor can one be read whose key was taken out of the vault meanwhile.
    """
    kept = FilingDraft.objects.filter(token_hash=fingerprint(token), changed_at__gt=at - LIFE)
    row = kept.first()
    try:
        return Draft(token, vault.unseal(row.sealed), row.begun_at) if row else Draft(token)
    except vault.SealError:
        return Draft(token)


def keep(draft: Draft, answers: Answers, *, at: datetime) -> Draft:
    """The draft with further answers, stored.

    A token with which an aduan was filed gives way to a new one: what is typed after going back
    in the browser becomes another aduan instead of getting lost.
    """
    if draft.begun_at is None and has_filed(draft.token):
        draft = Draft(new_token(draft.token))
    draft = replace(draft, answers=draft.answers | answers, begun_at=draft.begun_at or at)
    values = {"sealed": vault.seal(draft.answers), "begun_at": draft.begun_at, "changed_at": at}
    FilingDraft.objects.update_or_create(values, token_hash=fingerprint(draft.token))
    return draft


def drop(token: str) -> None:
    """Delete the draft under a token, if there is one."""
    FilingDraft.objects.filter(token_hash=fingerprint(token)).delete()


def has_filed(token: str) -> bool:
    """Whether an aduan was filed with this token."""
    return Complaint.objects.filter(filing=fingerprint(token)).exists()


def purge(*, at: datetime) -> int:
    """Delete the drafts that nobody has touched for a day; how many there were."""
    deleted, _ = FilingDraft.objects.filter(changed_at__lte=at - LIFE).delete()
    return deleted
