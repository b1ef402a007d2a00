"""Data for machines inside a page: no browser executes such a block, so the CSP stays strict."""

from django import template
from django.http import HttpRequest
from django.utils.safestring import SafeString

from standards import showing
from standards.sheets import Sheet

register = template.Library()


@register.simple_tag
def structured_data_of(sheet: Sheet, request: HttpRequest) -> SafeString:
    """The service of a sheet in force as JSON-LD of schema.org."""
    return showing.data_block(sheet.edition.pk, request.build_absolute_uri("/")[:-1])
