"""Running a verb of `standards.actions` for a page: done, or refused with a sentence."""

from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponseRedirect

from standards.actions import Refused
from standards.models import Edition
from standards.workflow import Act
from standards.workshop.pages import WorkshopRequest

DOUBLE_CLICK = timedelta(seconds=10)
"""The same step, by the same person, twice within this time was meant once."""


class SeeOther(HttpResponseRedirect):
    """After a form was taken: the browser fetches the next page, and a reload sends nothing."""

    status_code = HTTPStatus.SEE_OTHER


def run(
    request: WorkshopRequest,
    verb: Callable[..., Any],
    edition: Edition,
    *,
    act: Act,
    done: str,
    **given: Any,
) -> Refused | None:
    """Take a step as whoever asks, and say `done`; where it is refused, give back why.

    The second of two clicks is no mistake: its step has just been taken.
    """
    try:
        verb(edition, **given, by=request.author, at=request.at)
    except Refused as refused:
        if not _just_taken(request, edition, act):
            return refused
    messages.success(request, done)
    return None


def _just_taken(request: WorkshopRequest, edition: Edition, act: Act) -> bool:
    last = edition.events.last()
    return (
        last is not None
        and last.act == act
        and last.by_id == request.author.user.pk
        and request.at - last.at <= DOUBLE_CLICK
    )
