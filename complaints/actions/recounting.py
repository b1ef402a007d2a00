"""A changed calendar moves open deadlines; each move stands in the ledger with its reason."""

from datetime import datetime

from complaints import access, deadlines
from complaints.actions.step import step
from complaints.models import Complaint
from complaints.timing.worktime import Calendar
from complaints.workflow import Act


def recount(complaint: Complaint, *, reason: str, calendar: Calendar, at: datetime) -> bool:
    """Count an open aduan again under a calendar; whether its due moment moved.

    Nothing is written when it did not move, nor when its round has ended meanwhile: what was judged
    stays judged. `reason` names what changed, for the complainant too.
    """
    current = deadlines.current_round(complaint)
    if current.finished_at or deadlines.explained(current, calendar).due == current.due_at:
        return False
    with step(complaint, Act.RECOUNT, by=access.SYSTEM, at=at) as this:
        this.text = reason
    return True
