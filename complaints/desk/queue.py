"""The queue: what is due next stands first."""

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from complaints import access
from complaints.desk.officers import OfficerRequest, desk_page, officer_page


@officer_page
@require_safe
def queue(request: OfficerRequest) -> HttpResponseBase:
    """The open aduan that the officer may see."""
    cases = access.visible(request.officer).open().order_by("act_by", "pk")[:50]
    return desk_page(request, "desk/queue.html", {"cases": cases}, here="queue")
