"""Everything in one file, for where there is no signal."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.template import loader

from standards.catalogue import in_force
from standards.models import Biro, Edition
from standards.pages import NotFound, download, published, today
from standards.sheets import Sheet, sheets


@published
def bundle(request: HttpRequest) -> HttpResponse:
    """standar-luring.html: all standards in force, to keep and to read without a network."""
    if not in_force.fit_in_memory():
        raise NotFound(
            "Berkas luring hanya dibuat sampai 2.000 layanan. Pakai buku standar di halaman Biro."
        )
    editions = Edition.objects.in_force(today()).of_host().for_list().select_related("decree")
    shown = list(sheets(editions))
    decrees = dict.fromkeys(sheet.edition.decree for sheet in shown if sheet.edition.decree)
    context = {
        "on": today(),
        "root": request.build_absolute_uri("/")[:-1],
        "total": len(shown),
        "decrees": list(decrees),
        "groups": [(biro, list(theirs)) for biro, theirs in groupby(shown, key=_biro)],
    }
    page = loader.render_to_string("standards/offline.html", context)
    name = f"standar-pelayanan-{today().isoformat()}.html"
    return download(page.encode(), "text/html; charset=utf-8", name)


def _biro(sheet: Sheet) -> Biro:
    return sheet.edition.service.biro
