"""How often something may be tried, counted in the database so that it holds for all workers.

Windows of time stand side by side: across their border twice as much may pass. That is harmless,
for the limits are generous on purpose: a whole village may share one address of its carrier.
Nobody is locked out for longer than a window.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import F
from django.utils.crypto import salted_hmac

from complaints.count_up import count_up
from complaints.models import Attempts

_log = logging.getLogger(__name__)

HOUR = timedelta(hours=1)
QUARTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Rule:
    """So many attempts of one subject within a window; subjects of other rules do not count."""

    name: str
    most: int
    window: timedelta
    alarm: str = ""
    """What the log says when a window goes beyond for the first time; it names nobody."""


SENT_BY_BROWSER = Rule("kirim per peramban", 5, HOUR)
SENT_FROM_ADDRESS = Rule("kirim per alamat", 60, HOUR)
SENT_IN_ALL = Rule("kirim seluruhnya", 600, HOUR, "Lebih dari %d aduan dikirim jam ini.")

WRONG_KEYS_OF_NUMBER = Rule("kode salah per nomor", 10, QUARTER)
WRONG_KEYS_OF_BROWSER = Rule("kode salah per peramban", 30, QUARTER)
WRONG_KEYS_FROM_ADDRESS = Rule("kode salah per alamat", 300, QUARTER)
WRONG_KEYS_IN_ALL = Rule(
    "kode salah seluruhnya", 1_000, HOUR, "Kode lacak salah lebih dari %d kali jam ini."
)

CALENDAR_BY_TOKEN = Rule("kalender per token", 60, HOUR)
CALENDAR_FROM_ADDRESS = Rule("kalender per alamat", 600, HOUR)

READ_WITH_KEY = Rule("bacaan per kunci API", 1_200, HOUR)
WRONG_API_KEYS = Rule("kunci API salah per alamat", 60, QUARTER)


def sent_with_key(most: int) -> Rule:
    """How many aduan may be sent with one key in an hour, as its row says."""
    return Rule("kiriman per kunci API", most, HOUR)


class TooManyTries(Exception):
    """Nobody is let in for now, not even with the right key; `until` is the moment of the next."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


def count(subjects: Mapping[Rule, str], *, at: datetime) -> frozenset[Rule]:
    """Count one attempt under each rule, by its subject; the rules that it goes beyond.

    A rule about all attempts has the subject "". Whoever asks before acting uses `used_up`. One
    statement, outside the transaction of what is counted: nobody waits for that to end. The first
    attempt beyond a rule with an alarm is told to the log, the thousands after it are not.
    """
    keys = {rule: (_key(rule, on), _window_end(rule, at)) for rule, on in subjects.items()}
    counted = count_up(Attempts, list(keys.values()), by=("key", "window"), counter="count")
    for rule, key in keys.items():
        if rule.alarm and counted[key] == rule.most + 1:
            _log.warning(rule.alarm, rule.most)
    return frozenset(rule for rule, key in keys.items() if counted[key] > rule.most)


def used_up(subjects: Mapping[Rule, str], *, at: datetime) -> frozenset[Rule]:
    """The rules under which these subjects have no attempt left; counts nothing, one query."""
    counted = _counted(subjects, at)
    return frozenset(rule for rule in subjects if counted[rule] >= rule.most)


def take(subjects: Mapping[Rule, str], *, at: datetime) -> None:
    """Count one attempt before it is made, so that many at once cannot slip past the limit.

    Raises TooManyTries when none is left; what was refused so does not count again. Whoever turns
    out to be right gets the attempt back (`give_back`).
    """
    full = used_up(subjects, at=at) or count(subjects, at=at)
    if full:
        raise TooManyTries(over_at(full, at=at))


def give_back(subjects: Mapping[Rule, str], *, at: datetime) -> None:
    """Uncount the attempt that was taken at `at`; those that went wrong before it stay counted."""
    for rule, subject in subjects.items():
        row = Attempts.objects.filter(key=_key(rule, subject), window=_window_end(rule, at))
        row.filter(count__gt=0).update(count=F("count") - 1)


def over_at(rules: Iterable[Rule], *, at: datetime) -> datetime:
    """The moment at which the windows of all these rules are over, and nobody waits any longer."""
    return datetime.fromtimestamp(max(_window_end(rule, at) for rule in rules), tz=UTC)


def purge(*, at: datetime) -> int:
    """Delete the counts of windows that are over; how many there were."""
    deleted, _ = Attempts.objects.filter(window__lte=int(at.timestamp())).delete()
    return deleted


def _counted(subjects: Mapping[Rule, str], at: datetime) -> dict[Rule, int]:
    """What each rule counted in the window around a moment: no other one, should the clock jump."""
    places = {rule: (_key(rule, of), _window_end(rule, at)) for rule, of in subjects.items()}
    keys, windows = zip(*places.values(), strict=True) if places else ((), ())
    rows = Attempts.objects.filter(key__in=keys, window__in=windows)
    counts = {(key, end): count for key, end, count in rows.values_list("key", "window", "count")}
    return {rule: counts.get(place, 0) for rule, place in places.items()}


def _key(rule: Rule, subject: str) -> str:
    """Neither an address nor a number can be read from it without SECRET_KEY."""
    text = f"{rule.name}\n{subject}"
    return salted_hmac("complaints.limits", text, algorithm="sha256").hexdigest()


def _window_end(rule: Rule, at: datetime) -> int:
    """The second (Unix time) at which the window around a moment is over."""
    length = int(rule.window.total_seconds())
    return (int(at.timestamp()) // length + 1) * length
