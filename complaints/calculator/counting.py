"""The public deadline calculator: what it is asked, and what it answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from complaints.calendars import working_calendar
from complaints.promises import Promise, promised
from complaints.timing.clock import Deadline, Limit, Pause, deadline
from complaints.timing.explaining import OWN_LIMIT, Explanation, explain
from complaints.timing.tiers import Tier
from complaints.timing.worktime import InputError
from standards.dates import date_words
from standards.models import Edition

MOST_PAUSES = 50
"""More pauses in one question are no complaint, and each costs time on every day counted."""

_CODE = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,6})?")


@dataclass(frozen=True, slots=True)
class Question:
    """A receipt, a limit and the pauses; `promise` when the limit is one of a standard."""

    received: datetime
    limit: Limit
    pauses: Sequence[Pause] = ()
    promise: Promise | None = None

    def answer(self) -> Deadline:
        """The deadline through the calendar on record; two queries.

        Raises InputError for pauses that cannot be, and counts beyond ten years.
        """
        if len(self.pauses) > MOST_PAUSES:
            raise InputError(f"Paling banyak {MOST_PAUSES} jeda dalam satu hitungan.")
        return deadline(self.received, self.limit, self.pauses, working_calendar())

    def explain(self, found: Deadline) -> Explanation:
        """Why the answer is what it is."""
        return explain(
            found,
            received=self.received,
            limit=self.limit,
            pauses=self.pauses,
            source=self.promise.named if self.promise else OWN_LIMIT,
            wording=self.promise.wording if self.promise else "",
        )


def promise_of(code: str, tier: Tier, *, on: date) -> Promise:
    """What the standard of a service promised on a local day; InputError when it had none."""
    edition = edition_of(code, on=on)
    if edition is None:
        raise InputError(
            f"Pada {date_words(on)} tidak ada standar yang berlaku untuk layanan dengan kode itu."
        )
    return promised(edition)[tier]


def edition_of(code: str, *, on: date) -> Edition | None:
    """The edition of a service of Setda in force on a local day, by the service's code."""
    if not _CODE.fullmatch(code):
        return None
    editions = Edition.objects.in_force(on).of_host().for_list()
    return editions.select_related("decree").filter(service__code=code).first()
