"""The Biro and their services."""

from typing import Any

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from standards import contacts, paging
from standards.catalogue import in_force
from standards.catalogue.in_force import Narrowed
from standards.models import Biro, Edition, ServicePledge
from standards.pages import published, today
from standards.sheets import sheets


@published
def biro_list(request: HttpRequest) -> HttpResponse:
    """/biro/: the nine Biro with their services; other institutions below.

    Services that do not fit on a page stand on those of their Biro; here they are counted.
    """
    services, others = in_force.of_host().narrowed({}), in_force.of_others().narrowed({})
    context = {"own": _all_or_counted(services), "others": _all_or_counted(others)}
    return render(request, "standards/biro_list.html", context)


@published
def biro(request: HttpRequest, slug: str) -> HttpResponse:
    """One Biro: how to reach it and what it provides."""
    pledged = ServicePledge.objects.published(today()).filter(biro=OuterRef("pk"))
    units = Biro.objects.select_related("institution", "successor")
    units = units.annotate(has_pledge=Exists(pledged))
    found = get_object_or_404(units, slug=slug)
    editions = Edition.objects.in_force(today()).filter(service__biro=found)
    context = {
        "biro": found,
        "predecessors": list(found.predecessors.order_by("position", "slug")),
        "services": paging.page(in_force.of_biro(slug), request.GET),
        "recorded": contacts.recorded(found),
        "channels": contacts.of(editions),
    }
    return render(request, "standards/biro.html", context)


@published
def booklet(request: HttpRequest, slug: str) -> HttpResponse:
    """All standards of a Biro on one page, made for printing."""
    found = get_object_or_404(Biro.objects.select_related("institution"), slug=slug)
    editions = (
        Edition.objects.in_force(today())
        .filter(service__biro=found)
        .for_list()
        .select_related("decree")
    )
    context = {"biro": found, "sheets": sheets(editions)}
    return render(request, "standards/booklet.html", context)


def _all_or_counted(services: Narrowed) -> dict[str, Any]:
    """All services if they fit on a page, else how many each Biro has."""
    fits = len(services) <= paging.SIZE
    return {
        "services": services[:] if fits else [],
        "bureaus": [] if fits else in_force.by_biro(services),
    }
