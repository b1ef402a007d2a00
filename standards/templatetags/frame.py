"""What the frame around every page needs."""

from functools import cache

from django import template
from django.urls import reverse

register = template.Library()


@register.simple_tag
@cache
def address(name: str) -> str:
    """The address of a page without arguments, looked up once: `url` asks anew for each reader.

    Header, footer and breadcrumb have fifteen of them, which were a seventh of a search.
    """
    return reverse(name)
