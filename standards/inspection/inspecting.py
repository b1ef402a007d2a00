"""What the linter finds in the editions in force and in drafts, and what of it was set aside.

Each worker checks everything in force once for each state of the content, and keeps it; a draft is
checked whenever it is asked for, beside what is kept. Waivers are read each time.
"""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from standards import content_version
from standards.inspection.act_statuses import OutdatedCitation, citations_of_changed_acts
from standards.inspection.subjects import standard
from standards.inspection.subjects import surroundings as load
from standards.linter.checking import check
from standards.linter.finding import Finding, Severity
from standards.linter.subject import Surroundings
from standards.models import Edition, Waiver
from standards.models.waivers import Key, key
from standards.pages import today


@dataclass(frozen=True, slots=True)
class Inspected:
    """A finding, and the waiver by which it is left as it is, if it is."""

    finding: Finding
    waiver: Waiver | None = None

    @property
    def counts(self) -> bool:
        """Whether it is still to be mended."""
        return self.waiver is None


class _InForce:
    """Everything in force in one state of the content; checked when first asked for.

    Much that changes the content changes nothing that the linter looks at: a synonym, a decree.
    What was found `before` is then still true.
    """

    def __init__(self, state: object, before: "_InForce | None") -> None:
        self.state = state
        self.surroundings = load()
        if before and "findings" in vars(before) and before.surroundings == self.surroundings:
            self.findings = before.findings

    @cached_property
    def findings(self) -> Mapping[str, Sequence[Finding]]:
        return {each.code: check(each, self.surroundings) for each in self.surroundings.standards}

    @cached_property
    def outdated_citations(self) -> Sequence[OutdatedCitation]:
        return citations_of_changed_acts(today())


class _Kept:
    """What this worker knows."""

    in_force: _InForce | None = None
    building = threading.Lock()


def in_force() -> dict[str, list[Inspected]]:
    """The findings of each service in force by its code, in the order of the annex."""
    found = _in_force().findings
    waivers = _waivers(today(), service__biro__institution__is_host=True)
    return {code: _inspected(findings, waivers) for code, findings in found.items()}


def of_edition(edition: Edition) -> list[Inspected]:
    """The findings of a draft (or any edition) among the editions in force now.

    Four queries at most; none for service, Biro and components that are already loaded.
    """
    findings = check(standard(edition), surroundings())
    return _inspected(findings, _waivers(today(), service=edition.service))


def surroundings() -> Surroundings:
    """Everything in force, to be compared with."""
    return _in_force().surroundings


def outdated_citations() -> Sequence[OutdatedCitation]:
    """Where standards in force cite a revoked act, or an amended one without its amendment."""
    return _in_force().outdated_citations


def changed_components(draft: Edition) -> set[str]:
    """The keys of what a draft changes in the edition it was made from; "" stands for its names."""
    if draft.based_on is None:
        return {"", *(component.key for component in draft.components.all())}
    before, after = wording(draft.based_on), wording(draft)
    return {key for key in before | after if before.get(key) != after.get(key)}


def wording(edition: Edition) -> dict[str, tuple[str, str]]:
    """Text and flow chart of each component by its key; both names stand under ""."""
    texts = {each.key: (each.text, each.flow) for each in edition.components.all()}
    return {"": (edition.name, edition.decree_name), **texts}


def blocking(draft: Edition) -> list[Finding]:
    """The errors that keep a draft from being submitted: those in what it changes, not waived.

    An error that stood in the edition in force before is shown, but stops nobody from mending
    something else.
    """
    changed = changed_components(draft)
    return [
        each.finding
        for each in of_edition(draft)
        if each.counts
        and each.finding.severity is Severity.ERROR
        and each.finding.component in changed
    ]


def forget() -> None:
    """Load and check everything anew at the next question."""
    _Kept.in_force = None


def _in_force() -> _InForce:
    """Of today's content; loaded by one thread while the others wait for it.

    Checking takes seconds and is not waited for by whoever only saves a draft.
    """
    state = (content_version.current(), today())
    with _Kept.building:
        kept = _Kept.in_force
        if kept is None or kept.state != state:
            kept = _Kept.in_force = _InForce(state, kept)
    return kept


def _waivers(on: date, **which: Any) -> dict[Key, Waiver]:
    rows = Waiver.objects.filter(**which, ended_on=None).select_related("service", "by")
    return {waiver.key: waiver for waiver in rows if waiver.until >= on}


def _inspected(findings: Sequence[Finding], waivers: Mapping[Key, Waiver]) -> list[Inspected]:
    return [Inspected(finding, waivers.get(key(finding))) for finding in findings]
