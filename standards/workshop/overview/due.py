"""What falls due of evaluations and reviews, and putting on record that one was done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from standards import access, actions
from standards.actions import Refused
from standards.appraisal import falling_due
from standards.appraisal.falling_due import Task
from standards.appraisal.terms import KIND_WORDS, Kind
from standards.dates import date_words
from standards.forms import DateInput, Form
from standards.models import Service
from standards.typed_text import tidied
from standards.workshop.pages import WorkshopRequest, respond, workshop_page
from standards.workshop.running import SeeOther

SOON = timedelta(days=90)
"""What falls due within this time is work to plan now."""


class AppraisalForm(Form):
    """What was done, when, and what came of it."""

    kind = forms.TypedChoiceField(
        label="Yang dilakukan",
        coerce=Kind,
        choices=[(kind.value, KIND_WORDS[kind]) for kind in Kind],
        error_messages={"required": "Pilih jenisnya", "invalid_choice": "Pilih jenisnya"},
    )
    done_on = forms.DateField(
        label="Tanggal",
        widget=DateInput,
        error_messages={"required": "Isi tanggalnya", "invalid": "Tanggal tidak dikenal"},
    )
    note = forms.CharField(
        label="Hasil",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Misalnya: tetap berlaku, atau perlu diubah pada komponen tertentu.",
        error_messages={
            "required": "Tulis hasilnya secara singkat",
            "max_length": "Hasil paling panjang 4.000 huruf",
        },
    )

    def clean_note(self) -> str:
        """Without what cannot be seen."""
        return tidied(self.cleaned_data["note"])


@dataclass(frozen=True, slots=True)
class Row:
    """A service with what falls due of it; `kind` is what has waited longest."""

    service: Service
    kind: Kind
    words: str


@workshop_page
def due(request: WorkshopRequest) -> HttpResponse:
    """peninjauan/: what is overdue, what falls due soon, and what later, the oldest first."""
    on = timezone.localdate(request.at)
    own = access.services(request.author).filter(biro__institution__is_host=True)
    tasks = falling_due.tasks(own, on)
    context = {
        "overdue": _rows(task for task in tasks if task.overdue(on)),
        "soon": _rows(task for task in tasks if on <= task.due <= on + SOON),
        "later": _rows(task for task in tasks if task.due > on + SOON),
    }
    return respond(request, "workshop/due.html", context, title="Evaluasi dan peninjauan ulang")


@workshop_page
@require_http_methods(["GET", "HEAD", "POST"])
def appraisal(request: WorkshopRequest, service: int) -> HttpResponse:
    """peninjauan/<service>/: what was done for a service so far; sent, one more is recorded."""
    own = access.services(request.author).select_related("biro")
    found = get_object_or_404(own, pk=service)
    if request.method != "POST":
        return _show(request, found, AppraisalForm(initial=_asked(request)))
    form = AppraisalForm(request.POST)
    if not form.is_valid():
        return _show(request, found, form, status=422)
    try:
        actions.appraise(found, **form.cleaned_data, by=request.author, at=request.at)
    except Refused as refused:
        form.add_error(None, str(refused))
        return _show(request, found, form, status=422)
    messages.success(request, f"{KIND_WORDS[form.cleaned_data['kind']]} dicatat.")
    return SeeOther(reverse("admin:workshop_due"))


def _asked(request: WorkshopRequest) -> dict[str, Any]:
    """The kind that the link of the list asks for."""
    return {"kind": request.GET.get("jenis", Kind.EVALUATION)}


def _rows(tasks: Iterable[Task]) -> list[Row]:
    """A row a service, in the order in which its first task comes."""
    by_service: dict[Service, list[Task]] = {}
    for task in tasks:
        by_service.setdefault(task.service, []).append(task)
    return [_row(service, found) for service, found in by_service.items()]


def _row(service: Service, tasks: Sequence[Task]) -> Row:
    words = [f"{KIND_WORDS[task.kind]} {date_words(task.due)}" for task in tasks]
    return Row(service, tasks[0].kind, "; ".join(words))


def _show(
    request: WorkshopRequest, service: Service, form: AppraisalForm, *, status: int = 200
) -> HttpResponse:
    on: date = timezone.localdate(request.at)
    context = {
        "service": service,
        "form": form,
        "dates": falling_due.due_dates(Service.objects.filter(pk=service.pk), on).get(service.pk),
        "done": service.appraisals.select_related("recorded_by").order_by("-pk"),
    }
    title = f"{service.code} {service.short_name}"
    return respond(request, "workshop/appraisal.html", context, title=title, status=status)
