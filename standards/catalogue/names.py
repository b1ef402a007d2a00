"""The names that lists and filters show: of all Biro, and of all acts on record."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from standards.kept import until_the_content_changes
from standards.models import Biro, LegalAct


@dataclass(frozen=True, slots=True)
class Provider:
    """The Biro of services, with its address; `of_host` where it belongs to the portal's own."""

    slug: str
    name: str
    address: str
    of_host: bool


@until_the_content_changes()
def providers() -> Mapping[str, Provider]:
    """All Biro by slug, in the order of the annex."""
    rows = Biro.objects.order_by("position", "pk").values_list(
        "slug", "name", "institution__is_host"
    )
    return {
        slug: Provider(slug, name, reverse("standards:biro", args=[slug]), of_host)
        for slug, name, of_host in rows
    }


@until_the_content_changes()
def biro_names() -> Mapping[str, str]:
    """The names of all Biro of the portal's own institution by slug, in the order of the annex."""
    return {one.slug: one.name for one in providers().values() if one.of_host}


@until_the_content_changes()
def act_labels() -> Mapping[str, str]:
    """All acts on record by slug, as people call them, in the order of their rank."""
    return {act.slug: act.label for act in LegalAct.objects.by_rank()}
