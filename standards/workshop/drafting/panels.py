"""What stands at each component of a draft: its fields, what was read, said, found and changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from standards import comparison
from standards.comparison import Row
from standards.facts.telling import tell
from standards.inspection import inspecting
from standards.inspection.inspecting import Inspected
from standards.models import Edition
from standards.sheets import Section, sheet
from standards.workflow import Act, State
from standards.workshop.drafting.draft_form import FLOW, Box, DraftForm


@dataclass(frozen=True, slots=True)
class Panel:
    """One component on the page of an edition; `change` is None where there is nothing before."""

    section: Section
    box: Box
    flow: Box | None
    told: str
    comment: str
    findings: Sequence[Inspected]
    change: Row | None


Findings = Mapping[str, Sequence[Inspected]]


def panels(edition: Edition, form: DraftForm, findings: Findings) -> list[Panel]:
    """All fourteen in order; what was read, found and changed is that of the stored texts."""
    comments, changes = _comments(edition), _changes(edition)
    return [
        Panel(
            section,
            form.boxes[key],
            form.boxes.get(key + FLOW),
            tell(key, section.component.text, section.component.flow),
            comments.get(key, ""),
            findings.get(key, []),
            changes.get(key),
        )
        for key, section in sheet(edition).sections.items()
    ]


def findings_by_component(edition: Edition) -> dict[str, list[Inspected]]:
    """What the linter finds that was not set aside; "" where the standard as a whole is meant."""
    found: dict[str, list[Inspected]] = {}
    for each in inspecting.of_edition(edition):
        if each.counts:
            found.setdefault(each.finding.component, []).append(each)
    return found


def _comments(edition: Edition) -> Mapping[str, str]:
    """What the reviewer said at the last return, until the draft is submitted again."""
    if edition.state not in {State.DRAFT, State.RETURNED}:
        return {}
    told = edition.events.filter(act__in=[Act.RETURN, Act.SUBMIT]).last()
    return told.comments if told and told.act == Act.RETURN else {}


def _changes(edition: Edition) -> dict[str, Row]:
    if edition.based_on is None:
        return {}
    return {row.kind.key: row for row in comparison.rows(edition.based_on, edition)}
