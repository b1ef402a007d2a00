"""An aduan that came by another channel, written down by an officer."""

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from complaints.desk.officers import OfficerRequest, desk_page, officer_page


@officer_page
@require_safe
def log(request: OfficerRequest) -> HttpResponseBase:
    """The form."""
    return desk_page(request, "desk/log.html", {}, here="log")
