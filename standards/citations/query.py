"""Acts typed into a search box: `uu 25 2009`, `UU 25/2009`, `permenpan rb 15/2014`."""

import re

from standards.citations import grammar
from standards.citations.headings import name_kind
from standards.citations.kinds import act_slug

_LONGEST = 300
"""Letters of a query that are read; nobody types more to find an act."""


def parse_query(text: str) -> list[str]:
    """The slugs of the acts a query names with number and year; empty if it names none."""
    references = grammar.LOOSE_REFERENCE.finditer(_simplified(text))
    return list(dict.fromkeys(filter(None, map(_slug, references))))


def slug_prefix(text: str) -> str | None:
    """The beginning of the slugs meant by a query without a year: `uu 25` gives `uu-25-`."""
    match = grammar.UNFINISHED.fullmatch(_simplified(text))
    naming = name_kind(match["heading"]) if match else None
    if match is None or naming is None:
        return None
    return act_slug(naming.code, naming.region, match["number"], 0).removesuffix("0")


def _simplified(text: str) -> str:
    """One space between words, also for hyphens and commas, as in a slug or a pasted address."""
    return " ".join(re.sub(r"[\s,;\-\u2010-\u2015]+", " ", text[:_LONGEST]).split())


def _slug(reference: re.Match[str]) -> str | None:
    naming = name_kind(reference["heading"] or reference["constitution"])
    if naming is None:
        return None
    number, year = grammar.plain_number(reference), grammar.year_of(reference)
    return act_slug(naming.code, naming.region, number, year)
