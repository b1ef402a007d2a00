"""Run the rules over one standard or over all of them."""

from collections.abc import Iterable

from standards.linter import kinds as kinds  # fills the table of rules
from standards.linter.finding import Finding
from standards.linter.rules import RULES
from standards.linter.subject import Standard, Surroundings


def check(standard: Standard, among: Surroundings) -> list[Finding]:
    """Every finding of one standard, in the order of the rules."""
    return [finding for rule in RULES.values() for finding in rule.findings(standard, among)]


def check_all(among: Surroundings) -> Iterable[Finding]:
    """Every finding of every standard, in the order of the annex."""
    return (finding for standard in among.standards for finding in check(standard, among))
