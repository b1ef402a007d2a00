"""The services and Biro that a form may be about: found by what was chosen, few enough to list."""

from standards.catalogue import in_force
from standards.kept import until_the_content_changes
from standards.models import Biro, Edition, Service
from standards.models.editions import EditionQuerySet
from standards.pages import today

MOST_OFFERED = 200
"""Services in one list to choose from; whoever has more to look through types words or a code."""

_MOST_KEPT = 500
"""Services, and Biro, that a worker remembers by what was chosen."""


def needs_search() -> bool:
    """Whether there are too many services for one list."""
    return len(in_force.of_host().narrowed({})) > MOST_OFFERED


@until_the_content_changes(most=_MOST_KEPT)
def service_in_force(code: str) -> Service | None:
    """The service of the portal's own institution with a code; None where none is in force.

    Asked for again at every step of a form, and by everybody about the same few services.
    """
    edition = _in_force().filter(service__code=code).last()
    return edition.service if edition else None


@until_the_content_changes(most=_MOST_KEPT)
def biro_in_force(slug: str) -> Biro | None:
    """The Biro with a slug that has a service in force, or None."""
    edition = _in_force().filter(service__biro__slug=slug).first()
    return edition.service.biro if edition else None


def _in_force() -> EditionQuerySet:
    return Edition.objects.in_force(today()).of_host().for_list()
