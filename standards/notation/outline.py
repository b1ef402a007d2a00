"""The outline notation of a component text: text to tree, tree to HTML and back to text.

A text is one list item or paragraph a line, two spaces of indentation per level, markers as the
decree prints them (`A.` `1.` `a.` `1)` `a)` `-` `•`). Nothing is ever renumbered: a decree that
jumps from `d.` to `b.` keeps doing so, because the wording is the law.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise
from typing import NamedTuple

INDENT = "  "

DEEPEST = 8
"""Levels kept; the decrees use four. A stray text indented line by line must not nest for ever."""

_MARKER_KINDS = {
    "upper": r"[A-Z]\.",
    "number": r"\d{1,3}\.",
    "letter": r"(?:[a-z]|[ivx]{2,5})\.",
    "number_bracket": r"\d{1,3}\)",
    "letter_bracket": r"[a-z]\)",
    "dash": r"[-–]",
    "bullet": r"•",
}
"""The kinds of marker, in the order in which the decrees nest them."""

_MARKED = re.compile(rf"({'|'.join(_MARKER_KINDS.values())})(?:\s+(.*))?")


@dataclass(frozen=True, slots=True)
class Item:
    """One line of an outline with what is nested under it; a paragraph has the marker ""."""

    marker: str
    text: str
    children: tuple["Item", ...] = ()


class Line(NamedTuple):
    """One line of an outline; `depth` is its level, 0 for the outermost."""

    depth: int
    marker: str
    text: str


def parse(text: str) -> tuple[Item, ...]:
    """Read the notation into a tree; every text is accepted and no word of it is lost.

    Indentation gives the nesting. A text typed without any indentation is nested by its markers,
    but only where they leave no doubt.
    """
    typed = _levels([_read_line(line) for line in text.splitlines() if line.strip()])
    indented = any(line.depth for line in typed)
    return _nest(typed if indented else _nested_by_markers(typed))


def render_text(items: Sequence[Item]) -> str:
    """Write a tree in the notation; `parse` reads the same tree back."""
    return "\n".join(
        INDENT * depth + " ".join(filter(None, (marker, text)))
        for depth, marker, text in lines(items)
    )


def lines(source: str | Sequence[Item]) -> Iterator[Line]:
    """Each line of a text or of a tree as (depth, marker, text), in reading order."""
    items = parse(source) if isinstance(source, str) else source
    return _walk(items, 0)


def leaves(items: Sequence[Item]) -> Iterator[Line]:
    """The lines that hold no others: the details without the headings above them."""
    below = [*lines(items), Line(0, "", "")]
    return (line for line, following in pairwise(below) if following.depth <= line.depth)


def render_html(
    items: Sequence[Item],
    annotate: Callable[[str], str] | None = None,
    after: Mapping[str, str] | None = None,
) -> str:
    """Render a tree as nested lists whose markers are the decree's own words.

    `annotate` turns the raw text of a line into safe HTML (links, highlights); without it the text
    is escaped. `after` gives safe HTML to insert below the lines that start with its key, for
    instance the chart below "Alur Penanganan Pengaduan". Both are trusted to have escaped.
    """
    return _html_of_level(items, annotate or escape, after or {})


def _read_line(line: str) -> Line:
    content = line.strip()
    depth = len(line) - len(line.lstrip())
    match = _MARKED.fullmatch(content)
    if match is None:
        return Line(depth, "", content)
    return Line(depth, match[1], match[2] or "")


def _levels(source: Sequence[Line]) -> list[Line]:
    """Turn columns into levels: a line belongs to the nearest line above that starts before it."""
    levelled = []
    open_columns: list[int] = []
    for line in source:
        while open_columns and open_columns[-1] >= line.depth:
            open_columns.pop()
        level = min(len(open_columns), DEEPEST - 1)
        open_columns.append(line.depth)
        levelled.append(line._replace(depth=level))
    return levelled


def _nest(source: Sequence[Line]) -> tuple[Item, ...]:
    """Group each line with the deeper ones that follow it."""
    items = []
    start = 0
    while start < len(source):
        end = start + 1
        while end < len(source) and source[end].depth > source[start].depth:
            end += 1
        line = source[start]
        items.append(Item(line.marker, line.text, _nest(source[start + 1 : end])))
        start = end
    return tuple(items)


def _nested_by_markers(source: Sequence[Line]) -> list[Line]:
    """Give unindented lines a depth: a kind of marker already open above returns to its level.

    A new kind goes one level down only under a line that announces a list by ending in a colon, or
    when it stands lower in the decree's own order. A paragraph starts again from the top.
    """
    nested: list[Line] = []
    open_kinds: list[str] = []
    for line in source:
        kind = _kind(line.marker)
        if not kind:
            open_kinds = []
        elif kind in open_kinds:
            del open_kinds[open_kinds.index(kind) + 1 :]
        elif open_kinds and not _may_hold(nested[-1], open_kinds[-1], kind):
            open_kinds[-1] = kind
        else:
            open_kinds.append(kind)
        nested.append(line._replace(depth=max(len(open_kinds) - 1, 0)))
    return nested


def _may_hold(above: Line, above_kind: str, kind: str) -> bool:
    order = list(_MARKER_KINDS)
    return above.text.endswith(":") or order.index(kind) > order.index(above_kind)


def _kind(marker: str) -> str:
    return next((kind for kind, shape in _MARKER_KINDS.items() if re.fullmatch(shape, marker)), "")


def _walk(items: Sequence[Item], depth: int) -> Iterator[Line]:
    for item in items:
        yield Line(depth, item.marker, item.text)
        yield from _walk(item.children, depth + 1)


def _html_of_level(
    items: Sequence[Item], annotate: Callable[[str], str], after: Mapping[str, str]
) -> str:
    def contents(item: Item) -> str:
        inserted = (html for start, html in after.items() if item.text.startswith(start))
        return "".join(inserted) + _html_of_level(item.children, annotate, after)

    def paragraph(item: Item) -> str:
        return f"<p>{annotate(item.text)}</p>{contents(item)}"

    def list_item(item: Item) -> str:
        marker = f'<span class="tanda">{escape(item.marker)}</span>'
        text = f'<span class="isi">{annotate(item.text)}</span>'
        return f"<li>{marker} {text}{contents(item)}</li>"

    parts = []
    for is_list, group in groupby(items, key=lambda item: bool(item.marker)):
        if is_list:
            parts.append(f'<ul class="butir">{"".join(map(list_item, group))}</ul>')
        else:
            parts.extend(map(paragraph, group))
    return "".join(parts)
