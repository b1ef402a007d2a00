"""The maklumat pelayanan of the institution and of its Biro."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from standards.models import Biro, Institution, ServicePledge
from standards.pages import NotFound, asked_date, published, today


@published
def pledges(request: HttpRequest) -> HttpResponse:
    """/maklumat/: the institution, then its Biro in the order of the annex, with their pledges."""
    newest_first = ServicePledge.objects.published(today()).select_related("institution", "biro")
    current = {pledge.unit: pledge for pledge in reversed(newest_first)}
    units = [*Institution.objects.filter(is_host=True), *Biro.objects.of_host()]
    others = [unit for unit in current if unit not in units]
    rows = [(unit, current.get(unit)) for unit in [*units, *others]]
    return render(request, "standards/pledges.html", {"rows": rows, "any": bool(current)})


@published
def pledge(request: HttpRequest, slug: str) -> HttpResponse:
    """The pledge that holds today, or held on the day of ?pada=, made for printing on one sheet."""
    asked = asked_date(request)
    unit = _unit(slug)
    of_unit = ServicePledge.objects.of(slug).select_related("institution", "biro", "decree")
    shown = of_unit.published(asked or today()).first()
    if shown is None and asked:
        raise NotFound("Belum ada maklumat pelayanan yang berlaku pada tanggal itu.")
    context = {
        "unit": unit,
        "pledge": shown,
        "asked": asked,
        "others": [each for each in of_unit.published(today()) if each != shown],
    }
    return render(request, "standards/pledge.html", context)


def _unit(slug: str) -> Any:
    """The institution or Biro at an address; Http404 if there is none."""
    found = Institution.objects.filter(slug=slug).first() or Biro.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found
