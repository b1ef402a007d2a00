"""Semula–menjadi as the official table: of two editions, and of everything a decree changed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from standards import matrix
from standards.matrix import Matrix
from standards.models import Decree, Edition, Service
from standards.pages import WORD, download, published


@published
def of_editions(
    request: HttpRequest, biro: str, slug: str, before: int, after: int
) -> HttpResponse:
    """…/banding/1/2/matriks/: what changed from one edition of a service to another."""
    old, new = _pair(biro, slug, before, after)
    service = new.service
    return _page(request, matrix.of_pair(old, new), up=service, up_name=service.short_name)


@published
def of_editions_docx(
    request: HttpRequest, biro: str, slug: str, before: int, after: int
) -> HttpResponse:
    """…/banding/1/2/matriks/matriks.docx: the same for Word."""
    old, new = _pair(biro, slug, before, after)
    name = f"semula-menjadi-{new.service.code.replace('.', '-')}-{before}-{after}.docx"
    return _docx(matrix.of_pair(old, new), name)


@published
def of_decree(request: HttpRequest, slug: str) -> HttpResponse:
    """/keputusan/<sk>/matriks/: everything that a decree changed."""
    decree = get_object_or_404(Decree.objects.public(), slug=slug)
    return _page(request, matrix.of_decree(decree), up=decree, up_name=decree.label)


@published
def of_decree_docx(request: HttpRequest, slug: str) -> HttpResponse:
    """/keputusan/<sk>/matriks/matriks.docx: the same for Word."""
    decree = get_object_or_404(Decree.objects.public(), slug=slug)
    return _docx(matrix.of_decree(decree), f"semula-menjadi-{slug}.docx")


def _page(
    request: HttpRequest, table: Matrix, *, up: Service | Decree, up_name: str
) -> HttpResponse:
    context = {"matrix": table, "up": up.get_absolute_url(), "up_name": up_name}
    return render(request, "standards/matrix.html", context)


def _docx(table: Matrix, name: str) -> HttpResponse:
    return download(matrix.docx(table), WORD, name)


def _pair(biro: str, slug: str, before: int, after: int) -> tuple[Edition, Edition]:
    editions = Edition.objects.public().filter(service__biro__slug=biro, service__slug=slug)
    found = editions.select_related("service__biro", "decree")
    return get_object_or_404(found, number=before), get_object_or_404(found, number=after)
