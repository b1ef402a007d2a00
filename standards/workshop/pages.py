"""What every page of the workshop has in common: who asks, which edition, the frame."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import wraps
from typing import Any, Protocol, cast

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import cache_control

from standards import access
from standards.access import Author
from standards.models import Edition


class WorkshopRequest(HttpRequest):
    """A request of somebody with a mandate: who acts, and the moment at which it is answered."""

    author: Author
    at: datetime


class WorkshopView(Protocol):
    """A view of the workshop."""

    def __call__(
        self, request: WorkshopRequest, /, *args: Any, **kwargs: Any
    ) -> HttpResponseBase: ...


Page = Callable[..., HttpResponseBase]


def author_of(request: HttpRequest) -> Author:
    """Whoever asks, with the mandates that hold today (local date); one query a request."""
    theirs = cast(WorkshopRequest, request)
    if not hasattr(theirs, "author"):
        theirs.author = access.author(request.user, on=timezone.localdate())
    return theirs.author


def workshop_page(view: WorkshopView) -> Page:
    """Open a view to whoever works on standards; for all others it does not exist (404).

    The view is called with a WorkshopRequest. No copy stays in a browser: the office PC is shared.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not author_of(request).enters:
            raise Http404
        theirs = cast(WorkshopRequest, request)
        theirs.at = timezone.now()
        return view(theirs, *args, **kwargs)

    return cache_control(no_store=True)(guarded)


def edition_page(view: WorkshopView) -> Page:
    """A page about the edition `pk` of its address, given to the view; 404 for who may not see it.

    The edition comes with its service, Biro, institution, decree, summary and the one that it is
    based on.
    """

    @wraps(view)
    def found(request: WorkshopRequest, pk: int, **kwargs: Any) -> HttpResponseBase:
        return view(request, edition_for(request.author, pk), **kwargs)

    return workshop_page(found)


def edition_for(by: Author, pk: int) -> Edition:
    """An edition that somebody may see; Http404 otherwise."""
    editions = access.visible(by).select_related(
        "service__biro__institution", "decree", "summary", "based_on"
    )
    return get_object_or_404(editions, pk=pk)


def respond(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    title: str,
    status: int = 200,
) -> HttpResponse:
    """A page in the frame of the admin; its template extends `workshop/base.html`."""
    framed = {**admin.site.each_context(request), "title": title, **context}
    return render(request, template, framed, status=status)
