"""Words that found nothing, counted so that staff can teach the search. No person, no address.

The only write that a reading request makes; it must never spoil the answer, so it fails silently.
"""

import logging
import re
from datetime import date

from django.db import DatabaseError, transaction
from django.db.models import F

from standards.models import UnansweredQuery

MOST_KEPT = 5_000
"""Different queries kept; a new one then takes the place of the one not asked for longest."""

MOST_WORDS = 6
MOST_DIGITS = 5
"""Longer ones may tell of a person: a name with an address, a telephone or identity number."""

_WORD = re.compile(r"[a-z]{3,}")
_log = logging.getLogger(__name__)


def count(words: str, *, on: date) -> None:
    """Count a query that found nothing on a day (local date); personal-looking ones are dropped."""
    kept = " ".join(words.lower().split())[:80]
    if not _may_be_kept(kept):
        return
    try:
        with transaction.atomic():
            _count(kept, on)
    except DatabaseError:
        _log.warning("A search without result could not be counted.")


def _may_be_kept(words: str) -> bool:
    digits = sum(character.isdigit() for character in words)
    return (
        bool(_WORD.search(words))
        and "@" not in words
        and digits <= MOST_DIGITS
        and len(words.split()) <= MOST_WORDS
    )


def _count(words: str, on: date) -> None:
    again = UnansweredQuery.objects.filter(words=words)
    if again.update(count=F("count") + 1, last_on=on):
        return
    if UnansweredQuery.objects.count() >= MOST_KEPT:
        UnansweredQuery.objects.earliest("last_on", "pk").delete()
    UnansweredQuery.objects.get_or_create(words=words, defaults={"last_on": on})
