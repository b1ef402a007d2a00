"""The drafts of one mass change: seen side by side, submitted and approved in one step."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from standards import access, actions, matrix
from standards.actions import Refused, Stale
from standards.actions.together import together
from standards.models import Edition, MassChange
from standards.models.editions import EditionQuerySet
from standards.workflow import Act
from standards.workshop.pages import WorkshopRequest, respond, workshop_page
from standards.workshop.running import SeeOther

STEPS: Mapping[Act, tuple[Callable[..., Any], str, str]] = {
    Act.SUBMIT: (actions.submit, "Ajukan semua", "Semua konsep diajukan."),
    Act.APPROVE: (actions.approve, "Setujui semua", "Semua konsep disetujui."),
}
"""What can be done with all drafts at once: the verb, the button, and what is said afterwards."""


@workshop_page
@require_http_methods(["GET", "HEAD", "POST"])
def drafts(request: WorkshopRequest, pk: int) -> HttpResponse:
    """serentak/<pk>/: the drafts and their changes; sent, all of them take the step."""
    change = get_object_or_404(MassChange, pk=pk)
    own = access.visible(request.author).filter(mass_change=change)
    if not own.exists():
        raise Http404
    if request.method == "POST":
        return _take(request, change, own)
    rows = list(own.for_list())
    offers = [(act, STEPS[act][1]) for act in STEPS if _ready(request, rows, act)]
    context = {"change": change, "rows": rows, "offers": offers, "matrix": matrix.of_drafts(own)}
    return respond(request, "workshop/mass_drafts.html", context, title=f"Perubahan {change}")


def _take(request: WorkshopRequest, change: MassChange, own: EditionQuerySet) -> HttpResponse:
    act = next((act for act in STEPS if act == request.POST.get("langkah")), None)
    if act is None:
        raise Http404
    verb, _, done = STEPS[act]
    try:
        together(
            _unchanged(request, verb),
            _ready(request, own.for_list(), act),
            by=request.author,
            at=request.at,
        )
    except Refused as refused:
        messages.error(request, f"Belum ada yang berubah. {refused}")
    else:
        messages.success(request, done)
    return SeeOther(reverse("admin:workshop_mass_drafts", args=[change.pk]))


def _ready(request: WorkshopRequest, rows: Iterable[Edition], act: Act) -> list[Edition]:
    return [one for one in rows if act in access.steps(request.author, one)]


def _unchanged(request: WorkshopRequest, verb: Callable[..., Any]) -> Callable[..., Any]:
    """The verb for exactly the version that the page showed."""

    def take(edition: Edition, **given: Any) -> None:
        seen = request.POST.get(f"versi-{edition.pk}", "")
        if not seen.isdecimal():
            raise Stale("konsep ini belum ada ketika halaman dibuka; periksa dahulu.")
        verb(edition, seen=int(seen), **given)

    return take
