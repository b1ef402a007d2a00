"""The deadline in the head of an aduan, on the desk: whose turn it is, until when, how urgent."""

from dataclasses import dataclass
from datetime import datetime

from complaints.models import Complaint
from complaints.timing.clock import Unit
from complaints.timing.wording import due_words, time_left
from complaints.timing.worktime import Calendar
from complaints.workflow import RUNNING, State

WAITS = "berhenti"
"""The tone while it is the complainant's turn."""


@dataclass(frozen=True, slots=True)
class NextDate:
    """The next deadline of an aduan; `is_ours` when it is not the complainant who is waited for."""

    label: str
    moment: datetime
    is_ours: bool


@dataclass(frozen=True, slots=True)
class Due:
    """What `_components/deadline.html` shows, and what for."""

    label: str
    words: str
    iso: str
    badge: str
    tone: str


def due(complaint: Complaint, unit: Unit, *, now: datetime, calendar: Calendar) -> Due | None:
    """The next deadline; None for an aduan that has ended. `unit` is that of the running round.

    While the officers' clock runs it is the earlier of the standard's and the law's.
    """
    date = next_date(complaint)
    if date is None:
        return None
    if not date.is_ours:
        badge = "jam berhenti" if complaint.standing is State.INCOMPLETE else "menunggu pengadu"
        return _shown(date.label, date.moment, Unit.WORKING_DAY, badge, WAITS)
    if complaint.act_by != complaint.due_at:
        unit = Unit.CALENDAR_DAY
    left = time_left(date.moment, now, unit, calendar)
    return _shown(date.label, date.moment, unit, left.words, left.tone)


def next_date(complaint: Complaint) -> NextDate | None:
    """What an aduan waits for, and until when; None for one that has ended."""
    if complaint.standing in RUNNING and complaint.act_by is not None:
        return NextDate(_label(complaint), complaint.act_by, is_ours=True)
    if complaint.complainant_by is not None:
        is_asked = complaint.standing is State.INCOMPLETE
        label = "Pengadu melengkapi" if is_asked else "Pengadu menanggapi jawaban"
        return NextDate(label, complaint.complainant_by, is_ours=False)
    return None


def _label(complaint: Complaint) -> str:
    if complaint.act_by != complaint.due_at:
        return "Menurut UU 25/2009"
    return "Jawaban" if complaint.tier else "Triase"


def _shown(label: str, moment: datetime, unit: Unit, badge: str, tone: str) -> Due:
    return Due(label, due_words(moment, unit), moment.isoformat(), badge, tone)
