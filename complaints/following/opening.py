"""Number and key together open an aduan; wrong ones are all alike, and slowed down.

Whether the number or the key was wrong can be told neither from the answer nor from the time that
it takes. Ten wrong keys a quarter of an hour leave a guesser a chance of 3 × 10⁻¹³ a year.
"""

from dataclasses import dataclass
from datetime import datetime

from complaints import limits, references
from complaints.limits import Rule, TooManyTries
from complaints.models import Complaint


@dataclass(frozen=True, slots=True)
class Visitor:
    """From where somebody tries: the address, and what tells browsers behind it apart, roughly."""

    address: str
    browser: str


def opened(number: str, key: str, *, by: Visitor, at: datetime) -> Complaint | None:
    """The aduan of this number and key as they were typed; None when they do not belong together.

    Raises TooManyTries. Only what was wrong counts against the limits.
    """
    parsed = references.parse_number(number)
    subjects = _subjects(parsed, by)
    full = limits.used_up(subjects, at=at)
    if full:
        raise TooManyTries(limits.over_at(full, at=at))
    complaint = Complaint.objects.only("key_hash").filter(number=parsed or "").first()
    stored = complaint.key_hash if complaint else references.DUMMY
    if references.matches(key, stored):
        return complaint
    limits.count({**subjects, limits.WRONG_KEYS_IN_ALL: ""}, at=at)
    return None


def _subjects(number: str | None, by: Visitor) -> dict[Rule, str]:
    subjects = {
        limits.WRONG_KEYS_OF_BROWSER: f"{by.address}\n{by.browser}",
        limits.WRONG_KEYS_FROM_ADDRESS: by.address,
    }
    # What is no number is nobody's: counted under its own name it would keep out nobody.
    return subjects if number is None else {limits.WRONG_KEYS_OF_NUMBER: number, **subjects}
