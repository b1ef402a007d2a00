"""What the linter looks at, out of the database: standards in force, a draft, legal acts."""

from collections.abc import Iterable

from django.db.models import Prefetch

from standards.components import COMPONENTS
from standards.linter.subject import Act, Office, Standard, Surroundings, Text
from standards.models import Biro, Edition, LegalAct
from standards.models.act_changes import ActChange
from standards.pages import today


def surroundings() -> Surroundings:
    """Everything in force today at the portal's own institution, in the order of the annex.

    Four queries, however many standards and acts there are.
    """
    editions = Edition.objects.in_force(today()).of_host().for_list()
    return Surroundings(
        standards=[standard(edition) for edition in editions.prefetch_related("components")],
        acts={act.slug: act for act in _acts()},
    )


def standard(edition: Edition) -> Standard:
    """One edition, in force or a draft, as plain data, its texts in the order of the annex.

    Two queries at most; none where service, Biro and components are already loaded.
    """
    service = edition.service
    # A table has no order of its own: PostgreSQL gives changed rows last.
    components = sorted(edition.components.all(), key=lambda each: COMPONENTS[each.key].order)
    return Standard(
        code=service.code,
        name=edition.name,
        office=_office(service.biro),
        texts={
            component.key: Text(
                component.key, component.text, component.flow, component.printed_title
            )
            for component in components
        },
        decree_name=edition.decree_name,
    )


def _office(biro: Biro) -> Office:
    return Office(
        code=biro.code,
        name=biro.name,
        annex_name=biro.annex_name,
        decree_name=biro.decree_name,
    )


def _acts() -> Iterable[Act]:
    changes = ActChange.objects.select_related("by")
    for act in LegalAct.objects.prefetch_related(Prefetch("changes", changes)):
        yield Act(
            slug=act.slug,
            label=act.label,
            title=act.title,
            status=act.status,
            # What amended an act that was revoked later is no news about the revocation.
            changed_by=[c.by.label for c in act.changes.all() if c.result == act.status],
        )
