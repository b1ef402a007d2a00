"""What search and lists ask in tables, kept true: all written anew, or that of some services."""

from collections.abc import Collection

from django.db import transaction

from standards import content_version
from standards.models import Edition, SearchIndex
from standards.pages import today
from standards.searchable import grouping, writing

MOST_IN_MEMORY = 2_000
"""Services that each worker still holds in memory.

Their postings are some 100 MB, built in ten seconds; their rows for lists about 2 kB each, looked
through in about 5 ms.
"""


def bring_up_to_date() -> int:
    """Build for many services, clear for few; returns of how many editions there are postings."""
    if Edition.objects.in_force(today()).of_host().count() > MOST_IN_MEMORY:
        return build()
    clear()
    return 0


def build() -> int:
    """Write everything anew in one transaction; returns of how many editions.

    Whoever searches meanwhile sees the old.
    """
    with transaction.atomic():
        clear()
        editions = writing.build()
        grouping.build()
    return editions


def clear() -> None:
    """Remove everything; search and lists then work in memory."""
    with transaction.atomic():
        writing.clear()
        grouping.clear()
        content_version.bump()


def kept() -> bool:
    """Whether anything is kept in the tables."""
    return SearchIndex.objects.exists()


def write(services: Collection[int]) -> None:
    """Write what is kept of these services (primary keys) anew, if anything is kept at all."""
    with transaction.atomic():
        # Locked: two who write the same edition at once would both insert its rows.
        index = SearchIndex.objects.select_for_update().first()
        if index is None:
            return
        writing.write(services, index)
        grouping.write(services)
        content_version.bump()
