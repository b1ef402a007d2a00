"""What somebody can do with an edition now, as links of its page."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from standards import access
from standards.access import Author
from standards.models import Edition
from standards.pages import today
from standards.workflow import Act

DOORS: Mapping[Act, tuple[str, str]] = {
    Act.RECALL: ("Tarik kembali", "workshop_tarik"),
    Act.RETURN: ("Periksa", "workshop_review"),
    Act.CONSULT: ("Pembahasan masyarakat", "workshop_consultations"),
    Act.SHARE: ("Bagikan pratinjau", "workshop_sharing"),
    Act.UNSCHEDULE: ("Batalkan penetapan", "workshop_batalkan_jadwal"),
    Act.DISCARD: ("Batalkan konsep", "workshop_batalkan"),
    Act.WITHDRAW: ("Cabut standar", "workshop_cabut"),
}
"""The steps that are taken on a page of their own: what leads there, and the name of the page."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A link to the page of a step."""

    label: str
    url: str


def offers(by: Author, edition: Edition) -> list[Offer]:
    """The steps that somebody can take on an edition now, in the order of its life."""
    return [
        Offer(label, reverse(f"admin:{page}", args=[edition.pk]))
        for act in access.steps(by, edition)
        if act in DOORS and _in_season(act, edition)
        for label, page in [DOORS[act]]
    ]


def _in_season(act: Act, edition: Edition) -> bool:
    """Before its day an edition is taken out of its decree, from then on it is withdrawn."""
    if act is Act.UNSCHEDULE:
        return edition.in_force_from is not None and edition.in_force_from > today()
    if act is Act.WITHDRAW:
        has_begun = edition.in_force_from is not None and edition.in_force_from <= today()
        return has_begun and edition.withdrawn_on is None
    return True
