"""The register of decrees."""

from django.db.models import Count, OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from standards import paging
from standards.annex.documents import MOST_IN_ONE_FILE
from standards.models import Decree, Edition
from standards.pages import published


@published
def decrees(request: HttpRequest) -> HttpResponse:
    """/keputusan/: every decree, the newest first, the undated ones last."""
    found = Decree.objects.public().select_related("institution")
    found = found.annotate(edition_count=_published_editions())
    ordered = sorted(
        found, key=lambda decree: (decree.issued_on is None, -(decree.year or 0), decree.slug)
    )
    return render(request, "standards/decrees.html", {"decrees": ordered})


@published
def decree(request: HttpRequest, slug: str) -> HttpResponse:
    """One decree: its considerations, its clauses, its signatory and the standards it set."""
    found = get_object_or_404(Decree.objects.public().select_related("institution"), slug=slug)
    page = paging.page(found.editions.public().for_list(), request.GET)
    context = {
        "decree": found,
        "clauses": list(found.clauses.order_by("order")),
        "page": page,
        "fits_one_file": page.paginator.count <= MOST_IN_ONE_FILE,
    }
    return render(request, "standards/decree.html", context)


def _published_editions() -> Subquery:
    """How many editions a decree has set that are published; a public one has some."""
    editions = Edition.objects.public().filter(decree=OuterRef("pk")).order_by()
    number = editions.values("decree").annotate(number=Count("pk")).values("number")
    return Subquery(number)
