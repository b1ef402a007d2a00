"""The answer as a letter for its complainant, signed by the office."""

from dataclasses import replace
from datetime import datetime

from complaints.following import outlook
from complaints.papers.reply_letter import ReplyLetter
from complaints.record import casefile
from complaints.record.dossier import Dossier
from complaints.timing.worktime import Calendar

SIGNED_AS = "Pengelola pengaduan"


def letter(record: Dossier, *, at: datetime, calendar: Calendar) -> ReplyLetter | None:
    """The newest answer that was sent; None while there is none.

    Without a name on either side: whoever holds the key need not be the one who complained, and
    an officer of the supervisory circle is never named.
    """
    answer = record.sent
    if answer is None:
        return None
    paper = casefile.reply_letter(record, answer, person=None, at=at, calendar=calendar)
    by = outlook.responsible(record.complaint)
    return replace(paper, officer_name=by, officer_position=SIGNED_AS)
