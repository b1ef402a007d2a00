"""The documents of a decree in preparation: its annex from what was approved, and its own text."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from standards import access
from standards.access import Author
from standards.annex import documents
from standards.forms import Form
from standards.models import Decree, Edition
from standards.pages import PDF, WORD, download, today
from standards.workflow import State
from standards.workshop.pages import WorkshopRequest, respond, workshop_page

DRAFTS, EVERYTHING, TEXT = "konsep", "semua", "naskah"

CONTENTS = [
    (DRAFTS, "Lampiran: hanya konsep yang disetujui"),
    (EVERYTHING, "Lampiran: semua layanan; konsep yang disetujui menggantikan yang berlaku"),
    (TEXT, "Naskah keputusan tanpa lampiran"),
]

FORMATS: Mapping[str, tuple[str, Callable[..., bytes], Callable[..., bytes]]] = {
    "docx": (WORD, documents.annex_docx, documents.decree_docx),
    "pdf": (PDF, documents.annex_pdf, documents.decree_pdf),
}
"""The type of each document, what makes the annex and what makes the decree."""


class DocumentForm(Form):
    """Which decree, what of it, and as what."""

    keputusan = forms.ModelChoiceField(
        label="Keputusan",
        queryset=Decree.objects.filter(institution__is_host=True).order_by("-pk"),
        to_field_name="slug",
        empty_label="Pilih keputusan",
        error_messages={
            "required": "Pilih keputusannya",
            "invalid_choice": "Keputusan itu tidak ada lagi; pilih yang lain",
        },
    )
    isi = forms.ChoiceField(
        label="Isi",
        choices=CONTENTS,
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih isinya", "invalid_choice": "Pilih isinya"},
    )
    bentuk = forms.ChoiceField(
        label="Bentuk",
        choices=[("docx", "Dokumen Word (DOCX)"), ("pdf", "PDF")],
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih bentuknya", "invalid_choice": "Pilih bentuknya"},
    )

    def clean(self) -> dict[str, Any]:
        """A decree without clauses has no text to print yet."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        decree = cleaned.get("keputusan")
        if decree and cleaned.get("isi") == TEXT and not decree.clauses.exists():
            self.add_error("isi", "Naskah keputusan ini belum ditulis")
        return cleaned


@workshop_page
@require_safe
def documents_page(request: WorkshopRequest) -> HttpResponse:
    """rancangan/: asked for without a choice, the form; with one, the document."""
    if not request.author.sees_all:
        raise Http404
    form = DocumentForm(request.GET or None, initial={"isi": EVERYTHING, "bentuk": "docx"})
    if not form.is_valid():
        return _show(request, form)
    return _document(request.author, **form.cleaned_data)


def _show(request: WorkshopRequest, form: DocumentForm) -> HttpResponse:
    return respond(
        request,
        "workshop/next_annex.html",
        {"form": form},
        title="Dokumen keputusan berikutnya",
        status=422 if form.is_bound else 200,
    )


def _document(by: Author, *, keputusan: Decree, isi: str, bentuk: str) -> HttpResponse:
    content_type, annex, text = FORMATS[bentuk]
    name = f"rancangan-{isi}-{keputusan.slug}.{bentuk}"
    made = text(keputusan) if isi == TEXT else annex(keputusan, _editions(by, isi))
    return download(made, content_type, name)


def _editions(by: Author, isi: str) -> list[Edition]:
    """The approved drafts; with everything also what stays in force, in place of which none is."""
    seen = access.visible(by).of_host()
    approved = seen.filter(state=State.APPROVED)
    if isi == DRAFTS:
        return list(approved)
    kept = seen.in_force(today()).exclude(service__in=approved.values("service"))
    return [*approved, *kept]
