"""Closing a month: its figures are counted, frozen with their definitions, and published.

What happens to an aduan afterwards changes nothing published. A correction is a further revision
with its reason, beside the old one.
"""

import hashlib
import json
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from complaints.calendars import working_calendar
from complaints.models import MonthlyReport, Tombstone
from complaints.periods import Month
from complaints.statistics import definitions
from complaints.statistics.figures import figures
from complaints.timing.worktime import to_local
from standards.typed_text import on_one_line

CLOSED_ON_WORKING_DAY = 3
"""Of the following month: time to write down what came by letter in the last days."""

LONGEST_REASON = 300
"""Characters."""


class ClosingError(Exception):
    """A month that cannot be closed or revised; its text is a sentence for who asked."""


def close(month: Month, *, at: datetime) -> MonthlyReport:
    """Freeze and publish the figures of a month that has ended, once."""
    _refuse_unfinished(month, at)
    if newest(month) is not None:
        raise ClosingError(f"{month.words} sudah ditutup. Perbaikan hanya lewat revisi.")
    return _publish(month, revision=1, reason="", at=at)


def revise(month: Month, *, reason: str, at: datetime) -> MonthlyReport:
    """Publish the figures of a closed month once more, as they stand now, with the reason.

    Refused where nothing changed, and where retention has already deleted aduan of the month:
    the figures would shrink.
    """
    reason = on_one_line(reason)
    if not 0 < len(reason) <= LONGEST_REASON:
        raise ClosingError(f"Revisi memerlukan alasan, paling panjang {LONGEST_REASON} huruf.")
    last = newest(month)
    if last is None:
        raise ClosingError(f"{month.words} belum ditutup.")
    if _is_partly_deleted(month):
        raise ClosingError(f"Sebagian aduan {month.words} sudah dihapus; angkanya tetap.")
    if content(month, at=at)["angka"] == last.figures["angka"]:
        raise ClosingError(f"Angka {month.words} tidak berubah.")
    return _publish(month, revision=last.revision + 1, reason=reason, at=at)


def close_last_month(*, at: datetime) -> MonthlyReport | None:
    """Close the month before this one, from its third working day on; None when not to be done.

    Made for a timer: it may be called at any time, as often as one likes.
    """
    today = to_local(at).date()
    month = Month.of(today).before()
    if newest(month) is not None:
        return None
    first = working_calendar().add_working_days(month.period.last, CLOSED_ON_WORKING_DAY)
    if today < first:
        return None
    try:
        return close(month, at=at)
    except ClosingError:
        # Another timer was faster by a moment.
        return None


def newest(month: Month) -> MonthlyReport | None:
    """The last revision of a month; None while it is open."""
    return MonthlyReport.objects.filter(year=month.year, month=month.number).last()


def content(month: Month, *, at: datetime) -> dict[str, Any]:
    """What is frozen: the month, its figures, and what they mean."""
    return {
        "bulan": str(month),
        "angka": figures(month, at=at),
        "definisi": definitions.frozen(),
    }


def digest(frozen: dict[str, Any]) -> str:
    """The SHA-256 of frozen figures in canonical JSON (RFC 8785: sorted keys, no blanks)."""
    canonical = json.dumps(frozen, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _publish(month: Month, *, revision: int, reason: str, at: datetime) -> MonthlyReport:
    frozen = content(month, at=at)
    try:
        with transaction.atomic():
            return MonthlyReport.objects.create(
                year=month.year,
                month=month.number,
                revision=revision,
                figures=frozen,
                digest=digest(frozen),
                published_at=at,
                reason=reason,
            )
    except IntegrityError as error:
        raise ClosingError(f"{month.words} baru saja ditutup.") from error


def _refuse_unfinished(month: Month, at: datetime) -> None:
    if to_local(at) < month.period.end:
        raise ClosingError(f"{month.words} belum berakhir.")


def _is_partly_deleted(month: Month) -> bool:
    span = (month.period.first, month.period.last)
    return Tombstone.objects.filter(received_on__range=span, deleted_on__isnull=False).exists()
