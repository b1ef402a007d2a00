"""A text with its flow chart, as the content of a cell. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from standards.annex.model import Block, Chart, Line
from standards.annex.word import styles, xml
from standards.annex.word.xml import Element

LONGEST_ROW = 3
"""Boxes beside each other; a fourth would leave no room for the longest words."""

ARROW_MM = 7
INSET_MM = 2

_BREAK = "\u200b"
"""A place where a line may end, after the slashes of `lisan/telepon/tertulis`."""


def content(blocks: Sequence[Block], width: float) -> list[Element]:
    """The paragraphs and charts of a text in a cell of a width (mm); never empty."""
    return [part for block in blocks for part in _printed(block, width)] or [_empty()]


def _printed(block: Block, width: float) -> Iterable[Element]:
    if isinstance(block, Line):
        return [_line(block)]
    if not block.boxes:
        return [_paragraph(styles.TYPED_CHART, line) for line in block.typed.split("\n")]
    gap = xml.paragraph(styles.style_id(styles.GAP))
    return [gap, _chart(block, width), xml.paragraph(styles.style_id(styles.GAP))]


def _line(line: Line) -> Element:
    if line.verbatim:
        return _paragraph(styles.VERBATIM, line.words)
    kind = styles.ITEM if line.marker else styles.PARAGRAPH
    text = f"{line.marker}\t{line.words}" if line.marker else line.words
    return _paragraph(styles.level_style(kind, line.depth), text)


def _chart(chart: Chart, width: float) -> Element:
    """Boxes joined by arrows, row by row; a row that goes on ends in its arrow."""
    rows = list(chart_rows(chart))
    columns = max(len(boxes) for boxes, _ in rows)
    box_width = (width - 2 * INSET_MM - columns * ARROW_MM) / columns
    widths = [box_width, ARROW_MM] * columns
    drawn = [_chart_row(row, widths) for row in rows]
    between = [xml.row([_blank(width) for width in widths]) for _ in rows[1:]]
    return xml.table(widths, xml.alternating(drawn, between), ruled=False)


def chart_rows(chart: Chart) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """The boxes of each row with the links after them, the rows as even as can be."""
    count = -(-len(chart.boxes) // LONGEST_ROW)
    bounds = [round(number * len(chart.boxes) / count) for number in range(count + 1)]
    for start, end in pairwise(bounds):
        yield chart.boxes[start:end], chart.links[start:end]


def _chart_row(row: tuple[Sequence[str], Sequence[str]], widths: Sequence[float]) -> Element:
    boxes, links = row
    box_cells = (_box(text, widths[0]) for text in boxes)
    arrow_cells = (_arrow(link, widths[1]) for link in links)
    cells = xml.alternating(box_cells, arrow_cells)
    cells += [_blank(width) for width in widths[len(cells) :]]
    return xml.row(cells, whole=True)


def _box(text: str, width: float) -> Element:
    words = _paragraph(styles.BOX, text.replace("/", f"/{_BREAK}"))
    return xml.cell(width, [words], boxed=True, middle=True)


def _arrow(link: str, width: float) -> Element:
    return xml.cell(width, [_paragraph(styles.ARROW, link)], middle=True)


def _blank(width: float) -> Element:
    return xml.cell(width, [_paragraph(styles.GAP, "")])


def _empty() -> Element:
    return _paragraph(styles.CELL, "")


def _paragraph(style: str, text: str) -> Element:
    return xml.paragraph(styles.style_id(style), text)
