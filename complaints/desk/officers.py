"""What every page of the desk has in common: for officers on duty, kept by nobody, in one frame."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, Protocol, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control

from complaints import access
from complaints.access import Actor
from complaints.worktime import to_local


class OfficerRequest(HttpRequest):
    """A request of an officer on duty: who acts, and the one moment at which it is answered."""

    officer: Actor
    at: datetime


class DeskView(Protocol):
    """A view of the desk."""

    def __call__(
        self, request: OfficerRequest, /, *args: Any, **kwargs: Any
    ) -> HttpResponseBase: ...


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One entry of the desk's menu."""

    label: str
    url: str
    here: bool


MENU = {"queue": "Antrean", "log": "Catat aduan"}
"""The pages in the menu, by the name of their address."""


def officer_page(view: DeskView) -> Callable[..., HttpResponseBase]:
    """Open a view to whoever handles aduan today (local date); one query.

    Strangers are sent to the sign-in page by Django's LoginRequiredMiddleware. For everybody else
    who is signed in, the leadership included, the desk does not exist (404). No copy stays in a
    browser or proxy: the office PC is shared.
    """

    @wraps(view)
    def for_officers(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        at = timezone.now()
        officer = access.officer(request.user, on=to_local(at).date())  # type: ignore[arg-type]
        if not officer.handles:
            raise Http404
        theirs = cast(OfficerRequest, request)
        theirs.officer, theirs.at = officer, at
        return view(theirs, *args, **kwargs)

    return cache_control(no_store=True)(for_officers)


def desk_page(
    request: OfficerRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    here: str = "",
    status: int = 200,
) -> HttpResponse:
    """A page in the frame of the desk (`desk/base.html`); `here` is the key of its menu entry."""
    menu = [MenuEntry(label, reverse(f"desk:{name}"), name == here) for name, label in MENU.items()]
    return render(request, template, {**context, "menu": menu}, status=status)
