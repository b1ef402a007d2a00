"""From the aduan of a month to its exact figures. Pure; what may be published is another matter."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median
from typing import NamedTuple

from complaints.timing.tiers import Tier


class Result(StrEnum):
    """What became of an aduan when the month was closed: every one has exactly one."""

    IN_TIME = "tepat_waktu"
    LATE = "terlambat"
    OVERDUE = "terbuka_lewat"
    RUNNING = "terbuka"
    CLOSED = "ditutup"


INSPECTORATE = "inspektorat"
"""Stands for the Biro of what is berkadar pengawasan: the circle handles it, and a figure at the
Biro would point at somebody there."""


class Group(NamedTuple):
    """So many aduan that are alike in all that counts; texts are codes, "" where there is none."""

    number: int

    biro: str
    service: str
    tier: str
    channel: str
    component: str
    outcome: str
    closing: str
    result: Result
    reopened: bool

    @property
    def row(self) -> str:
        """The row of the table of Biro in which it is counted."""
        return INSPECTORATE if self.tier == Tier.SUPERVISORY else self.biro


Cross = Counter[tuple[str, Result]]


@dataclass(slots=True)
class Counts:
    """The exact figures of a month: each Counter adds up to `received`."""

    results: Counter[Result] = field(default_factory=Counter)
    by_biro: Cross = field(default_factory=Counter)
    by_tier: Cross = field(default_factory=Counter)
    services: Counter[tuple[str, str]] = field(default_factory=Counter)
    channels: Counter[str] = field(default_factory=Counter)
    components: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    closings: Counter[str] = field(default_factory=Counter)
    reopened: int = 0

    @property
    def received(self) -> int:
        return self.results.total()


def count(groups: Iterable[Group]) -> Counts:
    """The figures of some aduan."""
    counts = Counts()
    for group in groups:
        counts.results[group.result] += group.number
        counts.by_biro[group.row, group.result] += group.number
        counts.by_tier[group.tier, group.result] += group.number
        counts.services[group.row, group.service] += group.number
        counts.channels[group.channel] += group.number
        counts.components[group.component] += group.number
        counts.outcomes[group.outcome] += group.number
        counts.closings[group.closing] += group.number
        counts.reopened += group.number * group.reopened
    return counts


def middle(days: Iterable[int]) -> float | None:
    """The median of some times, to one decimal; None when there are none."""
    found = list(days)
    return tenths(median(found)) if found else None


def share(in_time: int, received: int, running: int) -> float | None:
    """The share answered in time in percent, to one decimal; None when nothing could be late yet.

    The definition `persen_tepat_waktu` says why everything that ended stays in the divisor.
    """
    judged = received - running
    return tenths(100 * in_time / judged) if judged else None


def tenths(number: float) -> float:
    """A number to one decimal; a whole one without any, as JSON writes it everywhere."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded
