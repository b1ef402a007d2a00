"""Forms whose token has expired are shown again as they were typed, by a view of their own."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from standards.pages import View


def when_expired(again: View) -> Callable[[View], View]:
    """Name the view that shows the form again, with what was typed, when its token has expired.

    It is called in place of the other with the same arguments. It must change nothing: the
    request may come from another site.
    """

    def named(view: View) -> View:
        view.again = again  # type: ignore[attr-defined]
        return view

    return named


def form_again(request: HttpRequest) -> HttpResponseBase | None:
    """The form of a request that was refused for its token; None where no view was named."""
    found = request.resolver_match
    again: View | None = getattr(found.func, "again", None) if found else None
    return again(request, *found.args, **found.kwargs) if again and found else None
