"""The annex and the decree itself, put together. Pure."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from docx.document import Document

from standards.annex.model import (
    Annex,
    BiroPart,
    Clause,
    DecreeText,
    Half,
    Row,
    ServiceTable,
    Signature,
)
from standards.annex.word import styles, xml
from standards.annex.word.wording import content
from standards.annex.word.xml import Element

COLUMNS_MM = (12, 39, 114)
HEADINGS = ("No.", "Komponen", "Uraian")

CLAUSE_COLUMNS_MM = (32, 6, 127)


def annex(source: Annex, *, at: datetime) -> bytes:
    """The annex as DOCX, dated `at`; equal data give equal bytes."""
    document = styles.new_document(source.title, size=11)
    body = [_paragraph(styles.UPPER_RIGHT, line) for line in source.heading]
    body.append(_paragraph(styles.NAME, source.name))
    for number, biro in enumerate(source.biro):
        body.extend(_biro(biro, new_page=number > 0))
    xml.keep_with_next(body[-1])
    body.append(xml.paragraph(styles.style_id(styles.OFFICE)))
    body.extend(_signature(source.signature))
    return saved(document, body, at)


def decree(source: DecreeText, *, at: datetime) -> bytes:
    """The decree without its annex as DOCX, dated `at`."""
    document = styles.new_document(source.title, size=12)
    body = [
        *_letterhead(source.letterhead),
        _paragraph(styles.CENTRED, source.kind),
        _paragraph(styles.CENTRED, f"NOMOR : {source.number}"),
        _paragraph(styles.CENTRED, "TENTANG"),
        _paragraph(styles.SUBJECT, source.subject),
        _paragraph(styles.CENTRED, f"{source.office},"),
    ]
    body.append(_clauses(source.recitals))
    body.append(_paragraph(styles.SUBJECT, "MEMUTUSKAN :"))
    body.append(_clauses([Clause("Menetapkan", []), *source.clauses]))
    body.append(_paragraph(styles.CENTRED, ""))
    body.append(_paragraph(styles.OFFICE, f"Ditetapkan di {source.place}"))
    body.append(_paragraph(styles.OFFICE, f"pada tanggal {source.date}"))
    body.append(_paragraph(styles.OFFICE, ""))
    body.extend(_signature(source.signature))
    return saved(document, body, at)


def _biro(part: BiroPart, *, new_page: bool) -> Iterator[Element]:
    yield xml.paragraph(styles.style_id(styles.BIRO), part.heading, new_page=new_page)
    for service in part.services:
        number, _, name = service.heading.partition(" ")
        yield _paragraph(styles.SERVICE, f"{number}\t{name}")
        yield xml.table(COLUMNS_MM, _rows(service))


def _rows(service: ServiceTable) -> Iterator[Element]:
    heads = zip(COLUMNS_MM, HEADINGS, strict=True)
    yield xml.row([_cell(width, styles.HEAD, name) for width, name in heads], heads=True)
    for half in service.halves:
        yield _group(half)
        yield from map(_component, half.rows)


def _group(half: Half) -> Element:
    words = [_paragraph(styles.GROUP, half.group)]
    return xml.row([xml.cell(sum(COLUMNS_MM), words, span=len(COLUMNS_MM))], whole=True)


def _component(row: Row) -> Element:
    number, title, width = COLUMNS_MM
    cells = [
        _cell(number, styles.CELL, row.number),
        _cell(title, styles.CELL, row.title),
        xml.cell(width, content(row.blocks, width)),
    ]
    return xml.row(cells, whole=row.whole)


def _letterhead(lines: Sequence[str]) -> Iterator[Element]:
    """The first two lines are the institution, in the size of a heading; a rule stands below."""
    for number, line in enumerate(lines):
        yield _paragraph(styles.LETTERHEAD_NAME if number < 2 else styles.LETTERHEAD, line)
    if lines:
        yield _paragraph(styles.RULE, "")


def _clauses(clauses: Iterable[Clause]) -> Element:
    """Labels, colons and texts in three columns without rules."""
    label, colon, width = CLAUSE_COLUMNS_MM
    rows = (
        xml.row(
            [
                _cell(label, styles.CLAUSE, clause.label),
                _cell(colon, styles.CLAUSE, ":"),
                xml.cell(width, [*content(clause.lines, width), _paragraph(styles.GAP, "")]),
            ]
        )
        for clause in clauses
    )
    return xml.table(CLAUSE_COLUMNS_MM, rows, ruled=False)


def _signature(signature: Signature | None) -> list[Element]:
    if signature is None:
        return []
    return [_paragraph(styles.OFFICE, signature.office), _paragraph(styles.SIGNER, signature.name)]


def _cell(width: float, style: str, text: str) -> Element:
    return xml.cell(width, [_paragraph(style, text)])


def _paragraph(style: str, text: str) -> Element:
    return xml.paragraph(styles.style_id(style), text)


def saved(document: Document, body: Iterable[Element], at: datetime) -> bytes:
    """The file; its parts bear no time of their own, so that equal data give equal bytes."""
    document.core_properties.created = document.core_properties.modified = at.replace(tzinfo=None)
    last = document.element.body.sectPr
    for part in body:
        last.addprevious(part)
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
