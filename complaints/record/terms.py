"""The clocks of one aduan side by side, each with its basis and whether it was met.

The triage and every round run under the standard, in office time; beside them run the two terms of
UU 25/2009, in calendar days.
"""

from collections.abc import Iterator
from datetime import datetime

from complaints import deadlines
from complaints.models import Complaint, Event, Round
from complaints.papers.case_file import Term
from complaints.record import history
from complaints.record.dossier import Dossier
from complaints.timing import clock, explaining
from complaints.timing.clock import Unit
from complaints.timing.explaining import Explanation
from complaints.timing.tiers import LABELS, Tier
from complaints.timing.wording import ending_words, time_left
from complaints.timing.worktime import Calendar
from complaints.workflow import Act, State

IN_TIME, LATE = "tepat waktu", "terlambat"
WAITING = "jam berhenti: menunggu pengadu"

TRIAGE_BASIS = "tingkat dengan batas tersingkat dalam standar"
COMPLETENESS_BASIS = "UU 25/2009 Pasal 44 ayat (3): 14 hari sejak diterima"
DECISION_BASIS = "UU 25/2009 Pasal 50 ayat (1): 60 hari sejak berkas lengkap"


def terms(dossier: Dossier, *, now: datetime, calendar: Calendar) -> list[Term]:
    """Every term of an aduan in words, in the order in which they begin."""
    return [
        _triage(dossier, now, calendar),
        *(_answer(each, now, calendar) for each in dossier.rounds if each.tier),
        *_statutory(dossier, now, calendar),
    ]


def explanation(dossier: Dossier, calendar: Calendar) -> Explanation:
    """Why the last round is due when it is, with all that moved it."""
    current = dossier.current
    return explaining.explain(
        deadlines.explained(current, calendar),
        received=current.started_at,
        limit=current.limit,
        pauses=[pause.as_clock_pause for pause in current.pauses.all()],
        source=current.source,
        wording=current.wording,
        changes=history.moves(dossier.events),
    )


def _triage(dossier: Dossier, now: datetime, calendar: Calendar) -> Term:
    first, events = dossier.rounds[0], list(dossier.events)
    classified = next((event for event in events if event.act == Act.CLASSIFY), None)
    if classified is None:
        standing = _round_standing(first, now, calendar)
        return Term(name="Triase", due=_due(first.due_at), basis=TRIAGE_BASIS, standing=standing)
    due = _due_at(classified, events) or first.due_at
    standing = _judged(classified.at, due)
    return Term(name="Triase", due=_due(due), basis=TRIAGE_BASIS, standing=standing)


def _due_at(step: Event, events: list[Event]) -> datetime | None:
    """The due moment when a step was taken: the next change of it tells what it was before."""
    later = events[events.index(step) :]
    moved = next((event.facts["tenggat"][0] for event in later if "tenggat" in event.facts), None)
    return datetime.fromisoformat(moved) if moved else None


def _answer(each: Round, now: datetime, calendar: Calendar) -> Term:
    name = "Jawaban" if each.number == 1 else f"Jawaban, putaran {each.number}"
    return Term(
        name=name,
        due=_due(each.due_at),
        basis=f"{LABELS[Tier(each.tier)]}: {each.limit}, {each.source}",
        standing=_round_standing(each, now, calendar),
    )


def _round_standing(each: Round, now: datetime, calendar: Calendar) -> str:
    if each.in_time is not None:
        return IN_TIME if each.in_time else LATE
    return time_left(each.due_at, now, each.limit.unit, calendar, waiting_for="pengadu").words


def _statutory(dossier: Dossier, now: datetime, calendar: Calendar) -> Iterator[Term]:
    complaint = dossier.complaint
    due = clock.completeness_due(complaint.received_at)
    told = next((each.at for each in dossier.events if each.act in {Act.ASK, Act.CLASSIFY}), None)
    yield Term(
        name="Tanggapan atas kelengkapan",
        due=_due(due),
        basis=COMPLETENESS_BASIS,
        standing=_judged(told or complaint.ended_at, due)
        or time_left(due, now, Unit.CALENDAR_DAY, calendar).words,
    )
    if complaint.completed_at is not None:
        due = clock.decision_due(complaint.completed_at)
        standing = _decision_standing(complaint, due, now, calendar)
        yield Term(name="Keputusan", due=_due(due), basis=DECISION_BASIS, standing=standing)


def _decision_standing(
    complaint: Complaint, due: datetime, now: datetime, calendar: Calendar
) -> str:
    if complaint.standing is State.INCOMPLETE:
        return WAITING
    done = complaint.answered_at or complaint.ended_at
    return _judged(done, due) or time_left(due, now, Unit.CALENDAR_DAY, calendar).words


def _judged(done: datetime | None, due: datetime | None) -> str:
    """Whether something was done in time; empty while it is not done."""
    if done is None:
        return ""
    return IN_TIME if due is None or done <= due else LATE


def _due(due: datetime | None) -> str:
    return ending_words(due) if due else "jam berhenti"
