"""The table of changes as DOCX, lying on the long side of F4. Pure."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from standards.annex.word import styles, writing, xml
from standards.annex.word.xml import Element
from standards.matrix.model import Matrix, Row, ServiceChanges, Wording
from standards.notation.diff import Piece

HEADINGS = ("Komponen", "Semula", "Menjadi", "Alasan")
COLUMNS_MM = (45, 95, 95, 45)

NOTHING = "–"

MARKS: dict[str, list[tuple[str, dict[str, str]]]] = {
    "-": [("strike", {})],
    "+": [("b", {}), ("u", {"val": "single"})],
}
"""How words that went, and words that came, are set."""


def docx(matrix: Matrix, *, at: datetime) -> bytes:
    """The table as DOCX, dated `at`: words that went are struck out, words that came underlined."""
    document = styles.new_document(matrix.title, size=10)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (Mm(side) for side in reversed(styles.PAPER_MM))
    section.left_margin = section.right_margin = Mm(25)
    body = [
        _paragraph(styles.NAME, "MATRIKS SEMULA–MENJADI"),
        _paragraph(styles.CENTRED, f"{matrix.before} – {matrix.after}"),
    ]
    for service in matrix.services:
        body.extend(_service(service))
    return writing.saved(document, body, at)


def _service(service: ServiceChanges) -> Iterator[Element]:
    new = " (layanan baru)" if service.is_new else ""
    yield _paragraph(styles.BIRO, f"{service.heading}, {service.biro}{new}")
    heads = zip(COLUMNS_MM, HEADINGS, strict=True)
    cells = [xml.cell(width, [_paragraph(styles.HEAD, name)]) for width, name in heads]
    yield xml.table(COLUMNS_MM, [xml.row(cells, heads=True), *map(_row, service.rows)])


def _row(row: Row) -> Element:
    contents = (
        [_paragraph(styles.CELL, row.title)],
        [*_wording(row.text.before), *_chart(row.flow, row.flow.before)],
        [*_wording(row.text.after), *_chart(row.flow, row.flow.after)],
        [_paragraph(styles.CELL, line) for line in row.reason.splitlines() or [NOTHING]],
    )
    columns = zip(COLUMNS_MM, contents, strict=True)
    return xml.row([xml.cell(width, content) for width, content in columns])


def _chart(flow: Wording, side: Sequence[Piece]) -> list[Element]:
    """The flow chart as typed, where it changed."""
    return _wording([Piece("=", "Bagan alur: "), *side]) if flow.changed else []


def _wording(pieces: Sequence[Piece]) -> list[Element]:
    """One paragraph a line, its words marked by how they changed."""
    return [_marked(line) for line in _lines(pieces)] or [_paragraph(styles.CELL, NOTHING)]


def _lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each line; a piece that runs over several lines is cut."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        lines[-1].append(Piece(piece.sign, first))
        lines.extend([Piece(piece.sign, text)] for text in others)
    return [line for line in lines if any(piece.text.strip() for piece in line)]


def _marked(line: Sequence[Piece]) -> Element:
    paragraph = _paragraph(styles.CELL, "")
    for piece in line:
        run = xml.words(piece.text)
        marks = [xml.flag(name, **values) for name, values in MARKS.get(piece.sign, [])]
        if marks:
            run.insert(0, xml.W.rPr(*marks))
        paragraph.append(run)
    return paragraph


def _paragraph(style: str, text: str) -> Element:
    return xml.paragraph(styles.style_id(style), text)
