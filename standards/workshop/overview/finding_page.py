"""One finding: where it stands, and setting it aside or letting it count again."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from standards import access
from standards.actions import NotPossible, Refused
from standards.actions.waiving import end_waiver, waive
from standards.forms import DateInput, Form
from standards.inspection import findings, inspecting
from standards.inspection.findings import Row
from standards.inspection.subjects import standard
from standards.linter.placing import place
from standards.models import Edition, Service
from standards.workshop.pages import WorkshopRequest, respond, workshop_page
from standards.workshop.running import SeeOther

USUAL = timedelta(days=180)
"""How long a finding is set aside if nobody says otherwise."""


class WaiverForm(Form):
    """Why a finding is left as it is, and until when."""

    reason = forms.CharField(
        label="Alasan temuan ini dibiarkan",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Tulis alasannya"},
    )
    until = forms.DateField(
        label="Sampai tanggal",
        help_text="Paling lama satu tahun; sesudah itu temuan muncul lagi.",
        widget=DateInput,
        error_messages={"required": "Isi tanggalnya", "invalid": "Tanggal tidak dikenal"},
    )


@workshop_page
@require_http_methods(["GET", "HEAD", "POST"])
def finding(
    request: WorkshopRequest, service: int, component: str, rule: str, digest: str
) -> HttpResponse:
    """temuan/<service>/<component>/<rule>/<digest>/: one finding in force or in the open draft."""
    found = get_object_or_404(findings.of_host(request.author), pk=service)
    asked = {"service": service, "component": component, "rule": rule, "digest": digest}
    row = next((row for row in _rows(found) if row.address == asked), None)
    if row is None:
        raise Http404
    on = timezone.localdate(request.at)
    form = WaiverForm(request.POST or None, initial={"until": on + USUAL})
    if request.method != "POST":
        return _show(request, row, form)
    if "end" in request.POST:
        return _end(request, row)
    if not form.is_valid():
        return _show(request, row, form, status=422)
    try:
        waive(row.finding, found, **form.cleaned_data, by=request.author, on=on)
    except Refused as refused:
        field = "until" if isinstance(refused, NotPossible) else None
        form.add_error(field, str(refused))
        return _show(request, row, form, status=409)
    messages.success(request, "Temuan dikesampingkan.")
    return _back(row)


def _rows(service: Service) -> list[Row]:
    """The findings of a service, those of its open draft first."""
    on = timezone.localdate()
    draft = service.editions.open_drafts().first()
    editions = [draft, service.editions.in_force(on).first()]
    return [row for edition in editions if edition for row in _of(edition, service, draft)]


def _of(edition: Edition, service: Service, draft: Edition | None) -> list[Row]:
    edition.service = service
    subject = standard(edition)
    return [
        Row(service, each, place(each.finding, subject), draft)
        for each in inspecting.of_edition(edition)
    ]


def _end(request: WorkshopRequest, row: Row) -> HttpResponse:
    waiver = row.inspected.waiver
    if waiver is not None:
        try:
            end_waiver(
                waiver,
                row.finding.severity,
                by=request.author,
                on=timezone.localdate(request.at),
            )
        except Refused as refused:
            messages.error(request, str(refused))
            return _back(row)
    messages.success(request, "Temuan ini berlaku lagi.")
    return _back(row)


def _show(request: WorkshopRequest, row: Row, form: WaiverForm, status: int = 200) -> HttpResponse:
    may = access.may_waive(request.author, row.service, row.finding.severity)
    context: dict[str, Any] = {"row": row, "form": form, "may_waive": may}
    title = f"{row.finding.rule} {row.rule.title}"
    return respond(request, "workshop/waiving.html", context, title=title, status=status)


def _back(row: Row) -> HttpResponse:
    return SeeOther(reverse("admin:workshop_finding", kwargs=row.address))
