"""/.well-known/security.txt: to whom a hole in the portal is told (RFC 9116)."""

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from standards.pages import published, today

VALID_FOR = timedelta(days=180)
"""RFC 9116 advises less than a year; it is counted anew each day."""


@published
def security_txt(request: HttpRequest) -> HttpResponse:
    """The contact out of the settings, a date of expiry, and where the policy stands."""
    expires = datetime.combine(today() + VALID_FOR, time(), UTC)
    site = settings.SITE_ADDRESS
    fields = {
        "Contact": settings.SECURITY_CONTACT,
        "Expires": f"{expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": "id, en",
        "Canonical": site + reverse("security_txt"),
        "Policy": f"{site}{reverse('about')}#celah",
    }
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
