"""What a rule reports: its code, how grave, in which component, at which words, what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; an error must be mended or waived before a draft is submitted."""

    ERROR = "galat"
    WARNING = "peringatan"
    ADVICE = "saran"


@dataclass(frozen=True, slots=True)
class Finding:
    """One irregularity of one standard.

    `rule` is the code of the rule (`L101`), `service` the code of the service (`7.4`), `component`
    the key of one of the fourteen or "" where the standard as a whole is meant. `message` is a
    sentence for the editor that names the words, `hint` says how to mend it. `quote` is the place:
    the very words of the text (or flow chart) that are meant, "" where something is missing.
    """

    rule: str
    severity: Severity
    service: str
    component: str
    message: str
    hint: str
    quote: str = ""
