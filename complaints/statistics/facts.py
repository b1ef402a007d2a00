"""What the database knows about the aduan of a period, in a constant number of queries.

An answer is judged by the first round: reopening starts another, and takes nothing back.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from django.db.models import Case, Count, FilteredRelation, Q, QuerySet, Value, When

from complaints.models import Answer, Event, Pause, Round
from complaints.periods import Period
from complaints.statistics.counting import Group, Result
from complaints.statistics.workdays import Span, Workdays
from complaints.timing.tiers import Tier
from complaints.timing.worktime import Calendar, to_local
from complaints.workflow import Act, Closing, Outcome


class _Row(NamedTuple):
    """So many first rounds with what they have in common, as it comes from the database."""

    number: int
    tier: str
    tier_now: str
    biro: str
    service: str | None
    channel: str
    component: str
    closing: str
    rounds: int
    outcome: str | None
    result: str


_SHARED = (
    "tier",
    "complaint__tier",
    "complaint__biro__slug",
    "complaint__service__code",
    "complaint__channel",
    "complaint__component",
    "complaint__closing",
    "complaint__round",
    "sent__outcome",
    "result",
)
"""What `_Row` tells after the number, in its order."""


def first_rounds() -> QuerySet[Round]:
    """First rounds, each with the answer that was `sent` in it, if any."""
    answered = Q(answers__state=Answer.State.SENT)
    rounds = Round.objects.filter(number=1)
    return rounds.annotate(sent=FilteredRelation("answers", condition=answered))


def groups(period: Period, *, at: datetime) -> Iterator[Group]:
    """All aduan received in a period (WIB) as they stand now, which is `at`; one query."""
    rounds = _of(period).annotate(result=_result(at)).values(*_SHARED)
    counted = rounds.annotate(number=Count("pk")).order_by()
    return (_group(_Row(*values)) for values in counted.values_list("number", *_SHARED))


def days_to_answer(period: Period, *, at: datetime, calendar: Calendar) -> Iterator[int]:
    """How many hari kerja each answered aduan of a period waited for its answer; two queries."""
    workdays, waits = Workdays(calendar, period.first, to_local(at).date()), _waits(period)
    answered = _of(period).filter(Q(sent__isnull=False))
    for pk, start, end in answered.values_list("pk", "started_at", "finished_at"):
        if end is not None:
            yield workdays.taken(start, end, waits.get(pk, ()))


def reclassified(period: Period) -> tuple[int, int]:
    """How many aduan of a period got another tier, and how many of them a slower one in the end.

    One query.
    """
    changes = Event.objects.filter(act=Act.CLASSIFY, **_received("complaint", period))
    changes = changes.exclude(facts__tingkat__0="").order_by("pk")
    first: dict[int, str] = {}
    last: dict[int, str] = {}
    for pk, facts in changes.values_list("complaint", "facts"):
        before, last[pk] = facts["tingkat"]
        first.setdefault(pk, before)
    slowness = list(Tier).index
    slower = [pk for pk in first if slowness(Tier(last[pk])) > slowness(Tier(first[pk]))]
    return len(first), len(slower)


def _of(period: Period) -> QuerySet[Round]:
    return first_rounds().filter(**_received("complaint", period))


def _received(complaint: str, period: Period) -> dict[str, datetime]:
    """The condition that an aduan was received in a period, from what leads to the aduan."""
    field = f"{complaint}__received_at"
    return {f"{field}__gte": period.start, f"{field}__lt": period.end}


def _result(at: datetime) -> Case:
    """The result of a first round at a moment, as the database finds it."""
    return Case(
        When(sent__isnull=False, in_time=True, then=Value(Result.IN_TIME)),
        When(sent__isnull=False, then=Value(Result.LATE)),
        When(finished_at__isnull=False, then=Value(Result.CLOSED)),
        When(due_at__lt=at, then=Value(Result.OVERDUE)),
        default=Value(Result.RUNNING),
    )


def _group(row: _Row) -> Group:
    result = Result(row.result)
    # A round reopened and then closed keeps the result of its answer.
    closing = row.closing if result is Result.CLOSED else ""
    return Group(
        number=row.number,
        biro=row.biro,
        service=row.service or "",
        tier=_tier(row),
        channel=row.channel,
        component=row.component,
        outcome=row.outcome or (Outcome.OUTSIDE if closing == Closing.REFERRED else ""),
        closing=closing,
        result=result,
        reopened=row.rounds > 1,
    )


def _tier(row: _Row) -> str:
    """The tier of the first round; what was or became berkadar pengawasan is told as that."""
    return Tier.SUPERVISORY if Tier.SUPERVISORY in (row.tier, row.tier_now) else row.tier


def _waits(period: Period) -> Mapping[int, list[Span]]:
    """The ended pauses of the first rounds of a period, by round."""
    pauses = Pause.objects.filter(**_received("round__complaint", period), round__number=1)
    waits: dict[int, list[Span]] = defaultdict(list)
    for pk, start, end in pauses.values_list("round", "started_at", "ended_at"):
        if end is not None:
            waits[pk].append((start, end))
    return waits
