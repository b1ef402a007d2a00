"""The table of rules, filled by the decorator `rule` when the files of the kinds are imported."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from standards.linter.finding import Finding, Severity
from standards.linter.subject import Standard, Surroundings

Found = Iterable[tuple[str, str, str]]
"""What a rule yields for each irregularity: component key, message, quote."""

Check = Callable[[Standard, Surroundings], Found]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: a permanent code, its kind, how grave it is, its title and the hint to mend."""

    code: str
    kind: str
    severity: Severity
    title: str
    hint: str
    check: Check

    def findings(self, standard: Standard, among: Surroundings) -> list[Finding]:
        """What this rule finds in one standard."""
        return [
            Finding(self.code, self.severity, standard.code, component, message, self.hint, quote)
            for component, message, quote in self.check(standard, among)
        ]


RULES: dict[str, Rule] = {}
"""All rules by code, in the order of the files."""


def rule(
    code: str, kind: str, severity: Severity, title: str, hint: str
) -> Callable[[Check], Check]:
    """Enter a function into the table; the function yields (component, message, quote)."""

    def enter(check: Check) -> Check:
        RULES[code] = Rule(code, kind, severity, title, hint, check)
        return check

    return enter
