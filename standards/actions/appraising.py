"""An evaluation or a review of a standard is put on record; its next one is counted from there."""

from datetime import date, datetime

from django.utils import timezone

from standards import access
from standards.access import Author
from standards.actions.step import NotPermitted, NotPossible
from standards.appraisal.terms import Kind
from standards.models import Appraisal, Service


def appraise(
    service: Service, *, kind: Kind, done_on: date, note: str, by: Author, at: datetime
) -> Appraisal:
    """Record that a standard was evaluated or reviewed on a day (local date), and what came of it.

    Raises NotPermitted or NotPossible.
    """
    if not access.roles_for(by, service):
        raise NotPermitted("Standar layanan ini bukan tugas Anda.")
    if done_on > timezone.localdate(at):
        raise NotPossible("Tanggal itu belum tiba; catat setelah dilakukan.")
    if not note.strip():
        raise NotPossible("Tulis hasilnya secara singkat.")
    return Appraisal.objects.create(
        service=service,
        kind=kind,
        done_on=done_on,
        note=note.strip(),
        recorded_by=by.user,
        recorded_at=at,
    )
