"""The page of one edition in the workshop."""

from django.http import HttpResponse

from standards.models import Edition
from standards.sheets import sheet
from standards.workshop.offers import offers
from standards.workshop.pages import WorkshopRequest, edition_page, respond


@edition_page
def edition(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """<pk>/susun/: the fourteen texts and what can be done now."""
    context = {
        "edition": edition,
        "sheet": sheet(edition),
        "offers": offers(request.author, edition),
    }
    return respond(request, "workshop/edition.html", context, title=str(edition))
