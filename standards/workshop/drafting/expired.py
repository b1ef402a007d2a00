"""What was typed survives that the session has ended, or the token of the form."""

from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from standards.workshop.pages import Page

EXPIRED = "Formulir ini terlalu lama terbuka, atau Anda baru masuk lagi."

NOT_SENT_AGAIN = "csrfmiddlewaretoken"


def keeping_what_was_typed(view: Page) -> Page:
    """Let a form that is sent after the session has ended be sent once more after signing in.

    The answer holds only what the request brought; who is not signed in reads nothing else.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and not request.user.is_authenticated:
            return _kept(request)
        return view(request, *args, **kwargs)

    return login_not_required(guarded)


def _kept(request: HttpRequest) -> HttpResponseBase:
    typed = [(name, text) for name, text in request.POST.items() if name != NOT_SENT_AGAIN]
    context = {"typed": typed, "sign_in": f"{reverse('sign_in')}?next={reverse('admin:index')}"}
    return render(request, "workshop/expired.html", context, status=403)
