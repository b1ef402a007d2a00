"""The page of one aduan on the desk."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from complaints import access
from complaints.desk.identity import Contact
from complaints.desk.offers import Offer
from complaints.desk.officers import OfficerRequest, desk_page, officer_page
from complaints.desk.record import record
from complaints.desk.steps import Tried, steps
from complaints.models import Complaint
from complaints.record import dossier


@dataclass(frozen=True, slots=True)
class Revealed:
    """What the answer to a step shows this once: who complained, or the new key."""

    identity: Contact | None = None
    key: str = ""


@officer_page
@require_safe
def case(request: OfficerRequest, number: str) -> HttpResponseBase:
    """/petugas/aduan/<number>/: everything on record, and what can be done now."""
    return respond(request, find(request, number))


def find(request: OfficerRequest, number: str) -> Offer:
    """The aduan at an address with what it offers; 404 when it does not exist for the officer."""
    seen = access.visible(request.officer).for_page()
    pinned = seen.select_related("edition__summary", "edition__service__biro")
    duplicates = Complaint.objects.filter(duplicate_of=OuterRef("pk"))
    complaint = get_object_or_404(pinned.annotate(has_duplicates=Exists(duplicates)), number=number)
    return Offer(dossier.read(complaint), by=request.officer, at=request.at)


def respond(
    request: OfficerRequest,
    offer: Offer,
    *,
    tried: Tried | None = None,
    revealed: Revealed | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page, with a step that was tried or with what a step revealed."""
    context = {
        "complaint": offer.complaint,
        "standard": offer.standard,
        "record": record(offer),
        "steps": steps(offer, tried),
        "linked": offer.linked,
        "has_answer": offer.dossier.sent is not None,
        "tried": tried,
        "revealed": revealed,
    }
    return desk_page(request, "desk/case.html", context, status=status)
