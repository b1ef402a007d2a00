"""Semula–menjadi of all open drafts that somebody may see: what the next decree would change."""

from django.http import HttpResponse

from standards import access, matrix
from standards.matrix import Matrix
from standards.pages import WORD, download
from standards.workshop.pages import WorkshopRequest, respond, workshop_page


@workshop_page
def of_drafts(request: WorkshopRequest) -> HttpResponse:
    """The table as a page that prints."""
    context = {"matrix": _table(request)}
    return respond(request, "workshop/matrix.html", context, title="Semula–menjadi semua konsep")


@workshop_page
def of_drafts_docx(request: WorkshopRequest) -> HttpResponse:
    """The table for Word."""
    return download(matrix.docx(_table(request)), WORD, "semula-menjadi-konsep.docx")


def _table(request: WorkshopRequest) -> Matrix:
    return matrix.of_drafts(access.visible(request.author).open_drafts())
