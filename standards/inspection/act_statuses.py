"""Which acts on record were amended or revoked, and which standards still cite them as before."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.db.models import FilteredRelation, Q

from standards import citations
from standards.models import ActChange, Citation, Edition, LegalAct

_CHANGED = [LegalAct.Status.AMENDED, LegalAct.Status.REVOKED]
_NAME = ["kind", "region", "number", "year"]


def recorded() -> dict[str, str]:
    """Every act on record by slug, with what to tell about it: that it was revoked, or nothing.

    One query, since it is asked while a page is rendered.
    """
    revoking = FilteredRelation("changes", condition=Q(changes__how=ActChange.How.REVOKED))
    by = [f"revoking__by__{part}" for part in _NAME]
    rows = LegalAct.objects.annotate(revoking=revoking).order_by("revoking__by__year")
    return {slug: _told(*told) for slug, *told in rows.values_list("slug", "status", *_NAME, *by)}


def _told(status: str, *names: Any) -> str:
    if status != LegalAct.Status.REVOKED:
        return ""
    act, by = names[:4], names[4:]
    revoked = f"{citations.label(*act)} dicabut"
    return revoked if by[0] is None else f"{revoked} dengan {citations.label(*by)}"


@dataclass(frozen=True, slots=True)
class OutdatedCitation:
    """A standard that cites a revoked act, or an amended one without its latest amendment.

    `by` is the change that the wording does not know; None if nobody recorded what revoked the act.
    """

    edition: Edition
    act: LegalAct
    by: ActChange | None


def citations_of_changed_acts(on: date) -> list[OutdatedCitation]:
    """What to correct in the standards in force on a day, in the order of the annex.

    One entry for each standard and act. An act that is only named in the title of another one
    does not count: titles are not corrected. Four queries.
    """
    cited = Citation.objects.filter(
        component__edition__in=Edition.objects.in_force(on).of_host(), act__isnull=False
    )
    known: defaultdict[int, set[int]] = defaultdict(set)
    for component, act in cited.values_list("component", "act"):
        known[component].add(act)
    changed = (
        cited.filter(nested=False, act__status__in=_CHANGED)
        .select_related("act", "component__edition__service__biro")
        .prefetch_related("act__changes__by")
        .order_by(
            "component__edition__service__biro__position",
            "component__edition__service__position",
            "order",
        )
    )
    found = {(c.component_id, c.act_id): _outdated(c, known[c.component_id]) for c in changed}
    return [entry for entry in found.values() if entry]


def _outdated(citation: Citation, known: set[int]) -> OutdatedCitation | None:
    """The entry of one citation of an act; None if the wording knows the latest amendment."""
    act = cast("LegalAct", citation.act)
    latest = _latest(act)
    is_revoked = act.status == LegalAct.Status.REVOKED
    if is_revoked or (latest and latest.by_id not in known):
        return OutdatedCitation(citation.component.edition, act, latest)
    return None


def _latest(act: LegalAct) -> ActChange | None:
    """The last change that made the act what it is."""
    fitting = [change for change in act.changes.all() if change.result == act.status]
    return max(fitting, key=_year_and_number, default=None)


def _year_and_number(change: ActChange) -> tuple[int, str]:
    return change.by.year, change.by.number.zfill(8)
