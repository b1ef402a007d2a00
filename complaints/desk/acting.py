"""One view for every step: the table says which form, which verb, which words."""

from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from complaints import access
from complaints.actions import Refused, Stale
from complaints.desk import unfinished
from complaints.desk.action import Action, Shows
from complaints.desk.acts import ACTIONS
from complaints.desk.case import Revealed, find, respond
from complaints.desk.files import case_file_of, letter_of
from complaints.desk.forms.base import PatternedForm, StepForm
from complaints.desk.identity import contact
from complaints.desk.offers import Offer
from complaints.desk.officers import OfficerRequest, form_page
from complaints.desk.record import ShownAnswer, rows
from complaints.desk.steps import Tried, new_form
from complaints.models import Complaint, Event
from complaints.vault import SealError
from complaints.workflow import OUTCOME_WORDS

DOUBLE_CLICK = timedelta(seconds=10)
"""The same step, by the same person, twice within this time was meant once."""

EXPIRED = "Formulir ini terlalu lama terbuka. Yang Anda tulis masih ada; kirim sekali lagi."
SIGNED_IN_AGAIN = "Sesi Anda sempat habis. Yang Anda tulis masih ada; periksa, lalu kirim lagi."
UNREADABLE = "Identitas tidak dapat dibuka dengan kunci yang ada. Hubungi pengelola sistem."


class SeeOther(HttpResponseRedirect):
    """After a form was taken: the browser fetches the next page, and a reload sends nothing."""

    status_code = HTTPStatus.SEE_OTHER


def _again(request: OfficerRequest, number: str, name: str) -> HttpResponse:
    """The form of a step as it was typed, when its token has expired."""
    action, offer = _action(name), find(request, number)
    if unfinished.is_of_another(request):
        return SeeOther(_url(offer.complaint))
    form = new_form(name, action, offer, data=request.POST, files=request.FILES)
    form.add_error(None, EXPIRED)
    return respond(request, offer, tried=Tried(name, form), status=403)


@form_page(_again)
@require_http_methods(["GET", "HEAD", "POST"])
def act(request: OfficerRequest, number: str, name: str) -> HttpResponseBase:
    """/petugas/aduan/<number>/<act>/: take a step, or show its form again with what is missing.

    Opened by GET, as after signing in again, it shows what was typed before, or leads to the aduan.
    """
    action = _action(name)
    if request.method == "POST" and _moved_out_of_sight(request, number, action):
        return _done(request, action, reverse("desk:queue"))
    offer = find(request, number)
    if request.method != "POST":
        return _unfinished(request, offer, name, action)
    unfinished.forget(request)
    wish = request.POST.get("wish")
    if wish == "pattern" and issubclass(action.form, PatternedForm):
        return _with_pattern(request, offer, name, action)
    form = new_form(name, action, offer, data=request.POST, files=request.FILES)
    if not form.is_valid():
        return respond(request, offer, tried=Tried(name, form), status=422)
    if wish == "preview" and form.previews:
        tried = Tried(name, form, preview=_preview(form.arguments))
        return respond(request, offer, tried=tried)
    return _take(request, offer, name, action, form)


def _unfinished(request: OfficerRequest, offer: Offer, name: str, action: Action) -> HttpResponse:
    """The form with what was typed when the session ended; without that, the aduan."""
    typed = unfinished.kept(request)
    if typed is None:
        return SeeOther(_url(offer.complaint))
    form = new_form(name, action, offer, data=typed)
    form.add_error(None, SIGNED_IN_AGAIN)
    return respond(request, offer, tried=Tried(name, form))


def _action(name: str) -> Action:
    if name not in ACTIONS:
        raise Http404
    return ACTIONS[name]


