"""Precision and recall: how many findings are right, how many labels are found."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from standards.linter.finding import Finding
from standards.linter.rules import RULES
from standards.linter.subject import Surroundings
from tests.standards.linter.labelled import Label
from tests.standards.linter.measure.matching import means

Count = tuple[int, int]
"""How many of how many."""

ALL = "semua"

ONCE = "tanpa pengulangan"
"""What stands alike in many services counted once, and as good only if good everywhere."""


class Measure:
    """Findings beside labels, and which of both have a counterpart.

    One finding may answer several labels, and one label be answered by several findings.
    """

    def __init__(self, findings: Sequence[Finding], labels: Sequence[Label], among: Surroundings):
        self.findings, self.labels = findings, labels
        self._standards = {standard.code: standard for standard in among.standards}

    @cached_property
    def _pairs(self) -> list[tuple[Finding, Label]]:
        return [
            (finding, label)
            for finding in self.findings
            for label in self.labels
            if means(finding, label, self._standards[finding.service])
        ]

    @cached_property
    def false_alarms(self) -> list[Finding]:
        """The findings that no label means."""
        right = {finding for finding, _ in self._pairs}
        return [finding for finding in self.findings if finding not in right]

    @cached_property
    def missed(self) -> list[Label]:
        """The labels that no finding means."""
        found = {label for _, label in self._pairs}
        return [label for label in self.labels if label not in found]

    def precision(self, by: Callable[[Finding], str]) -> dict[str, Count]:
        """How many findings are right, for all and by severity or kind."""
        once = _once(map(_finding_text, self.findings), map(_finding_text, self.false_alarms))
        return once | _counts(map(by, self.findings), map(by, self.false_alarms))

    def recall(self) -> dict[str, Count]:
        """How many labels are found, for all and by kind."""
        once = _once(map(_label_text, self.labels), map(_label_text, self.missed))
        kinds = _counts((label.kind for label in self.labels), (each.kind for each in self.missed))
        return once | kinds


def severity(finding: Finding) -> str:
    """How grave the finding is."""
    return finding.severity.value


def kind(finding: Finding) -> str:
    """The kind of the rule that found it."""
    return RULES[finding.rule].kind


def _finding_text(finding: Finding) -> tuple[str, ...]:
    return finding.rule, finding.component, finding.quote


def _label_text(label: Label) -> tuple[str, ...]:
    return label.kind, label.component, label.quote


def _once(whole: Iterable[tuple[str, ...]], wanting: Iterable[tuple[str, ...]]) -> dict[str, Count]:
    of, without = set(whole), set(wanting)
    return {ONCE: (len(of) - len(without), len(of))}


def _counts(whole: Iterable[str], wanting: Iterable[str]) -> dict[str, Count]:
    of, without = Counter(whole), Counter(wanting)
    return {ALL: (of.total() - without.total(), of.total())} | {
        name: (of[name] - without[name], of[name]) for name in sorted(of)
    }
