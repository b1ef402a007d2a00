"""How a document looks: paper, page numbers, and a named style for every kind of paragraph. Pure.

The names of the styles are seen by whoever edits the document in Word, and tell the import what a
paragraph is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from standards.annex.word import xml
from standards.notation.outline import DEEPEST

FONT = "Bookman Old Style"
"""UU 12/2011 Lampiran II no. 284 wants it for regulations; decrees follow by custom."""

PAPER_MM = (215, 330)
"""F4, of the same number; the margins leave 165 mm for text."""

TEXT_WIDTH_MM = 165
STEP_MM = 7
"""How much further in each level of an outline stands."""

ITEM, PARAGRAPH, VERBATIM = "Butir", "Isi", "Apa Adanya"
"""A line with a marker and one without, each followed by its level from 1; a line as typed."""

BOX, ARROW, TYPED_CHART = "Kotak Alur", "Panah Alur", "Alur Apa Adanya"
BIRO, SERVICE = "Heading 1", "Heading 2"
UPPER_RIGHT, NAME = "Kepala Lampiran", "Judul Lampiran"
HEAD, GROUP, CELL, GAP = "Kepala Tabel", "Kelompok Komponen", "Sel", "Sela"
LETTERHEAD, LETTERHEAD_NAME, RULE, CLAUSE = "Kop", "Nama Instansi", "Garis Kop", "Diktum"
CENTRED, SUBJECT, OFFICE, SIGNER = "Tengah", "Perihal", "Jabatan", "Penanda Tangan"

_LEFT, _CENTRE = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a style sets; sizes in points, indents in millimetres, 0 for the document's own size."""

    size: float = 0
    bold: bool = False
    italic: bool = False
    centred: bool = False
    left: float = 0
    hanging: float = 0
    before: float = 0
    after: float = 0
    keep_with_next: bool = False
    ruled: bool = False
    """Whether a double rule stands below."""


LOOKS = {
    UPPER_RIGHT: Look(size=12, left=75),
    NAME: Look(size=12, bold=True, centred=True, before=24, after=12),
    BIRO: Look(size=12, bold=True, before=12, after=6, keep_with_next=True),
    SERVICE: Look(size=12, bold=True, left=12, hanging=12, before=14, after=6, keep_with_next=True),
    HEAD: Look(bold=True, centred=True, keep_with_next=True),
    GROUP: Look(bold=True, italic=True, keep_with_next=True),
    CELL: Look(),
    GAP: Look(size=3),
    VERBATIM: Look(),
    TYPED_CHART: Look(),
    BOX: Look(size=9, centred=True, before=1, after=1),
    ARROW: Look(size=11, centred=True),
    LETTERHEAD: Look(size=10, centred=True),
    LETTERHEAD_NAME: Look(size=15, bold=True, centred=True, after=2),
    RULE: Look(size=3, after=14, ruled=True),
    CLAUSE: Look(),
    CENTRED: Look(size=12, centred=True, before=6, after=6),
    SUBJECT: Look(size=12, bold=True, centred=True, before=6, after=6),
    OFFICE: Look(size=12, left=85, keep_with_next=True),
    SIGNER: Look(size=12, left=85, before=60),
} | {
    f"{kind} {level + 1}": Look(left=STEP_MM * (level + hung), hanging=STEP_MM * hung)
    for level in range(DEEPEST)
    for kind, hung in ((ITEM, 1), (PARAGRAPH, 0))
}


def new_document(title: str, *, size: float) -> WordDocument:
    """An empty document on F4 with numbered pages; `size` is that of its running text in points."""
    document = Document()
    document.core_properties.title = title
    document.core_properties.author = "Sekretariat Daerah Provinsi Kalimantan Barat"
    document.core_properties.language = "id-ID"
    document.core_properties.comments = ""
    _set_paper(document)
    # Else Word underlines every Indonesian word as a mistake.
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "id-ID")
    _set_look(document.styles["Normal"], Look(size=size))
    known = {style.name for style in document.styles}
    for name, look in LOOKS.items():
        if name not in known:
            added = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            added.base_style = document.styles["Normal"]
        _set_look(document.styles[name], look)
    return document


def style_id(name: str) -> str:
    """What a paragraph calls its style by."""
    return name.replace(" ", "")


def level_style(kind: str, depth: int) -> str:
    """The name of the style of a line at a level, 0 for the outermost."""
    return f"{kind} {depth + 1}"


def _set_paper(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, PAPER_MM)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.top_margin = section.bottom_margin = Mm(25)
    section.footer_distance = Mm(12)
    footer = section.footer.paragraphs[0]
    footer.alignment = _CENTRE
    footer._p.append(xml.page_number())


def _set_look(style: ParagraphStyle, look: Look) -> None:
    """Everything that the template of the library says of a style gives way."""
    run = style.element.get_or_add_rPr()
    for theirs in list(run):
        run.remove(theirs)
    style.font.name = FONT
    run.rFonts.set(qn("w:cs"), FONT)
    run.rFonts.set(qn("w:eastAsia"), FONT)
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.font.bold, style.font.italic = look.bold, look.italic
    if look.size:
        style.font.size = Pt(look.size)
    paragraph = style.paragraph_format
    paragraph.alignment = _CENTRE if look.centred else _LEFT
    paragraph.left_indent, paragraph.first_line_indent = Mm(look.left), -Mm(look.hanging)
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = 1.0
    paragraph.keep_with_next = look.keep_with_next
    paragraph.widow_control = True
    if look.ruled:
        after = ("w:tabs", "w:spacing", "w:ind", "w:jc")
        style.element.get_or_add_pPr().insert_element_before(xml.rule_below(), *after)
    for stop in _stops(look):
        paragraph.tab_stops.add_tab_stop(Mm(stop), WD_TAB_ALIGNMENT.LEFT)


def _stops(look: Look) -> Sequence[float]:
    """Where the text after a marker starts, also in programs that ignore a hanging indent."""
    return [look.left] if look.hanging else []
