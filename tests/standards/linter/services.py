"""Invented services for the tests of names, copies, acts and language."""

from collections.abc import Mapping

from standards.linter import checking as checking  # fills the table of rules
from standards.linter.finding import Finding
from standards.linter.rules import RULES
from standards.linter.subject import Act, Office, Standard, Surroundings, Text

ORGANISATION = Office("9", "Biro Organisasi")
WELFARE = Office("3", "Biro Kesejahteraan Rakyat", "BIRO KESEJAHTERAAN RAKYAT")


def service(
    name: str = "Pelayanan Surat Masuk",
    texts: Mapping[str, str] | None = None,
    code: str = "9.1",
    office: Office = ORGANISATION,
    decree_name: str = "",
    titles: Mapping[str, str] | None = None,
) -> Standard:
    """A service with these texts; `prosedur_alur` is the flow chart of `prosedur`."""
    given = texts or {}
    keys = dict.fromkeys(key.removesuffix("_alur") for key in given)
    built = {
        key: Text(
            key, given.get(key, ""), given.get(f"{key}_alur", ""), (titles or {}).get(key, "")
        )
        for key in keys
    }
    return Standard(code, name, office, built, decree_name)


def found(
    code: str, subject: Standard, *beside: Standard, acts: Mapping[str, Act] | None = None
) -> list[Finding]:
    """What one rule finds in a service that stands before the others."""
    return RULES[code].findings(subject, Surroundings([subject, *beside], acts or {}))


def quotes(
    code: str, subject: Standard, *beside: Standard, acts: Mapping[str, Act] | None = None
) -> list[str]:
    """The words that one rule points at."""
    return [finding.quote for finding in found(code, subject, *beside, acts=acts)]
