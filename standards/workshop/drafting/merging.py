"""Two people write in one draft: what a field shows when somebody else saved first. Pure.

Three texts meet: the one that the form was drawn with (known by its mark), the one typed, and the
one that is stored now.
"""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Merged:
    """What a field shows, and what is stored where both changed it differently."""

    value: str
    theirs: str | None = None


def mark(text: str) -> str:
    """Sixteen digits by which a form remembers the text that it was drawn with."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def merge(drawn: str, typed: str, stored: str) -> Merged:
    """What only one of the two changed is taken over; what both changed stays as typed."""
    if typed == stored or mark(stored) == drawn:
        return Merged(typed)
    if mark(typed) == drawn:
        return Merged(stored)
    return Merged(typed, theirs=stored)
