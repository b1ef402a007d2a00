"""What leads from paper back to the edition that was printed."""

from functools import lru_cache

from django import template
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from standards.exports import qr, short_codes
from standards.models import Edition

register = template.Library()


@register.simple_tag
def short_code_of(edition: Edition, request: HttpRequest) -> SafeString:
    """The short address of an edition, as text and as QR code, for print only."""
    path = reverse("standards:short_code", args=[short_codes.encode(edition.pk)])
    return _code(request.build_absolute_uri(path))


@lru_cache(maxsize=1024)
def _code(address: str) -> SafeString:
    """Drawing takes some milliseconds, as much as the rest of the page; few addresses are asked."""
    context = {"address": address, "drawing": qr.drawn(address)}
    return render_to_string("_components/short_code.html", context)
