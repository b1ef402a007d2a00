"""What complainants do with their own aduan: every form of its page is sent here."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from complaints import actions
from complaints.citizens import when_expired
from complaints.evidence.refusals import RefusedError
from complaints.following.page import Tried
from complaints.following.steps import STEPS, CitizenStep, Confirmation, is_taken
from complaints.forms.complainant import OTHER_ADUAN, StepForm
from complaints.views.tracked import HolderRequest, holders_page, tracked_page
from complaints.views.tracking import EXPIRED

CONFIRMED = "yakin"
"""Sent by the page that asks once more."""


def _step(name: str) -> CitizenStep:
    if name not in STEPS:
        raise Http404
    return STEPS[name]


def _form(request: HolderRequest, name: str) -> StepForm:
    form = _step(name).form
    return form(request.POST, request.FILES, complaint=request.complaint, auto_id=f"{name}_%s")


@holders_page
@require_POST
def _again(request: HolderRequest, name: str) -> HttpResponse:
    """The page with what was typed, when the token of a form has expired."""
    tried = Tried(name, _form(request, name))
    return tracked_page(request, tried=tried, notice=EXPIRED, status=403)


@when_expired(_again)
@holders_page
@require_POST
def tracked_step(request: HolderRequest, name: str) -> HttpResponseBase:
    """/aduan/lacak/aduan/<langkah>/: take a step, or show the page again with what was typed."""
    step, form = _step(name), _form(request, name)
    if form.is_of_another:
        return _stale(request, name, form, OTHER_ADUAN)
    if not form.is_valid():
        return tracked_page(request, tried=Tried(name, form), status=422)
    confirmation = step.asks_again(form.cleaned_data)
    if confirmation and CONFIRMED not in request.POST:
        return _confirm(request, name, form, confirmation)
    try:
        step.take(request.complaint, form.cleaned_data, request.at, form.seen)
    except actions.Stale as refusal:
        request.complaint.refresh_from_db()
        if not is_taken(step, request.complaint, form.cleaned_data):
            return _stale(request, name, form, str(refusal))
    except actions.Refused as refusal:
        return _refused(request, name, form, "", str(refusal))
    except RefusedError as refusal:
        return _refused(request, name, form, "file", str(refusal))
    messages.success(request, step.done)
    response = redirect("complaints:tracked")
    response.status_code = 303
    return response


def _refused(
    request: HolderRequest, name: str, form: StepForm, field: str, sentence: str
) -> HttpResponse:
    request.complaint.refresh_from_db()
    form.add_error(field or None, sentence)
    return tracked_page(request, tried=Tried(name, form), status=422)


def _stale(request: HolderRequest, name: str, form: StepForm, sentence: str) -> HttpResponse:
    """The aduan as it is now, with what was typed for it as it was."""
    return tracked_page(request, tried=Tried(name, form), notice=sentence, status=409)


def _confirm(
    request: HolderRequest, name: str, form: StepForm, confirmation: Confirmation
) -> HttpResponse:
    context = {"name": name, "form": form, "confirmation": confirmation, "confirmed": CONFIRMED}
    return render(request, "complaints/tracked_confirm.html", context)
