"""What every page of the desk has in common: for officers on duty, kept by nobody, in one frame."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from operator import attrgetter
from typing import Any, Protocol, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control

from complaints import access
from complaints.access import Actor
from complaints.desk import unfinished
from complaints.timing.worktime import to_local
from standards import expired_forms


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


SESSION_ENDED = "Sesi Anda habis. Yang Anda tulis masih ada: masuk lagi, lalu kirim sekali lagi."

Rule = Callable[[Actor], bool]
Page = Callable[..., HttpResponseBase]

_HANDLES: Rule = attrgetter("handles")
_SEES_FIGURES: Rule = attrgetter("sees_figures")

MENU: dict[str, tuple[str, Rule]] = {
    "queue": ("Antrean", _HANDLES),
    "log": ("Catat aduan", _HANDLES),
    "register": ("Register", _HANDLES),
    "statistics": ("Statistik", _SEES_FIGURES),
}
"""The pages in the menu, by the name of their address, and who may open them."""


def officer_page(view: DeskView) -> Page:
    """Open a view to whoever handles aduan today; for the leadership it does not exist."""
    return _page_for(_HANDLES, view)


def figures_page(view: DeskView) -> Page:
    """Open a view to the leadership and the coordinator: figures, no aduan."""
    return _page_for(_SEES_FIGURES, view)


def _page_for(may_enter: Rule, view: DeskView) -> Page:
    """Open a view to those whose duties today (local date) let them enter; one query.

    Strangers are sent to the sign-in page, by Django's LoginRequiredMiddleware or, where a form
    has expired, from here. For everybody else who is signed in the page does not exist (404). No
    copy stays in a browser or proxy: the office PC is shared.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        at = timezone.now()
        officer = access.officer(request.user, on=to_local(at).date())
        if not may_enter(officer):
            raise Http404
        theirs = cast(OfficerRequest, request)
        theirs.officer, theirs.at = officer, at
        return view(theirs, *args, **kwargs)

    return cache_control(no_store=True)(guarded)


def _to_sign_in(request: HttpRequest) -> HttpResponseBase:
    """The way to the sign-in page; whoever comes back from it finds what was typed."""
    if unfinished.keep(request):
        messages.info(request, SESSION_ENDED)
    return redirect_to_login(request.get_full_path())


def when_expired(again: DeskView) -> Callable[[Page], Page]:
    """Name the page of the desk that shows a form again (`standards.expired_forms`)."""
    return expired_forms.when_expired(officer_page(again))


def form_page(again: DeskView) -> Callable[[DeskView], Page]:
    """Open a view with a form like `officer_page`, so that nothing typed into it gets lost.

    `again` shows the form when its token has expired. A form that is sent after the session has
    ended is met here, hence Django's guard lets it through.
    """

    def opened(view: DeskView) -> Page:
        return when_expired(again)(login_not_required(officer_page(view)))

    return opened


def front_page(officer: Actor) -> str | None:
    """The address of the first page of the desk that somebody may open; None when there is none."""
    names = (name for name, (_, may_enter) in MENU.items() if may_enter(officer))
    return next((reverse(f"desk:{name}") for name in names), None)


def desk_page(
    request: OfficerRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    here: str = "",
    status: int = 200,
) -> HttpResponse:
    """A page in the frame of the desk (`desk/base.html`); `here` is the key of its menu entry."""
    menu = [
        MenuEntry(label, reverse(f"desk:{name}"), name == here)
        for name, (label, may_enter) in MENU.items()
        if may_enter(request.officer)
    ]
    more = {"menu": menu, "writer": unfinished.mark(request.user)}
    return render(request, template, {**context, **more}, status=status)
