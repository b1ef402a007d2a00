"""The pages on which the discussion of a draft with the public is recorded, with its papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from standards import access, actions
from standards.actions import Refused
from standards.files import store
from standards.models import Consultation, ConsultationFile, Edition
from standards.pages import NotFound
from standards.workflow import Act
from standards.workshop.consulting.forms import ConsultationForm, PaperForm
from standards.workshop.pages import WorkshopRequest, edition_page, respond
from standards.workshop.running import SeeOther

CONTENT_TYPES = {"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A discussion with its papers, and the form by which one is added, where it may be."""

    consultation: Consultation
    files: Sequence[ConsultationFile]
    paper_form: PaperForm | None


@edition_page
@require_http_methods(["GET", "HEAD", "POST"])
def consultations(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """<pk>/bahas/: what was discussed, with its papers; sent, a discussion is added."""
    if request.method != "POST":
        return _list(request, edition, ConsultationForm())
    form = ConsultationForm(request.POST)
    if form.is_valid() and _recorded(request, edition, form):
        return _back(edition)
    return _list(request, edition, form, status=422)


@edition_page
@require_http_methods(["GET", "HEAD", "POST"])
def consultation(request: WorkshopRequest, edition: Edition, number: int) -> HttpResponse:
    """<pk>/bahas/<number>/: correct or complete what was recorded; the ledger keeps the old."""
    found = get_object_or_404(edition.consultations, pk=number)
    if not _may_record(request, edition):
        return _back(edition)
    if request.method != "POST":
        return _correct(request, edition, ConsultationForm(instance=found))
    form = ConsultationForm(request.POST, instance=found)
    if form.is_valid() and _recorded(request, edition, form):
        return _back(edition)
    return _correct(request, edition, form, status=422)


@edition_page
@require_POST
def add_paper(request: WorkshopRequest, edition: Edition, number: int) -> HttpResponse:
    """<pk>/bahas/<number>/berkas/: keep a paper of a discussion."""
    found = get_object_or_404(edition.consultations.select_related("edition__service"), pk=number)
    form = PaperForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            actions.add_consultation_file(
                found,
                form.cleaned_data["file"].read(),
                role=form.cleaned_data["role"],
                name=form.cleaned_data["name"],
                by=request.author,
                at=request.at,
            )
        except Refused as refused:
            form.add_error("file", str(refused))
        else:
            messages.success(request, "Berkas disimpan.")
            return _back(edition)
    return _list(request, edition, ConsultationForm(), refused=(found, form), status=422)


@edition_page
@require_POST
def remove_paper(request: WorkshopRequest, edition: Edition, number: int) -> HttpResponse:
    """<pk>/bahas/berkas/<number>/hapus/: take away a paper added by mistake."""
    try:
        actions.remove_consultation_file(_paper(edition, number), by=request.author, at=request.at)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, "Berkas dihapus.")
    return _back(edition)


@edition_page
@require_safe
def paper(request: WorkshopRequest, edition: Edition, number: int) -> FileResponse:
    """<pk>/bahas/berkas/<number>/: a paper as a download that no browser runs or keeps."""
    found = _paper(edition, number)
    try:
        content = store.open_file(found.stored)
    except FileNotFoundError as error:
        raise NotFound("Berkas ini tidak tersimpan lagi.") from error
    return FileResponse(
        content,
        as_attachment=True,
        filename=found.label,
        content_type=CONTENT_TYPES[found.kind],
        headers={
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        },
    )


def _paper(edition: Edition, number: int) -> ConsultationFile:
    papers = ConsultationFile.objects.filter(consultation__edition=edition)
    return get_object_or_404(papers.select_related("consultation__edition__service"), pk=number)


def _recorded(request: WorkshopRequest, edition: Edition, form: ConsultationForm) -> bool:
    try:
        actions.record_consultation(
            edition, form.save(commit=False), by=request.author, at=request.at
        )
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, "Pembahasan dicatat.")
    return True


def _may_record(request: WorkshopRequest, edition: Edition) -> bool:
    return Act.CONSULT in access.steps(request.author, edition)


def _list(
    request: WorkshopRequest,
    edition: Edition,
    form: ConsultationForm,
    *,
    refused: tuple[Consultation, PaperForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    open_ = _may_record(request, edition)
    forms = {refused[0].pk: refused[1]} if refused else {}
    shown = [
        Shown(
            each, list(each.files.all()), forms.get(each.pk, _paper_form(each)) if open_ else None
        )
        for each in edition.consultations.prefetch_related("files")
    ]
    context: dict[str, Any] = {
        "edition": edition,
        "shown": shown,
        "form": form if open_ else None,
    }
    title = "Pembahasan dengan masyarakat"
    return respond(request, "workshop/consultations.html", context, title=title, status=status)


def _paper_form(consultation: Consultation) -> PaperForm:
    """Its fields named apart from those of the other discussions on the page."""
    return PaperForm(auto_id=f"id_{consultation.pk}_%s")


def _correct(
    request: WorkshopRequest, edition: Edition, form: ConsultationForm, *, status: int = 200
) -> HttpResponse:
    context = {"edition": edition, "form": form}
    title = "Lengkapi pembahasan"
    return respond(request, "workshop/consultation.html", context, title=title, status=status)


def _back(edition: Edition) -> HttpResponse:
    return SeeOther(reverse("admin:workshop_consultations", args=[edition.pk]))
