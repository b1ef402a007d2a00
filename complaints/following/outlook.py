"""Where an aduan stands for its complainant: whose turn it is, until when, and what comes next.

What is berkadar pengawasan is told in the same words as everything else: neither its tier nor who
examines it (Permendagri 8/2023; UU 25/2009 Pasal 49).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from complaints import deadlines
from complaints.models import Complaint, Event, Round
from complaints.record.dossier import Dossier
from complaints.record.history import Row
from complaints.timing import explaining
from complaints.timing.clock import Unit
from complaints.timing.explaining import Explanation
from complaints.timing.tiers import LABELS, Tier
from complaints.timing.wording import Tone, due_words, ending_words, time_left
from complaints.timing.worktime import Calendar, to_local
from complaints.workflow import CITIZEN, CLOSING_WORDS, RUNNING, Closing, State
from standards.dates import date_words, day_words

NEUTRAL = "Sekretariat Daerah Provinsi Kalimantan Barat"
"""Who is responsible for what the Biro itself may not see."""

CLOSED: dict[Closing, str] = {
    Closing.REFERRED: "Aduan ini bukan kewenangan kami, maka sudah kami teruskan. "
    "Alasannya ada di percakapan.",
    Closing.REJECTED: "Aduan ini tidak dapat kami tangani. Alasannya ada di percakapan.",
    Closing.DUPLICATE: "Hal yang sama sudah ditangani dalam aduan lain. "
    "Penjelasannya ada di percakapan.",
    Closing.WITHDRAWN: "Aduan ini sudah dicabut dan tidak ditangani lagi.",
    Closing.LAPSED: "Aduan ini dianggap dicabut karena tidak dilengkapi dalam 30 hari "
    "(UU 25/2009 Pasal 44 ayat (5)).",
}
"""What became of an aduan that was closed without an answer."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date with its meaning, as `_components/deadline.html` shows it."""

    label: str
    words: str
    iso: str
    badge: str
    tone: str


def name(complaint: Complaint) -> str:
    """The state in a word or two."""
    if complaint.closing:
        return CLOSING_WORDS[Closing(complaint.closing)]
    return CITIZEN[complaint.standing].name


def now(complaint: Complaint) -> str:
    """What happens now, in a sentence."""
    if complaint.closing:
        return CLOSED[Closing(complaint.closing)]
    return CITIZEN[complaint.standing].now


def responsible(complaint: Complaint) -> str:
    """The Biro that answers, never a person."""
    return NEUTRAL if complaint.is_supervisory else complaint.biro.name


def deadline(dossier: Dossier, *, at: datetime, calendar: Calendar) -> Deadline | None:
    """Until when somebody must act, officers or complainant; None for what has ended."""
    complaint, current = dossier.complaint, dossier.current
    if complaint.standing in RUNNING and current.due_at is not None:
        label = "Jawaban paling lambat" if current.tier else "Pemeriksaan awal paling lambat"
        return _deadline(label, current.due_at, current.limit.unit, at, calendar)
    if complaint.complainant_by is not None:
        is_asked = complaint.standing is State.INCOMPLETE
        label = "Jawaban Anda ditunggu sampai" if is_asked else "Tanggapan Anda ditunggu sampai"
        unit = Unit.CALENDAR_DAY if is_asked else Unit.WORKING_DAY
        return _deadline(label, complaint.complainant_by, unit, at, calendar)
    return None


def _deadline(label: str, due: datetime, unit: Unit, at: datetime, calendar: Calendar) -> Deadline:
    left = time_left(due, at, unit, calendar)
    return Deadline(label, due_words(due, unit), due.isoformat(), left.words, left.tone)


def judged(dossier: Dossier) -> Deadline | None:
    """The officers' own deadline once they have answered, and whether they met it."""
    current = dossier.current
    if dossier.complaint.standing not in {State.ANSWERED, State.DONE} or current.due_at is None:
        return None
    words, iso = due_words(current.due_at, current.limit.unit), current.due_at.isoformat()
    badge, tone = ("tepat waktu", Tone.CALM) if current.in_time else ("terlambat", Tone.LATE)
    return Deadline("Batas jawaban kami", words, iso, f"dijawab {badge}", tone)


def is_late(found: Deadline | None, complaint: Complaint) -> bool:
    """Whether the officers owe what they promised."""
    return found is not None and found.tone == Tone.LATE and complaint.standing in RUNNING


def explanation(dossier: Dossier, *, calendar: Calendar) -> Explanation:
    """Why the officers' deadline is what it is, or was when they answered."""
    current = dossier.current
    return explaining.explain(
        deadlines.explained(current, calendar),
        received=current.started_at,
        limit=current.limit,
        pauses=[pause.as_clock_pause for pause in current.pauses.all()],
        source=_source(current),
        wording="" if current.tier == Tier.SUPERVISORY else current.wording,
        changes=_changes(dossier.events, current),
    )


def _source(current: Round) -> str:
    """Where the limit comes from, and its tier unless that is not to be told."""
    if not current.tier:
        return f"batas tersingkat, sebab tingkat aduan belum ditetapkan ({current.source})"
    if current.tier == Tier.SUPERVISORY:
        return current.source
    return f"tingkat {LABELS[Tier(current.tier)]}, {current.source}"


def _changes(events: Iterable[Event], current: Round) -> Iterator[str]:
    """What moved the deadline of the round, a sentence each; pauses are told beside it."""
    for event in events:
        old, new = event.facts.get("tenggat", (None, None))
        if old and new and event.at > current.started_at:
            moved = f"dari {_ending(old)} menjadi {_ending(new)}"
            yield f"Pada {date_words(to_local(event.at).date())} berubah {moved}."


def _ending(iso: str) -> str:
    return ending_words(datetime.fromisoformat(iso))


def following(dossier: Dossier, found: Deadline | None) -> Row | None:
    """What is expected next, for the top of the history; None when nothing is."""
    complaint = dossier.complaint
    if found is not None:
        title, text = _EXPECTED.get(complaint.standing, _ANSWER)
        return Row(f"Paling lambat {found.words}", found.iso, title, text, upcoming=True)
    if complaint.follow_up_on is not None:
        words, iso = day_words(complaint.follow_up_on), complaint.follow_up_on.isoformat()
        text = f"Kami menanyakan kelanjutannya kepada {complaint.referred_to}."
        return Row(words, iso, "kabar dari instansi itu", text, upcoming=True)
    return None


_ANSWER = ("jawaban atas aduan Anda", "")

_EXPECTED: dict[State, tuple[str, str]] = {
    State.RECEIVED: (
        "pemeriksaan awal",
        "Petugas memeriksa kelengkapan dan menetapkan tingkat aduan; "
        "sesudah itu tanggal jawabannya pasti.",
    ),
    State.INCOMPLETE: (
        "jawaban Anda atas pertanyaan petugas",
        "Tanpa jawaban Anda sampai tanggal itu, aduan dianggap dicabut.",
    ),
    State.ANSWERED: (
        "tanggapan Anda atas jawaban kami",
        "Tanpa tanggapan Anda sampai tanggal itu, aduan selesai.",
    ),
}
"""What comes next in each state, and what follows if it does not come."""
