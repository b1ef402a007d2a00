"""From an upload to a row: the file is on disk before the row is, and goes when the row fails."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from django.db import transaction

from complaints import actions
from complaints.access import Actor
from complaints.evidence import cleaning, store
from complaints.evidence.cleaning import CleanFile
from complaints.models import Attachment, Complaint


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A cleaned file on disk that no row knows yet."""

    clean: CleanFile
    stored: str

    def attach_to(
        self, complaint: Complaint, *, by: Actor, at: datetime, internal: bool = False
    ) -> None:
        """Record it; the same file once more, by a second click, changes nothing.

        An `internal` one is for officers only. Raises `actions.Refused`.
        """
        with transaction.atomic():
            locked = Complaint.objects.select_for_update().get(pk=complaint.pk)
            digest = hashlib.sha256(self.clean.content).hexdigest()
            if locked.attachments.filter(digest=digest, internal=internal).exists():
                store.remove(self.stored)
                return
            actions.attach(
                complaint,
                content=self.clean.content,
                kind=Attachment.Kind(self.clean.kind),
                stored=self.stored,
                by=by,
                at=at,
                internal=internal,
            )


@contextmanager
def kept(upload: BinaryIO, *, name: str) -> Iterator[KeptFile]:
    """The cleaned upload on disk while the body records it; `name` is what it came with.

    Raises RefusedError with a sentence for the sender before anything is written.
    """
    clean = cleaning.clean(upload, name=name)
    stored = store.keep(clean.content)
    try:
        yield KeptFile(clean, stored)
    except BaseException:
        store.remove(stored)
        raise
