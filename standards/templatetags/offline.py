"""What a page needs that is kept as a file: its style inside, since nothing can be loaded later."""

from functools import lru_cache
from pathlib import Path

from django import template
from django.contrib.staticfiles import finders
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=1)
def style_inside() -> SafeString:
    """The stylesheet of the portal as an element of the page; it refers to no other file."""
    found = finders.find("css/portal.css")
    if not isinstance(found, str):
        raise FileNotFoundError("css/portal.css")
    return mark_safe(f"<style>{Path(found).read_text(encoding='utf-8')}</style>")  # noqa: S308
