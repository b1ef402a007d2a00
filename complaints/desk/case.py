"""One aduan on the desk."""

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from complaints import access
from complaints.desk.officers import OfficerRequest, desk_page, officer_page


@officer_page
@require_safe
def case(request: OfficerRequest, number: str) -> HttpResponseBase:
    """An aduan that the officer may see; whatever else does not exist for them."""
    found = get_object_or_404(access.visible(request.officer), number=number)
    return desk_page(request, "desk/case.html", {"case": found})
