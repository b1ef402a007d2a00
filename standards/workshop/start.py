"""Where work on standards begins: the own services, the state of each, and what waits for whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from standards import access, actions
from standards.access import Author
from standards.actions import NotPossible, Refused
from standards.models import Edition, Service
from standards.pages import today
from standards.workflow import STATE_WORDS, Act, State
from standards.workshop.beginning import Beginning, begun
from standards.workshop.pages import WorkshopRequest, respond, workshop_page
from standards.workshop.running import SeeOther

WAITS_FOR = {
    Act.SUBMIT: {State.DRAFT, State.RETURNED},
    Act.APPROVE: {State.SUBMITTED},
    Act.SCHEDULE: {State.APPROVED},
}
"""A draft waits for those who can take it further: the step, and from which states."""


@dataclass(frozen=True, slots=True)
class Row:
    """A service with what is in force and what is being written."""

    service: Service
    in_force: Edition | None
    draft: Edition | None
    beginning: Beginning
    waits: bool

    @property
    def state_words(self) -> str:
        """The state of the draft, "" without one."""
        return STATE_WORDS[State(self.draft.state)] if self.draft else ""


@workshop_page
def start(request: WorkshopRequest) -> HttpResponse:
    """penyusunan/: every service that the person works on; what waits for the person first."""
    rows = list(_rows(request.author))
    context = {
        "rows": rows,
        "waiting": [row for row in rows if row.waits],
        "writes": bool(request.author.biro_ids),
        "reviews": request.author.sees_all,
    }
    return respond(request, "workshop/start.html", context, title="Penyusunan standar")


@workshop_page
@require_POST
def begin(request: WorkshopRequest, service: int) -> HttpResponse:
    """penyusunan/<service>/mulai/: copy the edition in force into a draft, or go on with it."""
    found = get_object_or_404(access.services(request.author).select_related("biro"), pk=service)
    try:
        draft = actions.start_draft(found, by=request.author, at=request.at)
    except NotPossible:
        # A double click, or a colleague was faster: either way there is a draft to go on with.
        draft = found.editions.open_drafts().get()
    except Refused as refused:
        messages.error(request, str(refused))
        return SeeOther(reverse("admin:workshop_start"))
    return SeeOther(reverse("admin:workshop_edition", args=[draft.pk]))


def _rows(by: Author) -> Iterable[Row]:
    services = access.services(by).filter(biro__institution__is_host=True)
    in_force = _by_service(access.visible(by).in_force(today()))
    drafts = _by_service(access.visible(by).open_drafts())
    for service in services.select_related("biro").order_by("biro__position", "position"):
        draft = drafts.get(service.pk)
        yield Row(
            service,
            in_force.get(service.pk),
            draft,
            begun(by, service, draft),
            draft is not None and _waits(by, service, State(draft.state)),
        )


def _by_service(editions: Iterable[Edition]) -> dict[int, Edition]:
    return {edition.service_id: edition for edition in editions}


def _waits(by: Author, service: Service, state: State) -> bool:
    return any(
        state in states and access.acting_role(by, service, act) is not None
        for act, states in WAITS_FOR.items()
    )
