"""The page on which a draft is read by a second person, returned with comments or approved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.forms import BoundField
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from standards import access, actions, comparison
from standards.actions import Refused
from standards.comparison import Row
from standards.expired_forms import when_expired
from standards.inspection.inspecting import Inspected
from standards.models import Edition
from standards.workflow import Act, State
from standards.workshop.drafting.expired import EXPIRED, keeping_what_was_typed
from standards.workshop.drafting.panels import findings_by_component
from standards.workshop.pages import (
    Page,
    WorkshopRequest,
    WorkshopView,
    edition_for,
    edition_page,
    respond,
)
from standards.workshop.reviewing.histories import Line, since
from standards.workshop.reviewing.review_form import PREFIX, ReviewForm, blank, retyped
from standards.workshop.running import SeeOther, run

DONE = {
    Act.APPROVE: "Konsep disetujui dan menunggu keputusan.",
    Act.RETURN: "Konsep dikembalikan; penyusun diberi tahu.",
}

OWN_WORK = (
    "Anda ikut menyusun atau mengajukan konsep ini, sehingga orang lain yang menyetujuinya. "
    "Anda tetap dapat mengembalikannya dengan catatan."
)


@dataclass(frozen=True, slots=True)
class Part:
    """One component under review: what changed, what was found, what is and was said of it."""

    row: Row
    findings: Sequence[Inspected]
    box: BoundField
    said_before: str

    @property
    def is_open(self) -> bool:
        """Whether there is something to read anew; the others are folded."""
        return bool(self.row.changed or self.said_before or self.box.value())


def _reviewer_page(view: WorkshopView) -> Page:
    """A page about an edition that exists for reviewers only."""

    @wraps(view)
    def guarded(request: WorkshopRequest, edition: Edition) -> HttpResponseBase:
        if not request.author.sees_all:
            raise Http404
        return view(request, edition)

    return edition_page(guarded)


@keeping_what_was_typed
@_reviewer_page
def _again(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """The comments as they were typed, when the token of the form has expired."""
    form = retyped(ReviewForm(request.POST.dict()), edition)
    form.add_error(None, EXPIRED)
    return _show(request, edition, form, status=403)


@when_expired(_again)
@_reviewer_page
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """<pk>/periksa/: the draft beside what it changes; sent, it is returned or approved."""
    if request.method == "POST":
        return _judge(request, edition)
    if edition.state not in {State.SUBMITTED, State.APPROVED}:
        return SeeOther(reverse("admin:workshop_edition", args=[edition.pk]))
    return _show(request, edition, blank(edition))


def _judge(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    form = ReviewForm(request.POST.dict())
    if not form.is_valid():
        return _show(request, edition, form, status=422)
    refused = _take(request, edition, form)
    if refused is None:
        return SeeOther(reverse("admin:workshop_queue"))
    now = edition_for(request.author, edition.pk)
    changes = since(now, form.cleaned_data["last"])
    again = retyped(form, now)
    again.add_error(None, str(refused))
    return _show(request, now, again, status=409 if changes else 422, changes=changes)


def _take(request: WorkshopRequest, edition: Edition, form: ReviewForm) -> Refused | None:
    act, verb, said = _step(request, form)
    seen = form.cleaned_data["seen"]
    return run(request, verb, edition, act=act, done=DONE[act], seen=seen, **said)


def _step(
    request: WorkshopRequest, form: ReviewForm
) -> tuple[Act, Callable[..., None], dict[str, Any]]:
    """Which button was pressed, the verb behind it, and what it is told."""
    if "setujui" in request.POST:
        return Act.APPROVE, actions.approve, {"note": _whole(form)}
    said = {"note": form.cleaned_data["note"], "comments": form.comments}
    return Act.RETURN, actions.send_back, said


def _whole(form: ReviewForm) -> str:
    """All that was said as one note: an approval has no comments of its own."""
    comments = [
        f"{form[PREFIX + key].label}: {said}" for key, said in form.comments.items() if said
    ]
    return "\n".join([form.cleaned_data["note"], *comments]).strip()


def _show(
    request: WorkshopRequest,
    edition: Edition,
    form: ReviewForm,
    *,
    status: int = 200,
    changes: Sequence[Line] = (),
) -> HttpResponse:
    steps = access.steps(request.author, edition)
    findings = findings_by_component(edition)
    parts = _parts(edition, form, findings)
    writes = request.author.user.pk in access.writers(edition)
    context: dict[str, Any] = {
        "edition": edition,
        "form": form,
        "open_parts": [part for part in parts if part.is_open],
        "folded_parts": [part for part in parts if not part.is_open],
        "changed_count": sum(part.row.changed for part in parts),
        "on_the_whole": findings.get("", []),
        "may_approve": Act.APPROVE in steps,
        "may_return": Act.RETURN in steps,
        "own_work": OWN_WORK if writes and edition.state == State.SUBMITTED else "",
        "changes": changes,
    }
    title = f"Periksa {edition.service.code} {edition.service.short_name}"
    return respond(request, "workshop/review.html", context, title=title, status=status)


def _parts(
    edition: Edition, form: ReviewForm, findings: Mapping[str, Sequence[Inspected]]
) -> list[Part]:
    before = edition.events.filter(act=Act.RETURN).last()
    said = before.comments if before else {}
    return [
        Part(row, findings.get(key, []), form[PREFIX + key], said.get(key, ""))
        for row in comparison.rows(edition.based_on, edition)
        for key in [row.kind.key]
    ]
