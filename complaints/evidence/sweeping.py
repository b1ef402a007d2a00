"""Removes the files that a crash left behind: on disk, and known to nobody."""

from datetime import datetime, timedelta

from complaints.evidence import store
from complaints.models import Attachment

SPARED = timedelta(days=1)
"""A file this young may belong to an upload that is still being recorded."""


def sweep(*, at: datetime) -> int:
    """Delete every file that no row knows; how many there were. Safe to repeat."""
    known = frozenset(Attachment.objects.values_list("stored", flat=True))
    names = list(store.orphans(known, older_than=at - SPARED))
    for name in names:
        store.remove(name)
    return len(names)
