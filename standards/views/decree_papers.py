"""A decree and its annex to take along: DOCX for Word, PDF for print."""

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from standards.annex import documents
from standards.models import Decree, Edition
from standards.pages import PDF, WORD, NotFound, published


@published
def annex_docx(request: HttpRequest, slug: str) -> HttpResponse:
    """lampiran.docx: the annex; of one Biro with ?biro=, of one service with ?layanan=."""
    return _annex(request, slug, "docx", WORD, documents.annex_docx)


@published
def annex_pdf(request: HttpRequest, slug: str) -> HttpResponse:
    """lampiran.pdf: the same as PDF."""
    return _annex(request, slug, "pdf", PDF, documents.annex_pdf)


@published
def decree_docx(request: HttpRequest, slug: str) -> HttpResponse:
    """naskah.docx: the decree without its annex."""
    decree = _decree_with_text(slug)
    return _file(documents.decree_docx(decree), WORD, f"naskah-{slug}.docx")


@published
def decree_pdf(request: HttpRequest, slug: str) -> HttpResponse:
    """naskah.pdf: the same as PDF."""
    decree = _decree_with_text(slug)
    return _file(documents.decree_pdf(decree), PDF, f"naskah-{slug}.pdf")


def _annex(
    request: HttpRequest,
    slug: str,
    ending: str,
    content_type: str,
    made: Callable[[Decree, Iterable[Edition]], bytes],
) -> HttpResponse:
    decree = get_object_or_404(Decree.objects.public(), slug=slug)
    asked = {key: request.GET[key] for key in ("biro", "layanan") if key in request.GET}
    editions = _chosen(decree, asked)
    name = "-".join(["lampiran", slug, *(one.replace(".", "-") for one in asked.values())])
    return _file(made(decree, editions), content_type, f"{name}.{ending}")


def _chosen(decree: Decree, asked: dict[str, str]) -> list[Edition]:
    """The public editions that a decree set, or those asked for; NotFound when there are none."""
    fields = {"biro": "service__biro__slug", "layanan": "service__code"}
    # PostgreSQL refuses to look for a NUL.
    wanted = {fields[key]: value.replace("\x00", " ") for key, value in asked.items()}
    found = list(decree.editions.public().filter(**wanted)[: documents.MOST_IN_ONE_FILE + 1])
    if len(found) > documents.MOST_IN_ONE_FILE:
        raise NotFound(
            "Lampiran ini terlalu besar untuk satu berkas. Ambil lampiran tiap Biro di halaman "
            "keputusan."
        )
    if found:
        return found
    if asked:
        raise NotFound("Keputusan ini tidak menetapkan standar untuk Biro atau layanan itu.")
    raise NotFound("Keputusan ini belum menetapkan standar yang terbit.")


def _decree_with_text(slug: str) -> Decree:
    decree = get_object_or_404(Decree.objects.public(), slug=slug)
    if not decree.clauses.exists():
        raise NotFound("Naskah keputusan ini tidak tersimpan; yang tersimpan hanya standarnya.")
    return decree


def _file(content: bytes, content_type: str, name: str) -> HttpResponse:
    shown = "inline" if content_type == PDF else "attachment"
    headers = {"Content-Disposition": f'{shown}; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)
