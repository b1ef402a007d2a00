"""Legal citations: which acts a text cites, what they are called, and acts typed into a search box.

`kinds` is the table of the kinds of act and their names, `grammar` the expression for one
reference, `reading` finds citations and their nesting, `query` reads what somebody searches for.
"""

from standards.citations.kinds import Kind, full_label, kind_of, label
from standards.citations.query import parse_query, slug_prefix
from standards.citations.reading import Citation, facts, find

__all__ = [
    "Citation",
    "Kind",
    "facts",
    "find",
    "full_label",
    "kind_of",
    "label",
    "parse_query",
    "slug_prefix",
]
