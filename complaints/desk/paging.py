"""A long list in pages: counted where counting is cheap, else only whether there is more."""

from collections.abc import Sequence
from dataclasses import dataclass

from complaints.models import Complaint
from complaints.models.cases import ComplaintQuerySet

SIZE = 50
"""Rows on a page."""

LAST = 10_000
"""No page beyond this is asked for; its rows would be found by counting all before it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a list, as `_components/pagination.html` shows it; `total` may be unknown."""

    items: Sequence[Complaint]
    number: int
    has_next: bool
    total: int | None = None

    @property
    def start_index(self) -> int:
        return (self.number - 1) * SIZE + 1

    @property
    def end_index(self) -> int:
        return self.start_index + len(self.items) - 1

    @property
    def has_previous(self) -> bool:
        return self.number > 1

    @property
    def previous_page_number(self) -> int:
        return self.number - 1

    @property
    def next_page_number(self) -> int:
        return self.number + 1


def asked_page(typed: str) -> int:
    """The page of `?halaman=`; what is no number of a page is the first."""
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else 1
    return min(max(number, 1), LAST)


def sheet(cases: ComplaintQuerySet, number: int, *, total: int | None = None) -> Sheet:
    """A page of aduan; one query, which asks for one row more to know whether there is more."""
    start = (number - 1) * SIZE
    found = list(cases[start : start + SIZE + 1])
    return Sheet(found[:SIZE], number, has_next=len(found) > SIZE, total=total)
