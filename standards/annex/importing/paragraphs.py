"""Paragraphs as lines of a text: their words, their markers, their levels. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from standards.annex.importing.numbering import Numbers
from standards.annex.importing.opening import Parts
from standards.annex.model import Line
from standards.annex.notation import split, tidied
from standards.annex.word import styles
from standards.annex.word.xml import TWIPS_PER_MM
from standards.notation.outline import DEEPEST, INDENT

Element = Any

_HOLDERS = {"r", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml"}
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_UNREADABLE = {
    "drawing": "gambar atau bentuk",
    "pict": "gambar atau bentuk",
    "object": "objek",
    "AlternateContent": "gambar atau bentuk",
    "oMath": "rumus",
    "oMathPara": "rumus",
    "sym": "simbol",
    "footnoteReference": "catatan kaki",
    "endnoteReference": "catatan akhir",
}
"""What may stand in a paragraph beside words, as a reader calls it."""

_LEVELLED = re.compile(rf"(?:{styles.ITEM}|{styles.PARAGRAPH}) ([1-{DEEPEST}])")


@dataclass(frozen=True, slots=True)
class Read:
    """One paragraph: the name of its style, its lines, and what in it has no words.

    `own` when its style tells the level, as in documents of ours.
    """

    style: str
    lines: tuple[Line, ...]
    unreadable: tuple[str, ...]
    own: bool

    @property
    def words(self) -> str:
        """All on one line, markers included."""
        parts = (" ".join(filter(None, (line.marker, line.words))) for line in self.lines)
        return " ".join(" ".join(parts).split())


class Paragraphs:
    """Reads the paragraphs of one document, each once and in order."""

    def __init__(self, parts: Parts) -> None:
        self._numbers = Numbers(parts.numbering)
        found = [] if parts.styles is None else parts.styles.findall(qn("w:style"))
        self._styles = {style.get(qn("w:styleId"), ""): style for style in found}

    def read(self, paragraph: Element) -> Read:
        """One paragraph with its automatic number."""
        properties = paragraph.find(qn("w:pPr"))
        style = self._style_name(properties)
        typed = "".join(_typed(paragraph))
        unreadable = tuple(dict.fromkeys(_beside_words(paragraph)))
        numbered = self._inherited(properties, "numPr")
        marker = self._numbers.marker(numbered)
        if style in {styles.VERBATIM, styles.TYPED_CHART} and not marker:
            lines = tuple(Line(0, "", words, verbatim=True) for words in typed.split("\n"))
            return Read(style, lines, unreadable, own=True)
        own = _LEVELLED.fullmatch(style)
        depth = int(own[1]) - 1 if own else self._depth(properties, numbered)
        words = f"{marker} {typed.lstrip()}" if marker else typed
        return Read(style, tuple(_lines(words, depth)), unreadable, own=bool(own))

    def _style_name(self, properties: Element | None) -> str:
        style = self._styles.get(_value(properties, "pStyle"))
        return _value(style, "name")

    def _inherited(self, properties: Element | None, name: str) -> Element | None:
        """A property of a paragraph, else that of its style or of the styles it is based on."""
        tag, asked = qn(f"w:{name}"), _value(properties, "pStyle")
        found = None if properties is None else properties.find(tag)
        passed: set[str] = set()
        while found is None and asked in self._styles and asked not in passed:
            passed.add(asked)
            found = self._styles[asked].find(f"{qn('w:pPr')}/{tag}")
            asked = _value(self._styles[asked], "basedOn")
        return found

    def _depth(self, properties: Element | None, numbered: Element | None) -> int:
        """A level from an indent, in steps like ours."""
        indent = self._inherited(properties, "ind")
        if indent is None:
            indent = self._numbers.indent(numbered)
        if indent is None:
            return 0
        left = _twips(indent, "left") or _twips(indent, "start")
        column = (left + _twips(indent, "firstLine") - _twips(indent, "hanging")) / TWIPS_PER_MM
        return max(0, min(round(column / styles.STEP_MM), DEEPEST - 1))


def _lines(typed: str, depth: int) -> Iterator[Line]:
    """The lines of a paragraph, whose words may begin with blanks of their own; none when empty."""
    for part in tidied(typed).split("\n"):
        words = part.lstrip(" ")
        deeper = (len(part) - len(words)) // len(INDENT)
        if words:
            yield split(words.rstrip(), min(depth + deeper, DEEPEST - 1))


def _typed(element: Element) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "br":
            yield "" if child.get(qn("w:type")) in {"page", "column"} else "\n"
        elif name in _HOLDERS and not _is_hidden(child):
            yield from _typed(child)


def _beside_words(paragraph: Element) -> Iterator[str]:
    for element in paragraph.iter():
        found = _UNREADABLE.get(_name(element))
        if found:
            yield found
        elif _is_hidden(element):
            yield "teks tersembunyi"


def _is_hidden(run: Element) -> bool:
    hidden = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}") if _name(run) == "r" else None
    return hidden is not None and hidden.get(qn("w:val")) not in {"0", "false"}


def _name(element: Element) -> str:
    """The name of an element without its namespace; comments have none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _value(element: Element | None, name: str) -> str:
    child = None if element is None else element.find(qn(f"w:{name}"))
    return "" if child is None else str(child.get(qn("w:val"), ""))


def _twips(indent: Element, name: str) -> int:
    value = indent.get(qn(f"w:{name}"), "")
    return int(value) if re.fullmatch(r"-?[0-9]{1,6}", value) else 0
