"""Where an editor begins: the own services, what state each is in, and what waits for whom."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from standards import access, actions
from standards.actions import NotPossible, Refused
from standards.workshop.pages import WorkshopRequest, respond, workshop_page
from standards.workshop.running import SeeOther


@workshop_page
def start(request: WorkshopRequest) -> HttpResponse:
    """penyusunan/: every service that the person works on, with its open draft."""
    services = access.services(request.author).select_related("biro")
    context = {"services": services.order_by("biro__position", "position")}
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
