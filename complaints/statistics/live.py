"""What stands open today, Biro by Biro: for the leadership, never public.

Figures only: no number and no word of an aduan. What is berkadar pengawasan is told as one row of
the Inspektorat's, since the leadership is not of its circle.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, F, Min, Q

from complaints.models import Round
from complaints.statistics.counting import INSPECTORATE
from complaints.timing.tiers import Tier
from complaints.timing.worktime import to_local


class Backlog(NamedTuple):
    """What is open: how many aduan, how many past their due moment, and since when the oldest."""

    open: int
    overdue: int
    oldest: datetime | None

    def __add__(self, other: object) -> "Backlog":
        """The backlog of two together."""
        if not isinstance(other, Backlog):
            return NotImplemented
        oldest = min(filter(None, [self.oldest, other.oldest]), default=None)
        return Backlog(self.open + other.open, self.overdue + other.overdue, oldest)

    def age(self, at: datetime) -> int | None:
        """For how many days (local dates) the oldest has been open."""
        return (to_local(at).date() - to_local(self.oldest).date()).days if self.oldest else None


NOTHING = Backlog(0, 0, None)


def backlog(*, at: datetime) -> dict[str, Backlog]:
    """What is open by row of the statistics (slug of the Biro, or the Inspektorat); one query."""
    found: dict[str, Backlog] = {}
    for row, part in _parts(at):
        found[row] = found.get(row, NOTHING) + part
    return found


def _parts(at: datetime) -> Iterator[tuple[str, Backlog]]:
    """The open rounds, which are the last ones of what is neither answered nor closed."""
    rounds = Round.objects.filter(finished_at__isnull=True, number=F("complaint__round"))
    groups = rounds.values("complaint__biro__slug", "complaint__tier").annotate(
        open=Count("pk"),
        overdue=Count("pk", filter=Q(due_at__lt=at)),
        oldest=Min("complaint__received_at"),
    )
    columns = ("complaint__biro__slug", "complaint__tier", *Backlog._fields)
    for biro, tier, *part in groups.order_by().values_list(*columns):
        yield (INSPECTORATE if tier == Tier.SUPERVISORY else biro), Backlog(*part)
