"""The findings over everything in force as a list: with service, place and what may be done."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from standards import access
from standards.access import Author
from standards.components import COMPONENTS
from standards.inspection import inspecting
from standards.inspection.inspecting import Inspected
from standards.linter.finding import Finding, Severity
from standards.linter.placing import Place, place
from standards.linter.rules import RULES, Rule
from standards.models import Biro, Edition, Service
from standards.models.waivers import digest

SEVERITY_WORDS: dict[Severity, str] = {
    Severity.ERROR: "Galat",
    Severity.WARNING: "Peringatan",
    Severity.ADVICE: "Saran",
}
"""How grave, as a reader reads it; the gravest first."""


@dataclass(frozen=True, slots=True)
class Row:
    """One finding of the edition in force of a service; `draft` is the service's open one."""

    service: Service
    inspected: Inspected
    place: Place
    draft: Edition | None

    @property
    def finding(self) -> Finding:
        return self.inspected.finding

    @property
    def rule(self) -> Rule:
        return RULES[self.finding.rule]

    @property
    def severity(self) -> str:
        """How grave, in words."""
        return SEVERITY_WORDS[self.finding.severity]

    @property
    def component(self) -> str:
        """The title of the component, or what else is meant."""
        return component_title(self.finding.component)

    @property
    def address(self) -> dict[str, Any]:
        """What names the finding in an address."""
        return address(self.service, self.finding)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings a Biro has to mend, by severity, and how many it left as they are."""

    biro: Biro
    errors: int
    warnings: int
    advice: int
    waived: int

    @property
    def total(self) -> int:
        return self.errors + self.warnings + self.advice


def component_title(key: str) -> str:
    """The title of a component; "" is where the linter puts the names of service and Biro."""
    return COMPONENTS[key].title if key else "Nama layanan dan Biro"


def address(service: Service, finding: Finding) -> dict[str, Any]:
    """What names a finding in the address of its page."""
    return {
        "service": service.pk,
        "component": finding.component or NAMES,
        "rule": finding.rule,
        "digest": digest(finding),
    }


NAMES = "nama"
"""Stands for the component "" in an address."""


def rows(by: Author) -> list[Row]:
    """Every finding that somebody may see, waived ones too, in the order of the annex.

    Four queries, besides those that check everything when the content has changed.
    """
    found = inspecting.in_force()
    standards = {each.code: each for each in inspecting.surroundings().standards}
    services = list(of_host(by))
    drafts = open_drafts(services)
    return [
        Row(service, each, place(each.finding, standards[service.code]), drafts.get(service.pk))
        for service in services
        for each in found.get(service.code, ())
    ]


def of_host(by: Author) -> Any:
    """The services of the portal's own institution that somebody works on, as the annex orders."""
    services = access.services(by).filter(biro__institution__is_host=True)
    return services.select_related("biro__institution").order_by("biro__position", "position", "pk")


def open_drafts(services: Iterable[Service]) -> dict[int, Edition]:
    """The open draft of each service that has one, by the service's key; one query."""
    drafts = Edition.objects.open_drafts().filter(service__in=[each.pk for each in services])
    return {draft.service_id: draft for draft in drafts}


def tallies(every: Iterable[Row]) -> list[Tally]:
    """The findings of each Biro counted, in the order of the rows."""
    by_biro: dict[int, list[Row]] = {}
    for row in every:
        by_biro.setdefault(row.service.biro_id, []).append(row)
    return [_tally(of_biro) for of_biro in by_biro.values()]


def _tally(of_biro: list[Row]) -> Tally:
    counting = [row.finding.severity for row in of_biro if row.inspected.counts]
    return Tally(
        of_biro[0].service.biro,
        errors=counting.count(Severity.ERROR),
        warnings=counting.count(Severity.WARNING),
        advice=counting.count(Severity.ADVICE),
        waived=len(of_biro) - len(counting),
    )
