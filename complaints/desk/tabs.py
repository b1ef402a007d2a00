"""The tabs of the queue: what officers ask every morning, as conditions on what they may see."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from complaints import access
from complaints.access import Actor
from complaints.deadlines import end_of_day
from complaints.models import Answer
from complaints.models.cases import ComplaintQuerySet
from complaints.timing.worktime import to_local
from complaints.workflow import Act, State


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab; `holds` gives its condition for an officer at a moment."""

    slug: str
    label: str
    holds: Callable[[Actor, datetime], Q]


def _due_today(_: Actor, at: datetime) -> Q:
    return Q(act_by__gte=at, act_by__lte=end_of_day(to_local(at).date()))


def _to_approve(by: Actor, _: datetime) -> Q:
    """Drafts of others: nobody sends an answer that is only their own."""
    own = Answer.objects.filter(state=Answer.State.DRAFT, drafted_by=by.user_id)
    waiting = Q(state=State.AWAITING_APPROVAL) & access.may_take(by, Act.APPROVE)
    return waiting & ~Q(pk__in=own.values("round__complaint"))


_OPEN = ~Q(state=State.ANSWERED)
"""Of what has not ended, all but the answered is open; one comparison a row instead of seven."""

OPEN_TAB = Tab("terbuka", "Semua terbuka", lambda by, at: _OPEN)
ENDED_TAB = Tab("selesai", "Selesai atau ditutup", lambda by, at: Q(ended_at__isnull=False))

COUNTED = (
    OPEN_TAB,
    Tab("triase", "Perlu triase", lambda by, at: Q(state=State.RECEIVED)),
    Tab("hari-ini", "Jatuh tempo hari ini", _due_today),
    Tab("terlambat", "Terlambat", lambda by, at: Q(act_by__lt=at)),
    Tab(
        "menunggu",
        "Menunggu pengadu",
        lambda by, at: Q(state__in=[State.INCOMPLETE, State.ANSWERED]),
    ),
    Tab("saya", "Milik saya", lambda by, at: _OPEN & Q(assignee=by.user_id)),
    Tab("persetujuan", "Persetujuan", _to_approve),
    Tab(
        "tanpa-petugas",
        "Tanpa petugas",
        lambda by, at: _OPEN & Q(assignee__isnull=True),
    ),
    Tab("periksa", "Perlu diperiksa", lambda by, at: _OPEN & Q(needs_check=True)),
)
"""The tabs with a count; every one of them looks at what has not ended, which is little."""

TABS: Mapping[str, Tab] = {tab.slug: tab for tab in (*COUNTED, ENDED_TAB)}
"""Together they hold everything: what is open, what waits for the complainant, what has ended."""


def cases(tab: Tab, by: Actor, at: datetime) -> ComplaintQuerySet:
    """The aduan of a tab in its order: what is due next first, or what ended last."""
    seen = access.visible(by)
    if tab is ENDED_TAB:
        return seen.ended().order_by("-ended_at", "-pk")
    return seen.unended().filter(tab.holds(by, at)).by_next_date()


def counts(by: Actor, at: datetime) -> dict[str, int]:
    """How many aduan each counted tab holds; one query over what has not ended."""
    held = {tab.slug: Count("pk", filter=tab.holds(by, at)) for tab in COUNTED}
    return access.visible(by).unended().aggregate(**held)
