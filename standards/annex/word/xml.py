"""The few elements of WordprocessingML (ECMA-376) that the documents are made of. Pure.

Elements are made directly: python-docx looks up a style by name for every paragraph, which for
ten thousand of them takes seconds.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from docx.oxml.ns import nsmap, qn
from lxml.builder import ElementMaker

Element = Any

W = ElementMaker(namespace=nsmap["w"], nsmap={"w": nsmap["w"]})

TWIPS_PER_MM = 1440 / 25.4

_ROOM_MM = {"top": 0.5, "left": 1.6, "bottom": 0.5, "right": 1.6}
"""Between the rules of a table and its words."""

_SIDES = ("top", "left", "bottom", "right")

_FORBIDDEN = re.compile("[^\t\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, and ends of line, which a paragraph does not have."""


def twips(millimetres: float) -> str:
    """A length as Word counts it."""
    return str(round(millimetres * TWIPS_PER_MM))


def flag(name: str, **values: str) -> Element:
    """An element with attributes only, all in Word's namespace: `flag("b", val="1")`."""
    return W(name, {qn(f"w:{key}"): value for key, value in values.items()})


def words(text: str) -> Element:
    """A run of text; tabs are tabs, blanks stay."""
    run = W.r()
    for number, part in enumerate(_FORBIDDEN.sub("", text).split("\t")):
        if number:
            run.append(W.tab())
        if part:
            # Without this Word drops the blanks at both ends.
            run.append(W.t(part, {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}))
    return run


def paragraph(style: str, text: str = "", *, new_page: bool = False) -> Element:
    """A paragraph in a style, by its id."""
    properties = W.pPr(flag("pStyle", val=style))
    if new_page:
        properties.append(W.pageBreakBefore())
    return W.p(properties, *([words(text)] if text else []))


def rule_below() -> Element:
    """The border of a paragraph that ends a letterhead."""
    return W.pBdr(flag("bottom", val="thickThinSmallGap", sz="24", space="1", color="000000"))


def page_number() -> Element:
    """The number of the page."""
    return W.fldSimple({qn("w:instr"): "PAGE"}, W.r(W.t("1")))


def table(widths: Sequence[float], rows: Iterable[Element], *, ruled: bool = True) -> Element:
    """A table of fixed columns (mm) with or without rules."""
    line = {"val": "single", "sz": "4", "color": "000000"} if ruled else {"val": "nil"}
    sides = (*_SIDES, "insideH", "insideV")
    return W.tbl(
        W.tblPr(
            flag("tblW", w=twips(sum(widths)), type="dxa"),
            W.tblBorders(*(flag(side, **line) for side in sides)),
            flag("tblLayout", type="fixed"),
            W.tblCellMar(
                *(flag(side, w=twips(room), type="dxa") for side, room in _ROOM_MM.items())
            ),
        ),
        W.tblGrid(*(flag("gridCol", w=twips(width)) for width in widths)),
        *rows,
    )


def row(cells: Iterable[Element], *, heads: bool = False, whole: bool = False) -> Element:
    """A row; one that `heads` the table comes again on each page, a `whole` one does not break."""
    properties = W.trPr()
    if whole or heads:
        properties.append(W.cantSplit())
    if heads:
        properties.append(W.tblHeader())
    return W.tr(properties, *cells)


def cell(
    width: float,
    content: Sequence[Element],
    *,
    span: int = 1,
    boxed: bool = False,
    middle: bool = False,
) -> Element:
    """A cell of a width (mm), over `span` columns; a `boxed` one has rules of its own.

    Word wants a paragraph at the end of every cell.
    """
    properties = W.tcPr(flag("tcW", w=twips(width), type="dxa"))
    if span > 1:
        properties.append(flag("gridSpan", val=str(span)))
    if boxed:
        sides = (flag(side, val="single", sz="6", color="000000") for side in _SIDES)
        properties.append(W.tcBorders(*sides))
    if middle:
        properties.append(flag("vAlign", val="center"))
    return W.tc(properties, *content)


def keep_with_next(element: Element) -> None:
    """Keep the last row of a table, or a paragraph, on the page of what follows.

    So a signature never stands alone on a page.
    """
    rows = element.findall(qn("w:tr"))
    for properties in (rows[-1] if rows else element).iter(qn("w:pPr")):
        properties.insert(1, W.keepNext())


def alternating(first: Iterable[Any], second: Iterable[Any]) -> list[Any]:
    """One of each in turn, until both end."""
    return [each for pair in zip_longest(first, second) for each in pair if each is not None]
