"""One's own aduan, for whoever holds its pass."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from complaints import tracking_pass
from complaints.citizens import citizen_page
from complaints.models import Complaint
from complaints.workflow import CITIZEN


def holders_page(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Open a view to whoever holds the pass of an aduan, which it gets; renews the pass.

    Others are asked for number and key.
    """

    @wraps(view)
    def for_holder(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        complaint = tracking_pass.complaint_of(request)
        if complaint is None:
            return redirect("complaints:track")
        response = view(request, complaint, *args, **kwargs)
        tracking_pass.give(response, complaint)
        return response

    return citizen_page(for_holder)


@holders_page
def tracked(request: HttpRequest, complaint: Complaint) -> HttpResponse:
    """/aduan/lacak/aduan/: where the aduan stands."""
    context = {"complaint": complaint, "standing": CITIZEN[complaint.standing]}
    return render(request, "complaints/tracked.html", context)