def _take(
    request: OfficerRequest, offer: Offer, name: str, action: Action, form: StepForm
) -> HttpResponse:
    guard = {"seen": form.cleaned_data["seen"]} if action.has_version else {}
    try:
        result = action.verb(
            offer.complaint, **form.arguments, **guard, by=request.officer, at=request.at
        )
    except Stale as stale:
        return _overtaken(request, name, action, form, stale)
    except (Refused, SealError) as refused:
        form.add_error(None, UNREADABLE if isinstance(refused, SealError) else str(refused))
        return respond(request, offer, tried=Tried(name, form), status=422)
    if action.shows is not None:
        return _show(request, action.shows, result, find(request, offer.complaint.number))
    return _done(request, action, _next(request, offer.complaint))


def _done(request: OfficerRequest, action: Action, url: str) -> HttpResponse:
    messages.success(request, action.done)
    return SeeOther(url)


def _moved_out_of_sight(request: OfficerRequest, number: str, action: Action) -> bool:
    """Whether the first of two clicks has just taken the aduan away from this officer."""
    if access.visible(request.officer).filter(number=number).exists():
        return False
    own = Event.objects.filter(complaint__number=number, by=request.officer.user_id)
    return own.filter(act=action.act, at__gte=request.at - DOUBLE_CLICK).exists()


def _with_pattern(request: OfficerRequest, offer: Offer, name: str, action: Action) -> HttpResponse:
    """The form again with a standard text put below what was typed; nothing is judged yet."""
    form = cast(PatternedForm, new_form(name, action, offer))
    form.initial = form.begun({field: request.POST.get(field, "") for field in form.fields})
    return respond(request, offer, tried=Tried(name, form))


def _overtaken(
    request: OfficerRequest, name: str, action: Action, form: StepForm, stale: Stale
) -> HttpResponse:
    """What changed since the officer looked, and the form with what was typed, to be sent again.

    The second of two clicks is no conflict: its step has just been taken.
    """
    offer, seen = find(request, form.offer.complaint.number), form.cleaned_data["seen"]
    since = offer.dossier.events[seen:]
    if len(since) == 1 and _is_same(since[0], request, action, form):
        return _done(request, action, _next(request, offer.complaint))
    data = request.POST.copy()
    data["seen"] = str(offer.complaint.version)
    again = new_form(name, action, offer, data=data, files=request.FILES)
    again.add_error(None, str(stale))
    return respond(
        request, offer, tried=Tried(name, again, since=rows(offer, since=seen)), status=409
    )


def _is_same(event: Event, request: OfficerRequest, action: Action, form: StepForm) -> bool:
    """Whether an event is what this very form has just done, sent twice by a double click."""
    said = event.note or event.text
    return (
        event.act == action.act
        and event.by_id == request.officer.user_id
        and request.at - event.at <= DOUBLE_CLICK
        and (not said or said in form.arguments.values())
    )


def _preview(given: Mapping[str, Any]) -> ShownAnswer:
    return ShownAnswer(OUTCOME_WORDS[given["outcome"]], given["text"])


def _show(request: OfficerRequest, shows: Shows, result: Any, offer: Offer) -> HttpResponse:
    """What a step gives away, this once: it stands at no address of its own."""
    match shows:
        case Shows.CASE_FILE:
            return case_file_of(offer, result)
        case Shows.LETTER:
            return letter_of(offer, result)
        case Shows.KEY:
            return respond(request, offer, revealed=Revealed(key=result))
        case Shows.IDENTITY:
            card = contact(result, offer.complaint.number)
            return respond(request, offer, revealed=Revealed(identity=card))


def _next(request: OfficerRequest, complaint: Complaint) -> str:
    """Back to the aduan, or on to the next one; to the queue when it is out of sight now."""
    if "onward" in request.POST:
        rest = access.visible(request.officer).running().exclude(pk=complaint.pk)
        following = rest.order_by("act_by", "pk").first()
        return _url(following) if following else reverse("desk:queue")
    is_seen = access.roles_on(request.officer, complaint)
    return _url(complaint) if is_seen else reverse("desk:queue")


def _url(complaint: Complaint) -> str:
    return reverse("desk:case", args=[complaint.number])
