"""Standards for the tests of the linter, from one text or from a few."""

from collections.abc import Mapping

from standards.linter.finding import Finding
from standards.linter.rules import RULES
from standards.linter.subject import Act, Office, Standard, Surroundings, Text

OWN = Office(code="7", name="Biro Umum", annex_name="BIRO UMUM", decree_name="Biro Umum")
OTHER = Office(
    code="4",
    name="Biro Perekonomian",
    annex_name="BIRO PEREKONOMIAN",
    decree_name="Biro Perekonomian",
)

Texts = Mapping[str, str]
"""Texts by component key; a key with `_alur` behind it is the flow chart of that component."""


def standard(texts: Texts, code: str = "7.1", office: Office = OWN) -> Standard:
    """A standard with these texts only."""
    keys = dict.fromkeys(key.removesuffix("_alur") for key in texts)
    built = {key: Text(key, texts.get(key, ""), texts.get(f"{key}_alur", "")) for key in keys}
    return Standard(code, f"Layanan {code}", office, built)


def findings(
    code: str,
    texts: Texts,
    siblings: list[Texts] | None = None,
    others: list[Texts] | None = None,
    acts: Mapping[str, Act] | None = None,
) -> list[Finding]:
    """What one rule finds in a standard beside those of its own Biro and of another one."""
    subject = standard(texts)
    beside = [standard(each, f"7.{n}") for n, each in enumerate(siblings or [], start=2)]
    beside += [standard(each, f"4.{n}", OTHER) for n, each in enumerate(others or [], start=1)]
    return RULES[code].findings(subject, Surroundings([subject, *beside], acts or {}))
