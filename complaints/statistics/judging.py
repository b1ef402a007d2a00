"""Each aduan judged exactly once, in the month in which its first round was decided.

Beside the figures of what was received: those are frozen days after the month, when slow tiers
are not due yet. Whoever counts only them never sees what ran late afterwards.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet

from complaints.models import Round
from complaints.periods import Period
from complaints.statistics.facts import first_rounds
from complaints.timing.tiers import Tier


class Judged(NamedTuple):
    """How many first rounds were judged, and how; `answered` are those with an answer by now."""

    total: int
    answered_in_time: int
    late: int
    answered: int

    @property
    def closed(self) -> int:
        """Ended without an answer before they were due."""
        return self.total - self.answered_in_time - self.late


_IN_TIME = Q(in_time=True, sent__isnull=False)
_LATE = Q(in_time=False) | Q(in_time__isnull=True)
_FIGURES = {
    "total": Count("pk"),
    "answered_in_time": Count("pk", filter=_IN_TIME),
    "late": Count("pk", filter=_LATE),
    "answered": Count("pk", filter=Q(sent__isnull=False)),
}


def judged(period: Period) -> Judged:
    """What was judged in a period that has ended; one query."""
    return Judged(**_rounds(period).aggregate(**_FIGURES))


def judged_by(fields: Sequence[str], period: Period) -> list[tuple[tuple[Any, ...], Judged]]:
    """The same for each value of some fields of the aduan, in their order; one query.

    What is berkadar pengawasan is left out.
    """
    secret = Q(tier=Tier.SUPERVISORY) | Q(complaint__tier=Tier.SUPERVISORY)
    keys = [f"complaint__{field}" for field in fields]
    groups = _rounds(period).exclude(secret).values(*keys).annotate(**_FIGURES).order_by(*keys)
    return [(tuple(row.pop(key) for key in keys), Judged(**row)) for row in groups]


def _rounds(period: Period) -> QuerySet[Round]:
    """The rounds whose due moment passed in the period, or that ended in it before they were due.

    One that ended while it was paused has no due moment and is judged when it ended.
    """
    due = Q(due_at__gte=period.start, due_at__lt=period.end)
    ended = Q(finished_at__gte=period.start, finished_at__lt=period.end)
    return first_rounds().filter((due & _LATE) | (ended & Q(in_time=True)))
