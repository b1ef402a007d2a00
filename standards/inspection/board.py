"""The overview board: of every service its fourteen components, its draft, dates and acts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import F, Max, Q
from django.utils import timezone

from standards.access import Author
from standards.appraisal import falling_due
from standards.appraisal.terms import DueDates
from standards.components import COMPONENTS
from standards.inspection import findings, inspecting
from standards.inspection.act_statuses import OutdatedCitation
from standards.inspection.findings import SEVERITY_WORDS
from standards.inspection.inspecting import Inspected
from standards.linter.finding import Severity
from standards.linter.subject import Standard
from standards.models import Edition, Service


@dataclass(frozen=True, slots=True)
class Cell:
    """One component of a service: there or missing, what to mend, whether a draft changes it."""

    key: str
    present: bool
    to_mend: Mapping[Severity, int]
    changed: bool = False

    @property
    def counts(self) -> list[tuple[Severity, str, int]]:
        """The severities that occur, in words and numbers, the gravest first."""
        return [
            (each, word.lower(), self.to_mend[each])
            for each, word in SEVERITY_WORDS.items()
            if each in self.to_mend
        ]

    @property
    def words(self) -> str:
        """All of it as one text: `lengkap; 1 galat; diubah`."""
        found = [f"{number} {word}" for _, word, number in self.counts]
        state = "lengkap" if self.present else "kosong"
        return "; ".join([state, *found, *(["diubah"] if self.changed else [])])


@dataclass(frozen=True, slots=True)
class Draft:
    """The open draft of a service, and for how many days it has been in its state."""

    edition: Edition
    days: int


@dataclass(frozen=True, slots=True)
class Line:
    """One service. `names` holds what was found in the names; there is no fifteenth component."""

    service: Service
    cells: Sequence[Cell]
    names: Cell
    draft: Draft | None
    since: date | None
    due: DueDates | None
    outdated: Sequence[OutdatedCitation]
    years: int = 0
    """How old the edition in force is, in full years."""

    @property
    def complete(self) -> int:
        """How many of the fourteen are there."""
        return sum(cell.present for cell in self.cells)

    def number(self, severity: Severity) -> int:
        """How much of this severity is to be mended, names too."""
        return sum(cell.to_mend.get(severity, 0) for cell in [*self.cells, self.names])


@dataclass(frozen=True)
class Board:
    """All services that somebody may see, in the order of the annex, on a day (local date)."""

    lines: Sequence[Line]
    on: date

    @cached_property
    def columns(self) -> list[Cell]:
        """Each component summed up over all services; present when it is missing nowhere."""
        return [
            Cell(
                key,
                present=all(line.cells[place].present for line in self.lines),
                to_mend=_sum(line.cells[place] for line in self.lines),
            )
            for place, key in enumerate(COMPONENTS)
        ]

    @cached_property
    def total(self) -> Cell:
        """Everything to mend in all services, names too."""
        names = [line.names for line in self.lines]
        return Cell("", present=True, to_mend=_sum([*self.columns, *names]))

    @property
    def complete(self) -> int:
        """How many components are there, of all services."""
        return sum(line.complete for line in self.lines)

    @property
    def drafts(self) -> int:
        return sum(line.draft is not None for line in self.lines)

    @property
    def overdue(self) -> int:
        """How many services should have been evaluated or reviewed by now."""
        days = [(line.due.evaluation, line.due.review) for line in self.lines if line.due]
        return sum(min(both) < self.on for both in days)

    @property
    def outdated(self) -> int:
        """How many citations of revoked or amended acts are to be corrected."""
        return sum(len(line.outdated) for line in self.lines)


def board(by: Author, *, at: datetime) -> Board:
    """The board that somebody sees at a moment; eight queries, however many services there are."""
    on = timezone.localdate(at)
    services = findings.of_host(by)
    seen = list(services)
    found = inspecting.in_force()
    standards = {each.code: each for each in inspecting.surroundings().standards}
    drafts = _drafts(seen, at)
    since = _begun(seen, on)
    due = falling_due.due_dates(services, on)
    outdated = _by_service(inspecting.outdated_citations())
    return Board(
        [
            _line(
                service,
                standards.get(service.code),
                found.get(service.code, []),
                drafts.get(service.pk),
                since.get(service.pk),
                due.get(service.pk),
                outdated[service.pk],
                on,
            )
            for service in seen
        ],
        on,
    )


def _line(
    service: Service,
    standard: Standard | None,
    found: Sequence[Inspected],
    draft: Draft | None,
    since: date | None,
    due: DueDates | None,
    outdated: Sequence[OutdatedCitation],
    on: date,
) -> Line:
    texts = standard.texts if standard else {}
    changed = _changed(draft.edition, standard) if draft else set()
    to_mend: defaultdict[str, Counter[Severity]] = defaultdict(Counter)
    for each in found:
        if each.counts:
            to_mend[each.finding.component][each.finding.severity] += 1
    cells = [Cell(key, key in texts, to_mend[key], key in changed) for key in COMPONENTS]
    names = Cell("", present=True, to_mend=to_mend[""], changed="" in changed)
    years = (on - since).days * 100 // 36525 if since else 0
    return Line(service, cells, names, draft, since, due, outdated, years)


def _changed(draft: Edition, standard: Standard | None) -> set[str]:
    """What a draft would change in the standard in force, by key; "" stands for the names."""
    new = inspecting.wording(draft)
    if standard is None:
        return set(new)
    old = {key: (text.text, text.flow) for key, text in standard.texts.items()}
    old[""] = (standard.name, standard.decree_name)
    return {key for key in old | new if old.get(key) != new.get(key)}


def _drafts(services: Sequence[Service], at: datetime) -> dict[int, Draft]:
    """The open drafts by service, since their state last changed; two queries."""
    arrived = Max("events__at", filter=~Q(events__before=F("events__after")))
    drafts: Any = Edition.objects.open_drafts().filter(service__in=[each.pk for each in services])
    return {
        draft.service_id: Draft(draft, _days(draft.arrived or at, at))
        for draft in drafts.annotate(arrived=arrived).prefetch_related("components")
    }


def _days(since: datetime, at: datetime) -> int:
    return (timezone.localdate(at) - timezone.localdate(since)).days


def _begun(services: Sequence[Service], on: date) -> dict[int, date | None]:
    """Since when the edition in force of each service holds; one query."""
    editions = Edition.objects.in_force(on).filter(service__in=[each.pk for each in services])
    return dict(editions.values_list("service_id", "in_force_from"))


def _by_service(
    outdated: Sequence[OutdatedCitation],
) -> defaultdict[int, list[OutdatedCitation]]:
    grouped: defaultdict[int, list[OutdatedCitation]] = defaultdict(list)
    for each in outdated:
        grouped[each.edition.service_id].append(each)
    return grouped


def _sum(cells: Iterable[Cell]) -> Counter[Severity]:
    total: Counter[Severity] = Counter()
    for cell in cells:
        total.update(cell.to_mend)
    return total
