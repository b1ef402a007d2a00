"""What a story found: figures for the table, and breaches, of which there must be none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bench.faults.citizens import Citizens
from bench.faults.ground import Ground

_NEVER = ("lost", "doubled", "half", "unknown", "unsafe", "files missing")


@dataclass(slots=True)
class Result:
    """One line of the table."""

    story: str
    database: str
    figures: dict[str, object] = field(default_factory=dict)
    breaches: list[str] = field(default_factory=list)
    seconds: float = 0

    def demand(self, holds: bool, otherwise: str) -> None:
        """Note a breach unless something holds."""
        if not holds:
            self.breaches.append(otherwise)

    def judge(self, citizens: Citizens, ground: Ground) -> None:
        """What was told against what is stored, and what no citizen should have met."""
        verdict = ground.verdict(citizens.begun, citizens.acknowledged)
        self.figures |= {
            "acknowledged": len(citizens.acknowledged),
            "stored, not yet told": verdict["untold"],
        }
        self.demand_nothing_of(verdict)
        self.breaches += [f"{count} × {what}" for what, count in citizens.wrong.items()]

    def demand_nothing_of(self, verdict: Mapping[str, Any], where: str = "") -> None:
        """Note a breach for each kind of loss that a verdict tells of."""
        self.breaches += [f"{where}{name}: {verdict[name]}" for name in _NEVER if verdict[name]]


def lines(results: Iterable[Result]) -> Iterable[str]:
    """The table, to be pasted into docs/reliability.md."""
    yield "| story | database | seconds | figures | verdict |"
    yield "|---|---|--:|---|---|"
    for one in results:
        figures = ", ".join(f"{name} {value}" for name, value in one.figures.items())
        verdict = "; ".join(one.breaches) or "holds"
        yield f"| {one.story} | {one.database} | {one.seconds:.0f} | {figures} | {verdict} |"
