"""A cell of the annex as a text and a flow chart. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from standards.annex import notation
from standards.annex.importing.paragraphs import Paragraphs
from standards.annex.model import Line
from standards.annex.word import styles
from standards.notation import outline

Element = Any

_LINKS = {"→": "→", "->": "→", "-->": "→", "⇒": "→", "➔": "→", "↓": "→"} | {
    "↔": "↔",
    "<->": "↔",
    "⇔": "↔",
    "↕": "↔",
}
"""What may stand between two boxes, and how the notation writes it."""


@dataclass(slots=True)
class Content:
    """What stands in a cell; `complaints` are sentences about what was not understood."""

    lines: list[Line] = field(default_factory=list)
    charts: list[str] = field(default_factory=list)
    typed_chart: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    foreign: bool = False

    @property
    def text(self) -> str:
        """The text in the notation; indents of other hands become levels."""
        typed = notation.typed(self.lines)
        return outline.render_text(outline.parse(typed)) if self.foreign else typed

    @property
    def flow(self) -> str:
        """The flow chart in the notation, as typed where it had no boxes."""
        drawn = " → ".join(self.charts)
        return "\n".join(filter(None, (drawn, "\n".join(self.typed_chart))))

    @property
    def words(self) -> str:
        """Everything on one line."""
        lines = (" ".join(filter(None, (line.marker, line.words))) for line in self.lines)
        return " ".join(" ".join(lines).split())

    def extend(self, other: "Content") -> None:
        """Go on with what stands in another cell."""
        self.lines += other.lines
        self.charts += other.charts
        self.typed_chart += other.typed_chart
        self.complaints += other.complaints
        self.foreign |= other.foreign


def content(cell: Element, paragraphs: Paragraphs) -> Content:
    """Everything in a cell, in order."""
    found = Content()
    for block in blocks(cell):
        if block.tag == qn("w:p"):
            _take_paragraph(found, block, paragraphs)
        else:
            _take_chart(found, block, paragraphs)
    return found


def blocks(holder: Element) -> Iterator[Element]:
    """The paragraphs and tables of a body or cell, also those in a form's fields."""
    for child in holder:
        if child.tag in {qn("w:p"), qn("w:tbl")}:
            yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")}:
            yield from blocks(child)


def _take_paragraph(found: Content, block: Element, paragraphs: Paragraphs) -> None:
    read = paragraphs.read(block)
    found.complaints += [f"Ada {what} yang tidak dapat dibaca." for what in read.unreadable]
    if read.style == styles.TYPED_CHART:
        found.typed_chart += [line.words for line in read.lines]
        return
    found.lines += read.lines
    found.foreign |= bool(read.lines) and not read.own


def _take_chart(found: Content, table: Element, paragraphs: Paragraphs) -> None:
    """A table in a cell is a chart when it has arrows; else its words are kept as lines."""
    cells = [content(cell, paragraphs) for cell in table.iter(qn("w:tc"))]
    found.complaints += [complaint for cell in cells for complaint in cell.complaints]
    words = [cell.words for cell in cells if cell.words]
    if any(one in _LINKS for one in words):
        found.charts.append(_drawn(words))
    elif words:
        found.lines += [line for cell in cells for line in cell.lines]
        found.complaints.append(
            "Tabel di dalam kolom Uraian tidak mempunyai panah, jadi dibaca sebagai baris teks."
        )


def _drawn(words: Sequence[str]) -> str:
    boxes: list[str] = []
    links: list[str] = []
    for one in words:
        if one not in _LINKS:
            links += ["→"] * (len(boxes) - len(links))
            boxes.append(one)
        elif boxes:
            links[len(boxes) - 1 :] = [_LINKS[one]]
    return notation.drawn(boxes, links[: len(boxes) - 1])
