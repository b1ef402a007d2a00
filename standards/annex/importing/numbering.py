"""The numbers that Word writes by itself in front of paragraphs (ECMA-376, 17.9). Pure.

They stand nowhere in the text, and are counted here as Word counts them.
"""

import re
from collections.abc import Callable
from typing import Any

from docx.oxml.ns import qn

Element = Any

BULLET = "•"
_PLAIN_BULLETS = {"-", "–", "•"}

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _letter(number: int) -> str:
    """Word goes on with aa, bb after z."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "none": lambda number: "",
}


class Numbers:
    """Counts through a document: ask for each paragraph once, in reading order."""

    def __init__(self, numbering: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        if numbering is not None:
            self._abstract = _by_id(numbering, "abstractNum", "abstractNumId")
            self._lists = _by_id(numbering, "num", "numId")

    def marker(self, properties: Element | None) -> str:
        """What Word writes before a paragraph with this `numPr`, "" for nothing."""
        list_id, level = _value(properties, "numId"), _number(properties, "ilvl", 0)
        abstract_id = _value(self._lists.get(list_id), "abstractNumId")
        if abstract_id not in self._abstract:
            return ""
        counts = self._count(list_id, abstract_id, level)
        shape = _level(self._abstract[abstract_id], level)
        if _value(shape, "numFmt") == "bullet":
            sign = _value(shape, "lvlText")
            return sign if sign in _PLAIN_BULLETS else BULLET
        return re.sub(
            r"%([1-9])",
            lambda found: self._formed(abstract_id, int(found[1]) - 1, counts),
            _value(shape, "lvlText"),
        )

    def indent(self, properties: Element | None) -> Element | None:
        """The indent that a list gives to its paragraphs."""
        abstract_id = _value(self._lists.get(_value(properties, "numId")), "abstractNumId")
        shape = _level(self._abstract.get(abstract_id), _number(properties, "ilvl", 0))
        return None if shape is None else shape.find(f"{qn('w:pPr')}/{qn('w:ind')}")

    def _count(self, list_id: str, abstract_id: str, level: int) -> dict[int, int]:
        counts = self._counts.setdefault(abstract_id, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for override in self._lists[list_id].iter(qn("w:lvlOverride")):
                start = _number(override, "startOverride", 0)
                if start:
                    counts[int(override.get(qn("w:ilvl"), "0"))] = start - 1
        first = _number(_level(self._abstract[abstract_id], level), "start", 1)
        counts[level] = counts.get(level, first - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return counts

    def _formed(self, abstract_id: str, level: int, counts: dict[int, int]) -> str:
        shape = _level(self._abstract[abstract_id], level)
        number = counts.get(level, _number(shape, "start", 1))
        return _FORMS.get(_value(shape, "numFmt"), str)(number)


def _by_id(numbering: Element, name: str, key: str) -> dict[str, Element]:
    return {one.get(qn(f"w:{key}"), ""): one for one in numbering.iter(qn(f"w:{name}"))}


def _level(abstract: Element | None, level: int) -> Element | None:
    shapes = [] if abstract is None else abstract.findall(qn("w:lvl"))
    return next((shape for shape in shapes if shape.get(qn("w:ilvl")) == str(level)), None)


def _value(element: Element | None, name: str) -> str:
    child = None if element is None else element.find(qn(f"w:{name}"))
    return "" if child is None else str(child.get(qn("w:val"), ""))


def _number(element: Element | None, name: str, default: int) -> int:
    value = _value(element, name)
    return int(value) if value.isdecimal() and len(value) < 6 else default
