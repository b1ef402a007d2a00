"""The rows of a service's table as components. Pure."""

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from standards.annex.importing.cells import Content, content
from standards.annex.importing.paragraphs import Paragraphs
from standards.components import COMPONENTS, ComponentKind, Group

Element = Any

_GROUPS = {group.casefold(): group for group in Group}


def group_named(words: str) -> Group | None:
    """The half that a heading announces, None for other words."""
    return _GROUPS.get(words.strip(" .:").casefold())


class Found:
    """One component being read: its kind, where it begins, and what stands in it so far."""

    def __init__(self, kind: ComponentKind | None, title: str, row: int, body: Content) -> None:
        self.kind = kind
        self.title = title
        self.row = row
        self.body = body


class Table:
    """Reads one table: `components` has what was found, `complaints` what was not, by row."""

    def __init__(self, table: Element, paragraphs: Paragraphs, group: Group | None) -> None:
        self.components: list[Found] = []
        self.complaints: list[tuple[int, str]] = []
        self._paragraphs = paragraphs
        self._group = group
        self._announced = group is not None
        self._last_number = 0
        for number, row in enumerate(_rows(table), start=1):
            self._read(number, [content(cell, paragraphs) for cell in _cells(row)])

    def _read(self, row: int, cells: list[Content]) -> None:
        words = [cell.words for cell in cells if cell.words]
        announced = group_named(words[0]) if len(words) == 1 else None
        if announced:
            self._group, self._announced = announced, True
            self._last_number = 0
        elif len(cells) == 3:
            self._component(row, cells[0].words, cells[1].words, cells[2])
        elif len(cells) == 2:
            self._two_columns(row, *cells)
        elif words:
            self.complaints.append((row, "Baris ini tidak berbentuk nomor, komponen, uraian."))

    def _two_columns(self, row: int, number: Content, body: Content) -> None:
        """The form of 2021: number and title, and the text in the same cell or the next row."""
        title = ""
        if number.words and body.lines:
            first = body.lines.pop(0)
            title = " ".join(filter(None, (first.marker, first.words)))
        self._component(row, number.words, title, body)

    def _component(self, row: int, number: str, title: str, body: Content) -> None:
        if {number.casefold().rstrip("."), title.casefold()} & {"no", "nomor", "komponen"}:
            return
        if not number and not title:
            self._go_on(row, body)
            return
        kind = self._kind(row, number, title)
        self.components.append(Found(kind, title, row, body))
        for complaint in body.complaints:
            self.complaints.append((row, complaint))

    def _go_on(self, row: int, body: Content) -> None:
        """A row without number and title, as where a long one was cut at the end of a page."""
        if self.components:
            self.components[-1].body.extend(body)
        elif body.words:
            self.complaints.append((row, "Uraian tanpa komponen; baris ini dilewati."))

    def _kind(self, row: int, number: str, title: str) -> ComponentKind | None:
        """The component, by the place in its half; an official title goes before the number."""
        found = re.search(r"[0-9]{1,2}", number)
        place = int(found[0]) if found else 0
        by_place = _placed(self._half(place), place or self._last_number + 1)
        self._last_number = place or self._last_number + 1
        by_title = _titled(title)
        if by_title and by_title != by_place:
            message = f"Nomor {number} bukan nomor “{title}”; judulnya yang dipakai."
            self.complaints.append((row, message))
        if not (by_title or by_place):
            self.complaints.append((row, f"Komponen “{number} {title}” tidak dikenal; dilewati."))
        return by_title or by_place

    def _half(self, place: int) -> Group:
        """The half announced; without headings the second begins where the numbers do."""
        if self._group is None:
            self._group = Group.DELIVERY
        elif not self._announced and place and place < self._last_number:
            self._group = Group.MANUFACTURING
        return self._group


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, not those of tables in it."""
    for child in table:
        if child.tag == qn("w:tr"):
            yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent")}:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == qn("w:tc"):
            yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent")}:
            yield from _cells(child)


def _placed(group: Group, place: int) -> ComponentKind | None:
    kinds = [kind for kind in COMPONENTS.values() if kind.group == group]
    return kinds[place - 1] if 1 <= place <= len(kinds) else None


def _titled(title: str) -> ComponentKind | None:
    folded = title.casefold()
    return next((kind for kind in COMPONENTS.values() if kind.title.casefold() == folded), None)
