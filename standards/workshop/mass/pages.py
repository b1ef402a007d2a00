"""Mass change: find a phrase in the own standards, see every hit, make all drafts in one step."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from standards import actions
from standards.actions import Refused
from standards.workshop.mass import occurrences
from standards.workshop.mass.form import ChangeForm, PhraseForm
from standards.workshop.mass.occurrences import Found
from standards.workshop.pages import WorkshopRequest, respond, workshop_page
from standards.workshop.running import SeeOther

TITLE = "Perubahan serentak"


@workshop_page
@require_http_methods(["GET", "HEAD", "POST"])
def search(request: WorkshopRequest) -> HttpResponse:
    """serentak/?semula=&menjadi=: every hit; sent, the drafts are made."""
    if not request.author.biro_ids:
        raise Http404
    asked = request.POST if request.method == "POST" else request.GET
    phrase = PhraseForm(asked if "semula" in asked else None)
    if not phrase.is_valid():
        return _show(request, phrase, status=422 if phrase.is_bound else 200)
    wanted = phrase.cleaned_data
    found = occurrences.find(request.author, wanted["semula"], wanted["menjadi"])
    form = ChangeForm(found.hits, request.POST or None, initial=wanted)
    if request.method != "POST" or not form.is_valid():
        return _show(request, phrase, found, form, status=422 if form.is_bound else 200)
    return _change(request, phrase, found, form)


def _change(
    request: WorkshopRequest, phrase: PhraseForm, found: Found, form: ChangeForm
) -> HttpResponse:
    given = form.cleaned_data
    try:
        change = actions.change_phrase(
            form.chosen,
            phrase=given["semula"],
            replacement=given["menjadi"],
            note=given["alasan"],
            by=request.author,
            at=request.at,
        )
    except Refused as refused:
        form.add_error(None, str(refused))
        return _show(request, phrase, found, form, status=409)
    messages.success(request, f"{change.drafts.count()} konsep berisi perubahan ini.")
    return SeeOther(reverse("admin:workshop_mass_drafts", args=[change.pk]))


def _show(
    request: WorkshopRequest,
    phrase: PhraseForm,
    found: Found | None = None,
    form: ChangeForm | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    picked = form["tempat"].value() if form and form.is_bound else None
    rows = [(hit, picked is None or hit.value in picked) for hit in found.hits] if found else []
    context = {"phrase": phrase, "found": found, "form": form, "rows": rows}
    return respond(request, "workshop/mass.html", context, title=TITLE, status=status)
