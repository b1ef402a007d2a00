"""The discussion with the public is put on record beside the draft (PP 96/2012 Ps 26–27)."""

import hashlib
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from standards.access import Author
from standards.actions.step import NotPossible, step
from standards.files import store
from standards.files.checks import FileRefused, kind_of
from standards.models import Consultation, ConsultationFile, Edition
from standards.workflow import Act

FACTS = {
    "held_on": "tanggal",
    "place": "tempat",
    "participants": "peserta",
    "published_on": "dipublikasikan",
    "comments_until": "tanggapan_sampai",
    "outcome": "hasil",
}
"""What the ledger repeats of a discussion, so that a correction leaves the old words."""


def record_consultation(
    draft: Edition, consultation: Consultation, *, by: Author, at: datetime
) -> None:
    """Save a discussion, new or corrected, that was filled in but for who and when.

    Raises NotPermitted or NotPossible.
    """
    with step(draft, Act.CONSULT, by=by, at=at) as this:
        if consultation.held_on > timezone.localdate(at):
            raise NotPossible("Tanggal pembahasan belum tiba; catat setelah berlangsung.")
        consultation.edition = this.edition
        consultation.recorded_by, consultation.recorded_at = by.user, at
        consultation.save()
        told = {key: getattr(consultation, name) for name, key in FACTS.items()}
        this.facts = {
            "pembahasan": consultation.pk,
            **{key: str(value) for key, value in told.items() if value},
        }


def add_consultation_file(
    consultation: Consultation,
    content: bytes,
    *,
    role: ConsultationFile.Role,
    name: str,
    by: Author,
    at: datetime,
) -> None:
    """Keep a paper of a discussion; the same one once more, by a second click, changes nothing.

    Raises NotPermitted or NotPossible, also for a file that is none of ours.
    """
    try:
        kind = kind_of(content)
    except FileRefused as refused:
        raise NotPossible(str(refused)) from refused
    digest = hashlib.sha256(content).hexdigest()
    stored = store.keep(content)
    try:
        with step(consultation.edition, Act.CONSULT, by=by, at=at) as this:
            if consultation.files.filter(digest=digest).exists():
                raise NotPossible("Berkas ini sudah tersimpan pada pembahasan ini.")
            ConsultationFile.objects.create(
                consultation=consultation,
                role=role,
                kind=kind,
                original_name=name,
                stored=stored,
                size=len(content),
                digest=digest,
                added_by=by.user,
                added_at=at,
            )
            this.facts = {"pembahasan": consultation.pk, "berkas": name, "sidik": digest}
    except BaseException:
        store.remove(stored)
        raise


def remove_consultation_file(file: ConsultationFile, *, by: Author, at: datetime) -> None:
    """Take away a paper that was added by mistake, as long as the draft is open.

    Raises NotPermitted or NotPossible.
    """
    consultation = file.consultation
    with step(consultation.edition, Act.CONSULT, by=by, at=at) as this:
        this.facts = {"pembahasan": consultation.pk, "berkas_dihapus": file.original_name}
        stored = file.stored
        file.delete()
        # Only once the row is gone for good: a file without a row harms nobody.
        transaction.on_commit(lambda: store.remove(stored))
