"""One phrase changed in many standards: the drafts are made in one step."""

from collections.abc import Mapping, Set
from datetime import datetime

from django.db import transaction

from standards.access import Author
from standards.actions.drafting import NewText, save_texts, start_draft
from standards.actions.step import NotPossible, Refused
from standards.models import Edition, MassChange, Service
from standards.notation import phrases


def change_phrase(
    chosen: Mapping[Service, Set[str]],
    *,
    phrase: str,
    replacement: str,
    note: str,
    by: Author,
    at: datetime,
) -> MassChange:
    """Change a phrase in the chosen components (keys) of each service, in new or open drafts.

    All in one transaction. The reason of an open draft is kept; this one is added. Raises
    NotPossible, naming every service that stands in the way; then nothing was changed.
    """
    if phrase == replacement:
        raise NotPossible("Tulis yang baru; semula dan menjadi masih sama.")
    with transaction.atomic():
        change = MassChange.objects.create(
            phrase=phrase, replacement=replacement, note=note, by=by.user, at=at
        )
        reasons = [
            reason
            for service, keys in chosen.items()
            if (reason := _refusal(change, service, keys, by=by, at=at))
        ]
        if not change.drafts.exists():
            reasons.append("Tidak ada bagian terpilih yang masih memuat kata itu.")
        if reasons:
            raise NotPossible(" ".join(reasons))
    return change


def _refusal(
    change: MassChange, service: Service, keys: Set[str], *, by: Author, at: datetime
) -> str:
    """Change the draft of one service; the sentence that tells why not, else ""."""
    try:
        _change(change, service, keys, by=by, at=at)
    except Refused as refused:
        return f"{service.code}: {refused}"
    return ""


def _change(
    change: MassChange, service: Service, keys: Set[str], *, by: Author, at: datetime
) -> None:
    draft = service.editions.open_drafts().first() or start_draft(service, by=by, at=at)
    texts = {
        component.key: NewText(
            phrases.replaced(component.text, change.phrase, change.replacement),
            phrases.replaced(component.flow, change.phrase, change.replacement),
        )
        for component in draft.components.all()
        if component.key in keys
    }
    note = "\n".join(filter(None, [draft.change_note, change.note]))
    if save_texts(draft, texts, note=note, by=by, at=at):
        Edition.objects.filter(pk=draft.pk).update(mass_change=change)
