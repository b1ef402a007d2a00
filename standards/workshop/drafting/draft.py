"""The page of one edition: a draft that can be written in, or what is set, to be read."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from standards import access, actions
from standards.access import Author
from standards.actions import Refused
from standards.components import COMPONENTS
from standards.expired_forms import when_expired
from standards.models import Edition
from standards.pages import today
from standards.standing import words as words_of
from standards.workflow import OPEN, Act
from standards.workshop.beginning import beginning
from standards.workshop.drafting.draft_form import NAME, NOTE, DraftForm
from standards.workshop.drafting.expired import EXPIRED, keeping_what_was_typed
from standards.workshop.drafting.panels import findings_by_component, panels
from standards.workshop.offers import offers
from standards.workshop.pages import WorkshopRequest, edition_for, edition_page, respond
from standards.workshop.reviewing.histories import last_return, lines, words
from standards.workshop.running import SeeOther, run

SAVED = "Konsep disimpan."
NOT_WRITABLE = "Edisi ini tidak dapat Anda sunting."
SUBMITTED = "Konsep diajukan; pemeriksa diberi tahu."


@keeping_what_was_typed
@edition_page
def _again(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """The form as it was typed, when its token has expired."""
    form = DraftForm.typed(edition, request.POST.dict()).merged(edition)
    return _show(request, edition, form, status=403, overtaken=EXPIRED)


@when_expired(_again)
@edition_page
@require_http_methods(["GET", "HEAD", "POST"])
def edition(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """<pk>/susun/: the fourteen texts and what can be done now; sent, they are saved."""
    if request.method != "POST":
        return _show(request, edition, DraftForm.of(edition))
    if not _may_write(request.author, edition):
        messages.error(request, NOT_WRITABLE)
        return SeeOther(reverse("admin:workshop_edition", args=[edition.pk]))
    form = DraftForm.typed(edition, request.POST.dict())
    if not form.is_valid:
        return _show(request, edition, form, status=422)
    try:
        _save(request, edition, form)
    except Refused as refused:
        return _refused(request, edition.pk, form, refused)
    if "ajukan" in request.POST:
        return _submit(request, edition)
    messages.success(request, SAVED)
    return SeeOther(reverse("admin:workshop_edition", args=[edition.pk]))


def _may_write(by: Author, edition: Edition) -> bool:
    """Whether somebody may write this at all, also where a colleague has just submitted it."""
    role = access.acting_role(by, edition.service, Act.EDIT)
    return role is not None and edition.state in OPEN


def _save(request: WorkshopRequest, edition: Edition, form: DraftForm) -> None:
    actions.save_texts(
        edition,
        form.texts,
        name=form.boxes[NAME].value,
        note=form.boxes[NOTE].value,
        seen=form.version,
        by=request.author,
        at=request.at,
    )


def _submit(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """Submit what was just saved; where that is refused, the texts are safe all the same."""
    refused = run(
        request, actions.submit, edition, act=Act.SUBMIT, done=SUBMITTED, seen=edition.version
    )
    if refused is not None:
        messages.warning(request, f"{SAVED} Belum diajukan: {refused}")
    return SeeOther(reverse("admin:workshop_edition", args=[edition.pk]))


def _refused(request: WorkshopRequest, pk: int, form: DraftForm, refused: Refused) -> HttpResponse:
    """What was typed, upon what is stored now; the second of two clicks finds all of it stored."""
    now = edition_for(request.author, pk)
    merged = form.merged(now)
    if not merged.changes:
        messages.success(request, SAVED)
        return SeeOther(reverse("admin:workshop_edition", args=[pk]))
    last = now.events.select_related("by").last()
    overtaken = f"{refused} {words(last)}" if last else str(refused)
    return _show(request, now, merged, status=409, overtaken=overtaken)


def _in_force(edition: Edition) -> Edition | None:
    return edition.service.editions.in_force(today()).first()


def _show(
    request: WorkshopRequest,
    edition: Edition,
    form: DraftForm,
    *,
    status: int = 200,
    overtaken: str = "",
) -> HttpResponse:
    steps = access.steps(request.author, edition)
    findings = findings_by_component(edition)
    context: dict[str, Any] = {
        "edition": edition,
        "form": form,
        "panels": panels(edition, form, findings),
        "total": len(COMPONENTS),
        "editable": Act.EDIT in steps or status != 200,
        "may_submit": Act.SUBMIT in steps,
        "offers": offers(request.author, edition),
        "history": lines(edition),
        "returned": last_return(edition),
        "on_the_whole": findings.get("", []),
        "overtaken": overtaken,
        "stands": words_of(edition, _in_force(edition), today()),
        "beginning": beginning(request.author, edition.service),
    }
    title = f"{edition.service.code} {edition.service.short_name}"
    return respond(request, "workshop/edition.html", context, title=title, status=status)
