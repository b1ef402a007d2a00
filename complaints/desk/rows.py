"""One aduan as a row of a list: what an officer must know before opening it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.urls import reverse

from complaints.desk.due import Due, due
from complaints.models import Complaint, Identity, Round
from complaints.models.cases import ComplaintQuerySet
from complaints.timing.clock import Unit
from complaints.timing.tiers import LABELS, Tier
from complaints.timing.wording import name_of
from complaints.timing.worktime import Calendar, to_local
from complaints.workflow import CLOSING_WORDS, OFFICER, Closing, State
from standards.dates import day_words

SUMMARY_LETTERS = 90

_SHOWN = (
    "number",
    "tier",
    "identity",
    "state",
    "closing",
    "story",
    "due_at",
    "act_by",
    "complainant_by",
    "ended_at",
    "service__code",
    "service__short_name",
    "biro__name",
    "assignee__first_name",
    "assignee__last_name",
    "assignee__username",
)
"""A fetch of every column would take twice as long."""


@dataclass(frozen=True, slots=True)
class Row:
    """An aduan as `_components/case_table.html` shows it.

    `secrecy` is the word of the lock. The words of a story berkadar pengawasan stand in no list:
    others may see the screen.
    """

    number: str
    url: str
    secrecy: str
    is_secret: bool
    deadline: Due | None
    service: str
    biro: str
    tier: str
    summary: str
    status: str
    officer: str


def for_rows(cases: ComplaintQuerySet) -> ComplaintQuerySet:
    """With all that rows show and nothing else, in the same query."""
    current = Round.objects.filter(complaint=OuterRef("pk"), number=OuterRef("round"))
    related = cases.select_related("service", "biro", "assignee").only(*_SHOWN)
    return related.annotate(unit=Subquery(current.values("unit")[:1]))


def row(case: Complaint, *, now: datetime, calendar: Calendar) -> Row:
    """The row of an aduan out of `for_rows`."""
    return Row(
        number=case.number,
        url=reverse("desk:case", args=[case.number]),
        secrecy=_secrecy(case),
        is_secret=case.is_supervisory,
        deadline=_due(case, now, calendar),
        service=f"{case.service.code} {case.service.short_name}" if case.service else "",
        biro=case.biro.name,
        tier=LABELS[Tier(case.tier)] if case.tier else "",
        summary="" if case.is_supervisory else _beginning(case.story),
        status=_status(case),
        officer=name_of(case.assignee) if case.assignee else "",
    )


def _beginning(story: str) -> str:
    """So much of a story that fits into a row."""
    words = story[:SUMMARY_LETTERS]
    return words if words == story else f"{words.rstrip()}…"


def _secrecy(case: Complaint) -> str:
    if case.is_supervisory:
        return "rahasia"
    return "nama rahasia" if case.identity == Identity.MANAGER else ""


def _status(case: Complaint) -> str:
    if case.standing is State.CLOSED:
        return f"Ditutup: {CLOSING_WORDS[Closing(case.closing)]}"
    return OFFICER[case.standing]


def _due(case: Complaint, now: datetime, calendar: Calendar) -> Due | None:
    """The next date; of what has ended, the day on which it did."""
    if case.ended_at is not None:
        words = f"berakhir {day_words(to_local(case.ended_at).date())}"
        return Due("Berakhir", words, case.ended_at.isoformat(), badge="", tone="")
    return due(case, Unit(case.unit), now=now, calendar=calendar)  # type: ignore[attr-defined]
