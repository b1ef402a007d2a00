"""What time alone does to aduan: unanswered questions lapse, unanswered answers are final."""

import logging
from collections.abc import Callable
from datetime import datetime

from complaints import access, actions
from complaints.models import Complaint
from complaints.workflow import State

_log = logging.getLogger(__name__)


def let_time_pass(*, at: datetime) -> int:
    """Take every step that is the system's to take at a moment; how many were taken.

    Each aduan in a transaction of its own: one that cannot be moved must not hold up the others.
    """
    taken = _each(State.INCOMPLETE, actions.lapse, at)
    return taken + _each(State.ANSWERED, actions.finish, at)


def _each(state: State, take: Callable[..., None], at: datetime) -> int:
    taken = 0
    for complaint in Complaint.objects.filter(state=state, complainant_by__lt=at):
        try:
            take(complaint, by=access.SYSTEM, at=at)
        except actions.Refused as refused:
            # The complainant was faster by a moment.
            _log.info("%s tetap: %s", complaint.number, refused)
        else:
            taken += 1
    return taken
