"""Keep the index rows (facts, citations, summaries) in step with the texts they were read from.

The texts are the truth. Everything written here can be thrown away and read again; the signals in
`standards.signals` call these functions whenever a text is saved, also by `loaddata`.
"""

from collections.abc import Sequence

from django.db import transaction

from standards import citations
from standards.facts import duration_words
from standards.facts.reading import read
from standards.models import Citation, Component, Edition, LegalAct, Summary


def read_facts(component: Component) -> None:
    """Set `component.facts` from its wording; does not save."""
    component.facts = read(component.key, component.text, component.flow)


def index_component(component: Component) -> None:
    """Rewrite the index rows that follow from one saved text."""
    index_components([component])


def index_components(components: Sequence[Component]) -> None:
    """Rewrite the index rows that follow from saved texts of one edition."""
    values: dict[str, object] = {}
    for component in components:
        if component.key == "dasar_hukum":
            _index_citations(component)
        elif component.key == "jangka_waktu":
            values |= _time_in_words(component)
        elif component.key == "biaya":
            values["free"] = (component.facts or {}).get("gratis")
    if values:
        _summarise(components[0].edition, **values)


def link_citations(act: LegalAct) -> None:
    """Let the citations that name this act point to it, and no others."""
    Citation.objects.filter(act=act).exclude(act_slug=act.slug).update(act=None)
    Citation.objects.filter(act__isnull=True, act_slug=act.slug).update(act=act)


def reread_all() -> int:
    """Read every text again, as after a change of the reading rules; returns how many."""
    components = Component.objects.select_related("edition__service__biro")
    for component in components:
        component.save()
    return len(components)


def _index_citations(component: Component) -> None:
    found = citations.find(component.text)
    acts = LegalAct.objects.in_bulk({c.slug for c in found if c.slug}, field_name="slug")
    rows = [
        Citation(
            component=component,
            act=acts.get(citation.slug or ""),
            order=order,
            act_slug=citation.slug or "",
            nested=citation.parent is not None,
            doubtful=citation.doubtful or citation.slug is None,
            text=citation.text,
        )
        for order, citation in enumerate(found, start=1)
    ]
    with transaction.atomic():
        component.citations.all().delete()
        Citation.objects.bulk_create(rows)


def _time_in_words(component: Component) -> dict[str, str]:
    durations = component.facts or []
    return {
        "time": duration_words.bucket(durations),
        "time_words": duration_words.headline(durations)[:200],
    }


def _summarise(edition: Edition, **values: object) -> None:
    unread = {"time": Summary.Time.DEPENDS, "time_words": "", "free": None}
    Summary.objects.update_or_create(
        edition=edition, defaults=values, create_defaults=unread | values
    )
