"""The address that a calendar asks: open to whoever holds its token, and to nobody else."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from complaints import access, limits
from complaints.citizens import address
from complaints.due_feed import addresses, events
from complaints.limits import TooManyTries
from complaints.timing.worktime import to_local


@login_not_required
@require_safe
@cache_control(private=True, no_cache=True)
@conditional_page
def deadline_feed(request: HttpRequest, token: str) -> HttpResponse:
    """/kalender/<token>.ics: the deadlines of an officer; 304 while they stay the same.

    What is wrong about a token is told neither by the answer (404) nor by the time that it takes:
    asking counts the same, and costs the same query.
    """
    at = timezone.now()
    subjects = {limits.CALENDAR_BY_TOKEN: token, limits.CALENDAR_FROM_ADDRESS: address(request)}
    try:
        limits.take(subjects, at=at)
    except TooManyTries as refusal:
        return _too_often(int((refusal.until - at).total_seconds()) + 1)
    today = to_local(at).date()
    found = addresses.found(token, on=today)
    if found is None:
        raise Http404
    addresses.note_use(found, at=at)
    calendar = events.calendar(access.officer(found.user, on=today))
    response = HttpResponse(calendar, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="tenggat.ics"'
    response["X-Robots-Tag"] = "noindex"
    return response


def _too_often(seconds: int) -> HttpResponse:
    said = "Terlalu sering diminta. Coba lagi nanti."
    response = HttpResponse(said, status=429, content_type="text/plain; charset=utf-8")
    response["Retry-After"] = str(seconds)
    return response
