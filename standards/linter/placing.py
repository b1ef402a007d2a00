"""Where in a standard the words of a finding stand: the line, split around them."""

from collections.abc import Iterator
from dataclasses import dataclass

from standards.linter.finding import Finding
from standards.linter.subject import Standard


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the text with the words that are meant; all empty where something is missing."""

    before: str = ""
    quote: str = ""
    after: str = ""


def place(finding: Finding, standard: Standard) -> Place:
    """The first line that holds the quote; the quote alone where no line does."""
    if not finding.quote:
        return Place()
    for line in _lines(finding, standard):
        before, found, after = line.partition(finding.quote)
        if found:
            return Place(before.lstrip(), found, after.rstrip())
    return Place(quote=finding.quote)


def _lines(finding: Finding, standard: Standard) -> Iterator[str]:
    """The lines of the component, or the names where the standard as a whole is meant."""
    text = standard.texts.get(finding.component)
    if text is None:
        office = standard.office
        yield from (standard.name, standard.decree_name, office.annex_name, office.decree_name)
    else:
        yield from text.text.splitlines()
        yield from text.flow.splitlines()
        yield text.printed_title
