"""What changed in the standards, for readers of feeds."""

from django.http import HttpRequest, HttpResponse

from standards.exports import changes_feed
from standards.pages import published, today


@published
def feed(request: HttpRequest) -> HttpResponse:
    """perubahan.atom: what came into force and what was withdrawn."""
    root = request.build_absolute_uri("/")[:-1]
    shown = changes_feed.changes(today())
    return HttpResponse(
        changes_feed.atom(shown, root), content_type="application/atom+xml; charset=utf-8"
    )
