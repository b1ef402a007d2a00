"""What waits for a reviewer: drafts to read, drafts without a decree yet, what was scheduled."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpResponse
from django.utils import timezone

from standards import access
from standards.access import Author
from standards.components import COMPONENTS
from standards.inspection import inspecting
from standards.models import Edition
from standards.models.editions import EditionQuerySet
from standards.workflow import State
from standards.workshop.pages import WorkshopRequest, respond, workshop_page
from standards.workshop.reviewing.histories import name_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draft that waits: since how many days, by whom it came, and what it changes."""

    edition: Edition
    days: int
    by: str
    changed: list[str]


@workshop_page
def queue(request: WorkshopRequest) -> HttpResponse:
    """antrean/: submitted drafts, the oldest first; then what was approved and what was set."""
    if not request.author.sees_all:
        raise Http404
    on = timezone.localdate(request.at)
    context = {
        "submitted": [_waiting(each, request.at) for each in _submitted(request.author)],
        "approved": _in_state(request.author, State.APPROVED).order_by("approved_at"),
        "scheduled": scheduled(request.author).filter(in_force_from__gt=on),
    }
    return respond(request, "workshop/queue.html", context, title="Antrean pemeriksa")


def approved(by: Author) -> EditionQuerySet:
    """The drafts that wait for a decree, in the order of the annex."""
    return _in_state(by, State.APPROVED).order_by("service__biro__position", "service__position")


def scheduled(by: Author) -> EditionQuerySet:
    """What is set, the earliest first."""
    return _in_state(by, State.PUBLISHED).order_by("in_force_from", "service__position")


def _submitted(by: Author) -> EditionQuerySet:
    editions = _in_state(by, State.SUBMITTED).order_by("submitted_at")
    return editions.prefetch_related("components", "based_on__components")


def _in_state(by: Author, state: State) -> EditionQuerySet:
    found = access.visible(by).filter(state=state)
    return found.select_related("service__biro", "decree", "submitted_by", "based_on")


def _waiting(edition: Edition, at: datetime) -> Waiting:
    since = timezone.localdate(edition.submitted_at) if edition.submitted_at else None
    keys = inspecting.changed_components(edition)
    return Waiting(
        edition,
        (timezone.localdate(at) - since).days if since else 0,
        name_of(edition.submitted_by) if edition.submitted_by else "",
        ["Nama"] * ("" in keys) + [kind.title for key, kind in COMPONENTS.items() if key in keys],
    )
