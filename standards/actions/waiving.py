"""Waiving: a finding of the linter is left as it is, for a reason and for a time."""

from datetime import date

from django.db import transaction

from standards import access
from standards.access import Author
from standards.actions.step import NotPermitted, NotPossible
from standards.linter.finding import Finding, Severity
from standards.models import Service, Waiver
from standards.models.waivers import LONGEST_DAYS, digest, words


def waive(
    finding: Finding, service: Service, *, reason: str, until: date, by: Author, on: date
) -> Waiver:
    """Set a finding aside from a day (local date) until another one, a year at most.

    An earlier waiver of the same finding ends. Raises NotPermitted or NotPossible.
    """
    if not access.may_waive(by, service, finding.severity):
        raise NotPermitted("Temuan ini bukan wewenang Anda untuk dikesampingkan.")
    if not reason.strip():
        raise NotPossible("Tulis alasan temuan ini dikesampingkan.")
    if not 1 <= (until - on).days <= LONGEST_DAYS:
        raise NotPossible("Pilih tanggal sesudah hari ini, paling lama satu tahun lagi.")
    same = {
        "service": service,
        "rule": finding.rule,
        "component": finding.component,
        "digest": digest(finding),
    }
    with transaction.atomic():
        # Two people who waive at once: the second waits here and ends the waiver of the first.
        Service.objects.select_for_update().get(pk=service.pk)
        Waiver.objects.filter(**same, ended_on=None).update(ended_on=on, ended_by=by.user)
        return Waiver.objects.create(
            **same,
            words=words(finding),
            reason=reason.strip(),
            since=on,
            days=(until - on).days,
            by=by.user,
        )


def end_waiver(waiver: Waiver, severity: Severity, *, by: Author, on: date) -> None:
    """Let a finding count again from a day on (local date). Raises NotPermitted or NotPossible.

    `severity` is that of the finding: who may waive it may also take the waiver back.
    """
    if not access.may_waive(by, waiver.service, severity):
        raise NotPermitted("Temuan ini bukan wewenang Anda.")
    still = Waiver.objects.filter(pk=waiver.pk, ended_on=None)
    if not still.update(ended_on=on, ended_by=by.user):
        raise NotPossible("Pengesampingan ini sudah diakhiri.")
