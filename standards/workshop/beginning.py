"""Whether somebody can begin a change of a service, or go on with one."""

from dataclasses import dataclass

from django.urls import reverse

from standards import access
from standards.access import Author
from standards.models import Edition, Service
from standards.workflow import Act


@dataclass(frozen=True, slots=True)
class Beginning:
    """The address of the open draft, "" where there is none; and where one is begun by POST."""

    draft_url: str
    begin_url: str


def beginning(by: Author, service: Service) -> Beginning:
    """What somebody can do about a service that has, or has no, open draft."""
    draft = service.editions.open_drafts().first()
    return begun(by, service, draft)


def begun(by: Author, service: Service, draft: Edition | None) -> Beginning:
    """The same where the open draft is known."""
    if draft is not None:
        return Beginning(reverse("admin:workshop_edition", args=[draft.pk]), "")
    if access.acting_role(by, service, Act.START) is None:
        return Beginning("", "")
    return Beginning("", reverse("admin:workshop_begin", args=[service.pk]))
