"""The address of a decree: after its number, or a provisional one while it has none."""

from django.utils.crypto import get_random_string
from django.utils.text import slugify

from standards.models import Decree

_PROVISIONAL = "rancangan-keputusan-"


def address(decree: Decree) -> str:
    """The slug of a decree that is not published yet: `sk-1829-or-2021`."""
    if decree.number:
        return _of_number(decree.number)
    if decree.slug.startswith(_PROVISIONAL):
        return decree.slug
    return _PROVISIONAL + get_random_string(6, "abcdefghjkmnpqrstuvwxyz23456789")


def is_taken(number: str, decree: Decree) -> bool:
    """Whether another decree stands at the address of this number."""
    return Decree.objects.filter(slug=_of_number(number)).exclude(pk=decree.pk).exists()


def _of_number(number: str) -> str:
    return f"sk-{slugify(number.replace('/', ' ').replace('.', ' '))}"[:80]
