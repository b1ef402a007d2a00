"""/gaya/: every component of the look with examples, for its builders; not in production."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from complaints.periods import Month
from complaints.statistics.performance import Performance
from portal import style_examples, style_examples_of_desk
from standards.catalogue import in_force
from standards.models import Edition
from standards.notation import diff, flow
from standards.pages import public, today
from standards.sheets import sheet


def _not_in_production(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if settings.PRODUCTION:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


@public
@_not_in_production
def public_pages(request: HttpRequest) -> HttpResponse:
    """/gaya/: what the pages about services are made of."""
    edition = (
        Edition.objects.in_force(today()).of_host().for_list().select_related("decree").first()
    )
    if edition is None:
        raise Http404
    context = {
        "sheet": sheet(edition),
        "service": in_force.of_host().narrowed({})[:1][0],
        "steps": flow.parse("Tamu/Pengguna Layanan → Petugas ↔ Kepala Bagian → Selesai"),
        "outline": "A. Bagian\n  a. Butir\n    1) Rincian\n      - Anak rincian\n  b. Butir kedua",
        "kept": Performance(Month(2026, 11), share=90, at_least=10),
        "pieces": diff.pieces("paling lambat 3 Jam", "paling lambat 2 Jam kerja"),
    }
    return render(request, "portal/style.html", context)


@public
@_not_in_production
def complaints(request: HttpRequest) -> HttpResponse:
    """/gaya/aduan/: what forms and complaints are made of."""
    return render(request, "portal/style_complaints.html", style_examples.complaints())


@public
@_not_in_production
def desk(request: HttpRequest) -> HttpResponse:
    """/gaya/meja/: what the desk of the officers is made of."""
    return render(request, "portal/style_desk.html", style_examples_of_desk.desk())
