"""What the pages of the standards show of the complaints: how their promise was kept.

A tag, not a view's context: the standards must not know of the complaints.
"""

from django import template

from complaints.statistics import performance
from complaints.statistics.performance import Performance
from standards.models import Biro, Service

register = template.Library()


@register.simple_tag
def kept_by_biro(biro: Biro) -> Performance | None:
    """The performance of a Biro over the last closed year; None while there is too little data."""
    return performance.of_biro(biro.slug)


@register.simple_tag
def kept_for_service(service: Service) -> Performance | None:
    """The same for one service."""
    return performance.of_service(service.biro.slug, service.code)
