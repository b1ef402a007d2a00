"""One's own aduan, for whoever holds its pass."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from complaints.calendars import working_calendar
from complaints.citizens import citizen_page
from complaints.evidence.kinds import Kind
from complaints.evidence.serving import file_response
from complaints.following import tracking_pass
from complaints.following.letter import letter
from complaints.following.page import Tried, shown
from complaints.forms.tracking import TrackAgainForm, TrackForm
from complaints.models import Complaint
from complaints.record import dossier

OVER = (
    "Demi keamanan, aduan Anda tertutup sendiri setelah 30 menit. "
    "Isi lagi nomor dan kode lacak; belum ada yang terkirim."
)


class HolderRequest(HttpRequest):
    """A request with the pass of an aduan, and the one moment at which it is answered."""

    complaint: Complaint
    at: datetime


def holders_page(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Open a view to whoever holds the pass of an aduan; each answer renews it.

    Others are asked for number and key; what they typed is kept there.
    """

    @wraps(view)
    def for_holder(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        complaint = tracking_pass.complaint_of(request)
        if complaint is None:
            return _ask(request, **kwargs)
        theirs = cast(HolderRequest, request)
        theirs.complaint, theirs.at = complaint, timezone.now()
        response = view(theirs, *args, **kwargs)
        tracking_pass.give(response, complaint)
        return response

    return citizen_page(for_holder)


@holders_page
@require_safe
def tracked(request: HolderRequest) -> HttpResponse:
    """/aduan/lacak/aduan/: where the aduan stands, what was said, what can be done."""
    return tracked_page(request)


@holders_page
@require_safe
def tracked_file(request: HolderRequest, number: int) -> HttpResponseBase:
    """/aduan/lacak/aduan/bukti/<n>/: a file that officers do not keep to themselves."""
    shared = request.complaint.attachments.filter(internal=False)
    attachment = get_object_or_404(shared, number=number)
    return file_response(attachment.stored, Kind(attachment.kind), attachment.label)


@holders_page
@require_safe
def tracked_letter(request: HolderRequest) -> HttpResponseBase:
    """/aduan/lacak/aduan/jawaban.pdf: the newest answer as a letter; 404 while there is none."""
    record = dossier.read(request.complaint)
    paper = letter(record, at=request.at, calendar=working_calendar())
    if paper is None:
        raise Http404
    headers = {"Content-Disposition": 'attachment; filename="jawaban.pdf"'}
    return HttpResponse(paper.pdf(), content_type="application/pdf", headers=headers)


def tracked_page(
    request: HolderRequest, *, tried: Tried | None = None, notice: str = "", status: int = 200
) -> HttpResponse:
    """The page of the aduan, with a step that was tried and what is to be said of it, if any."""
    context = shown(dossier.read(request.complaint), at=request.at, tried=tried)
    context["notice"] = notice
    return render(request, "complaints/tracked.html", context, status=status)


def _ask(request: HttpRequest, name: str = "", **_: Any) -> HttpResponseBase:
    """Ask for number and key; who sent something is told that it was not taken, and keeps it."""
    if request.method != "POST":
        return redirect("complaints:track")
    text = request.POST.get("text", "")
    form = TrackAgainForm(initial={"step": name, "text": text}) if text else TrackForm()
    context = {"form": form, "notice": OVER}
    return render(request, "complaints/track.html", context, status=403)
