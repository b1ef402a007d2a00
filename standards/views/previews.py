"""A draft for people without an account, at an address that only who was given it knows."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from standards.models import PreviewLink
from standards.pages import public
from standards.preview_tokens import hashed
from standards.workshop.drafting.preview import public_page


@public
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """/pratinjau/<token>/: the page as it will be; whatever is wrong with the key, one 404."""
    open_links = PreviewLink.objects.open(timezone.now()).filter(token_hash=hashed(token))
    link = open_links.select_related("edition__service__biro__institution").first()
    if link is None:
        raise Http404
    response = public_page(request, link.edition)
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    # The address is the key: it goes to no other page, ours neither.
    response["Referrer-Policy"] = "no-referrer"
    return response
