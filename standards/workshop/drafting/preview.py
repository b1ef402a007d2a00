"""A draft exactly as the public will meet it, and beside the edition that it was made from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from standards import comparison, showing
from standards.models import Edition, Summary
from standards.pages import NotFound
from standards.workshop.pages import WorkshopRequest, edition_page, respond


@edition_page
def preview(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """<pk>/pratinjau/: the public page of the service, with a band that says it is a draft."""
    return public_page(request, edition)


def public_page(request: HttpRequest, edition: Edition) -> HttpResponse:
    """The page of a service as it will read when the edition comes into force."""
    if not hasattr(edition, "summary"):
        edition.summary = Summary(edition=edition)
    address = request.build_absolute_uri(edition.service.get_absolute_url())
    shown = showing.shown(edition)
    context = {
        "sheet": shown.sheet,
        "texts": shown.texts,
        "preview": True,
        "share": f"{edition.service.short_name}, {edition.service.biro.name}: {address}",
        "edition_count": edition.service.editions.public().count(),
    }
    return render(request, "standards/service.html", context)


@edition_page
def compare(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """<pk>/perbedaan/: what the edition changes in the one that it was made from."""
    if edition.based_on is None:
        raise NotFound("Edisi ini tidak disusun dari edisi lain.")
    rows = comparison.rows(edition.based_on, edition)
    context = {
        "edition": edition,
        "rows": rows,
        "changed_count": sum(row.changed for row in rows),
    }
    title = f"Perbedaan dengan edisi {edition.based_on.number}"
    return respond(request, "workshop/compare.html", context, title=title)
