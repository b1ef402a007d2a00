"""The Biro and their services."""

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from standards import contacts
from standards.catalogue import in_force
from standards.models import Biro, Edition, ServicePledge
from standards.pages import published, today
from standards.sheets import sheets


@published
def biro_list(request: HttpRequest) -> HttpResponse:
    """/biro/: the nine Biro with their services; other institutions below."""
    context = {"services": in_force.of_host(), "others": in_force.of_others()}
    return render(request, "standards/biro_list.html", context)


@published
def biro(request: HttpRequest, slug: str) -> HttpResponse:
    """One Biro: how to reach it and what it provides."""
    pledged = ServicePledge.objects.published(today()).filter(biro=OuterRef("pk"))
    units = Biro.objects.select_related("institution", "successor")
    units = units.annotate(has_pledge=Exists(pledged))
    found = get_object_or_404(units, slug=slug)
    services = in_force.of_biro(slug)
    context = {
        "biro": found,
        "predecessors": list(found.predecessors.order_by("position", "slug")),
        "services": services,
        "recorded": contacts.recorded(found),
        "channels": contacts.of(service.edition for service in services),
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
