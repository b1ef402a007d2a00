"""One view for every step of an edition that takes a short form, or none."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from standards import access
from standards.forms import Form
from standards.models import Edition
from standards.workflow import Act
from standards.workshop.pages import Page, WorkshopRequest, edition_page, respond
from standards.workshop.running import SeeOther, run


class StepForm(Form):
    """What a step asks for; its fields are named as the verb wants them.

    `seen` is the version of the edition that the person looked at.
    """

    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, edition: Edition, *args: Any, **kwargs: Any) -> None:
        """For one edition, so that a form may offer what fits it."""
        self.edition = edition
        super().__init__(*args, **kwargs)
        self.initial["seen"] = edition.version


class ReasonForm(StepForm):
    """A step that needs a reason."""

    reason = forms.CharField(
        label="Alasan",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Tulis alasannya"},
    )


@dataclass(frozen=True, slots=True)
class StepPage:
    """A step as a page: the verb that takes it, its form, and its words.

    `guarded` steps are given the version that the person saw.
    """

    act: Act
    verb: Callable[..., Any]
    title: str
    explanation: str
    button: str
    done: str
    form: type[StepForm] = StepForm
    guarded: bool = False


def step_view(step: StepPage) -> Page:
    """The page of a step: asked for, shown; sent, taken, or shown again as it was typed.

    Whoever may not take the step now is led to the edition, which says in which state it is.
    """

    @edition_page
    @require_http_methods(["GET", "HEAD", "POST"])
    def view(request: WorkshopRequest, edition: Edition) -> HttpResponse:
        if request.method == "POST":
            return _take(request, edition, step)
        if step.act not in access.steps(request.author, edition):
            return _back(edition)
        return _show(request, edition, step, step.form(edition))

    return view


def _take(request: WorkshopRequest, edition: Edition, step: StepPage) -> HttpResponse:
    form = step.form(edition, request.POST)
    if not form.is_valid():
        return _show(request, edition, step, form, status=422)
    given = dict(form.cleaned_data)
    seen = given.pop("seen")
    if step.guarded:
        given["seen"] = seen
    refused = run(request, step.verb, edition, act=step.act, done=step.done, **given)
    if refused is None:
        return _back(edition)
    if step.act not in access.steps(request.author, edition):
        messages.error(request, str(refused))
        return _back(edition)
    form.add_error(None, str(refused))
    return _show(request, edition, step, form, status=409)


def _show(
    request: WorkshopRequest, edition: Edition, step: StepPage, form: StepForm, status: int = 200
) -> HttpResponse:
    context = {"step": step, "form": form, "edition": edition}
    return respond(request, "workshop/step.html", context, title=step.title, status=status)


def _back(edition: Edition) -> HttpResponse:
    return SeeOther(reverse("admin:workshop_edition", args=[edition.pk]))
