"""The door to one's aduan: number and key give a pass, leaving takes it back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from complaints.citizens import address, citizen_page, when_expired
from complaints.following import opening, tracking_pass
from complaints.following.opening import Visitor
from complaints.following.page import Tried
from complaints.following.steps import STEPS
from complaints.forms.tracking import TrackForm, form_for, typed
from complaints.limits import TooManyTries
from complaints.models import Complaint
from complaints.views.tracked import HolderRequest, tracked_page
from standards.dates import hour_words

NOT_TOGETHER = "Nomor aduan atau kode lacak tidak cocok. Periksa keduanya di tanda terima Anda"
NOT_SENT_YET = "Aduan Anda terbuka lagi. Periksa tulisan Anda di bawah, lalu kirim."
EXPIRED = "Formulir ini terlalu lama terbuka. Yang Anda tulis masih ada; kirim sekali lagi."


def _again(request: HttpRequest) -> HttpResponse:
    """The form as it was typed, when its token has expired."""
    context = {"form": typed(request.POST), "notice": EXPIRED}
    return render(request, "complaints/track.html", context, status=403)


@when_expired(_again)
@citizen_page
def track(request: HttpRequest) -> HttpResponseBase:
    """/aduan/lacak/: the form; the right pair gives a pass and leads to the aduan."""
    if request.method != "POST":
        return render(request, "complaints/track.html", {"form": TrackForm()})
    form = form_for(request.POST)(request.POST)
    if not form.is_valid():
        return _refused(request, form)
    number, key, at = form.cleaned_data["number"], form.cleaned_data["key"], timezone.now()
    try:
        complaint = opening.opened(number, key, by=_visitor(request), at=at)
    except TooManyTries as refusal:
        until = hour_words(refusal.until)
        form.add_error(None, f"Terlalu banyak percobaan. Coba lagi pukul {until} WIB.")
        response = _refused(request, form, status=429)
        response["Retry-After"] = str(int((refusal.until - at).total_seconds()) + 1)
        return response
    if complaint is None:
        form.add_error("number", NOT_TOGETHER)
        return _refused(request, form)
    response = _inside(request, complaint, form.cleaned_data, at)
    tracking_pass.give(response, complaint)
    return response


def _inside(
    request: HttpRequest, complaint: Complaint, given: Mapping[str, Any], at: datetime
) -> HttpResponse:
    """The way to the aduan; with what could not be sent before, its page at once."""
    name = given.get("step", "")
    if name not in STEPS:
        response = redirect("complaints:tracked")
        response.status_code = 303
        return response
    form = STEPS[name].form(
        complaint=complaint, auto_id=f"{name}_%s", initial={"text": given["text"]}
    )
    theirs = cast(HolderRequest, request)
    theirs.complaint, theirs.at = complaint, at
    return tracked_page(theirs, tried=Tried(name, form), notice=NOT_SENT_YET)


@citizen_page
@require_POST
def leave(request: HttpRequest) -> HttpResponseBase:
    """/aduan/lacak/keluar/: the browser forgets the pass."""
    response = redirect("complaints:track")
    response.status_code = 303
    tracking_pass.take_back(response)
    return response


def _refused(request: HttpRequest, form: TrackForm, status: int = 422) -> HttpResponse:
    return render(request, "complaints/track.html", {"form": form}, status=status)


def _visitor(request: HttpRequest) -> Visitor:
    return Visitor(address(request), request.headers.get("User-Agent", ""))
