"""The end of keeping: persons and words go first, the whole aduan later, a tombstone remains.

UU 27/2022 Pasal 42–45: personal data are erased when their period has passed. The periods are
`RetentionRule`s by kind of end. An aduan on hold is left alone. What is removed here is still in
older backups until these are gone; docs/operasi.md says how long.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from complaints import searching
from complaints.evidence import store
from complaints.models import Attachment, Complaint, Event, RetentionRule, Tombstone
from complaints.models.keeping import ANSWERED, SUPERVISORY
from complaints.timing.tiers import Tier
from complaints.timing.worktime import midnight, to_local
from complaints.workflow import ENDED

ANONYMISE, DELETE = "anonimkan", "hapus"


@dataclass(frozen=True, slots=True)
class Due:
    """An aduan whose period has passed, what is to be done with it, and by which rule."""

    complaint: Complaint
    step: str
    rule: RetentionRule


def due(*, at: datetime) -> Iterator[Due]:
    """What has come to its end at a moment, each aduan once, the stronger step first."""
    for rule in RetentionRule.objects.all():
        ended = _ended(rule).filter(hold="").select_related("biro", "service")
        before = _months_before(to_local(at).date(), rule.delete_after)
        deleted = ended.filter(ended_at__lt=midnight(before)).order_by("pk")
        yield from (Due(complaint, DELETE, rule) for complaint in deleted)
        since = _months_before(to_local(at).date(), rule.anonymise_after)
        anonymised = ended.filter(ended_at__gte=midnight(before), ended_at__lt=midnight(since))
        known = Tombstone.objects.values("number")
        for complaint in anonymised.exclude(number__in=known).order_by("pk"):
            yield Due(complaint, ANONYMISE, rule)


def carry_out(one: Due, *, at: datetime) -> None:
    """Do what is due with one aduan, in one transaction; its files go when that has held."""
    with transaction.atomic():
        complaint = Complaint.objects.select_for_update().get(pk=one.complaint.pk)
        files = list(complaint.attachments.values_list("stored", flat=True))
        _forget(complaint)
        stone = _tombstone(complaint, one.rule)
        today = to_local(at).date()
        stone.anonymised_on = stone.anonymised_on or today
        if one.step == DELETE:
            stone.deleted_on = today
            complaint.duplicates.update(duplicate_of=None)
            complaint.delete()
        stone.save()
    for name in files:
        store.remove(name)


def _ended(rule: RetentionRule) -> QuerySet[Complaint]:
    """The aduan of a rule; what is berkadar pengawasan follows its own rule however it ended."""
    ended = Complaint.objects.filter(state__in=sorted(ENDED))
    if rule.ends == SUPERVISORY:
        return ended.filter(tier=Tier.SUPERVISORY)
    closing = "" if rule.ends == ANSWERED else rule.ends
    return ended.exclude(tier=Tier.SUPERVISORY).filter(closing=closing)


def _forget(complaint: Complaint) -> None:
    """Remove whoever and whatever could tell of a person; figures and dates stay."""
    complaint.story = complaint.request = complaint.lapor_id = complaint.referred_to = ""
    complaint.happened_on, complaint.respondent = None, None
    complaint.save()
    if reporter := getattr(complaint, "reporter", None):
        reporter.delete()
    Event.objects.filter(complaint=complaint).forget_texts()
    for one in complaint.rounds.all():
        one.answers.update(text="")
    Attachment.objects.filter(complaint=complaint).delete()
    complaint.mails.all().delete()
    searching.forget(complaint)


def _tombstone(complaint: Complaint, rule: RetentionRule) -> Tombstone:
    stone = Tombstone.objects.filter(number=complaint.number).first()
    if stone is not None or complaint.ended_at is None:
        return stone or Tombstone(number=complaint.number)
    return Tombstone(
        number=complaint.number,
        received_on=to_local(complaint.received_at).date(),
        ended_on=to_local(complaint.ended_at).date(),
        biro_code=complaint.biro.code,
        service_code=complaint.service.code if complaint.service else "",
        tier=complaint.tier,
        channel=complaint.channel,
        closing=complaint.closing,
        outcome=complaint.outcome,
        rule=f"{rule} ({rule.basis})"[:200],
    )


def _months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
