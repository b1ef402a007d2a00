"""Which services were changed in a transaction; their postings are written when it commits."""

import threading
from collections import defaultdict

from django.db import transaction
from django.db.models import Model

from standards.models import Biro, Component, Edition, Service
from standards.searchable import upkeep

_WAYS = {
    Component: ("editions", "edition_id"),
    Edition: ("pk", "service_id"),
    Service: ("pk", "pk"),
    Biro: ("biro", "pk"),
}
"""How a changed row leads to services: the field to look for, and where the row has its value."""


class _Noted(threading.local):
    """What was changed on this thread's connection: field → values."""

    def __init__(self) -> None:
        self.values: dict[str, set[int]] = defaultdict(set)


_noted = _Noted()


def note(row: Model) -> None:
    """Let the postings that follow from a saved or deleted row be written after the commit.

    What was noted in a transaction that was rolled back is written with the next, which does no
    harm.
    """
    for model, (field, place) in _WAYS.items():
        if isinstance(row, model):
            _noted.values[field].add(getattr(row, place))
            # Robust: what was saved is saved, and the night writes all postings anew.
            transaction.on_commit(_write, robust=True)


def _write() -> None:
    """The first call after a commit writes for all of them."""
    noted, _noted.values = _noted.values, defaultdict(set)
    if not noted or not upkeep.kept():
        return
    services: set[int] = set()
    for field, values in noted.items():
        found = Service.objects.filter(**{f"{field}__in": values})
        services.update(found.values_list("pk", flat=True))
    upkeep.write(services)
