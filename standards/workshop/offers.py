"""What somebody can do with an edition now, as links of its page."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from standards import access
from standards.access import Author
from standards.models import Edition
from standards.workflow import Act

LABELS: Mapping[Act, str] = {
    Act.RECALL: "Tarik kembali",
    Act.DISCARD: "Batalkan konsep",
}
"""The steps that have a page of their own, `workshop_<act>`, and what leads there."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A link to the page of a step."""

    label: str
    url: str


def offers(by: Author, edition: Edition) -> list[Offer]:
    """The steps that somebody can take on an edition now, in the order of its life."""
    return [
        Offer(LABELS[act], reverse(f"admin:workshop_{act}", args=[edition.pk]))
        for act in access.steps(by, edition)
        if act in LABELS
    ]
