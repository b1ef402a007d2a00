"""One step on many editions: all of them take it, or none does."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from standards.access import Author
from standards.actions.step import Refused
from standards.models import Edition


class RefusedTogether(Refused):
    """Some of many were refused, so nothing was done; `reasons` names each with its sentence."""

    def __init__(self, reasons: list[tuple[Edition, str]]) -> None:
        self.reasons = reasons
        super().__init__("; ".join(f"{one.service.code}: {reason}" for one, reason in reasons))


def together(
    verb: Callable[..., Any],
    editions: Iterable[Edition],
    *,
    by: Author,
    at: datetime,
    **given: Any,
) -> None:
    """Take one step on every edition in one transaction.

    Raises RefusedTogether with everything that stands in the way, so that it is mended at once.
    """
    reasons: list[tuple[Edition, str]] = []
    with transaction.atomic():
        for edition in editions:
            try:
                verb(edition, by=by, at=at, **given)
            except Refused as refused:
                reasons.append((edition, str(refused)))
        if reasons:
            raise RefusedTogether(reasons)
