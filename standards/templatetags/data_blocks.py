"""Data for machines inside a page: no browser executes such a block, so the CSP stays strict."""

import json
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from standards.exports import structured_data
from standards.sheets import Sheet

register = template.Library()

_ESCAPES = {ord(letter): f"\\u{ord(letter):04X}" for letter in "<>&\u2028\u2029"}
"""Letters that could end the block or, where a reader takes it for a script, a line of it."""


@register.simple_tag
def structured_data_of(sheet: Sheet, request: HttpRequest) -> SafeString:
    """The service of a sheet as JSON-LD of schema.org."""
    root = request.build_absolute_uri("/")[:-1]
    return json_ld(structured_data.government_service(sheet, root))


def json_ld(data: dict[str, Any]) -> SafeString:
    """A data block; like Django's `json_script`, but with the type that search engines look for."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308
