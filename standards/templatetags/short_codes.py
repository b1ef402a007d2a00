"""What leads from paper back to the edition that was printed."""

from functools import lru_cache
from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import reverse

from standards.exports import qr, short_codes
from standards.models import Edition

register = template.Library()


@register.inclusion_tag("_components/short_code.html")
def short_code_of(edition: Edition, request: HttpRequest) -> dict[str, Any]:
    """The short address of an edition, as text and as QR code, for print only."""
    path = reverse("standards:short_code", args=[short_codes.encode(edition.pk)])
    address = request.build_absolute_uri(path)
    return {"address": address, "drawing": _drawn(address)}


@lru_cache(maxsize=1024)
def _drawn(address: str) -> qr.Drawing:
    """Drawing takes some milliseconds, as much as the rest of the page; few addresses are asked."""
    return qr.drawn(address)
