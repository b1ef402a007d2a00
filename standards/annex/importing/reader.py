"""A whole file: which services stand in it, with which components. Pure."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from docx.oxml.ns import qn

from standards.annex.importing import opening
from standards.annex.importing.cells import blocks
from standards.annex.importing.found import Note, Reading, ReadService, Wording
from standards.annex.importing.paragraphs import Paragraphs
from standards.annex.importing.tables import Found, Table, group_named
from standards.components import COMPONENTS

Element = Any

_SERVICE = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,6})?)\.? +(\S.*)")
_BIRO = "LAMPIRAN STANDAR PELAYANAN"


def read(content: bytes) -> Reading:
    """Everything that can be read in a DOCX; never raises."""
    try:
        parts = opening.opened(content)
    except opening.Unreadable as refusal:
        return Reading(refusal=str(refusal))
    try:
        return _Reader(parts).reading()
    except (RecursionError, ValueError) as error:
        return Reading(refusal=f"Isi dokumen tidak dapat dibaca ({type(error).__name__}).")


class _Reader:
    """Walks through a document once, from heading to table."""

    def __init__(self, parts: opening.Parts) -> None:
        self._body = parts.body
        self._paragraphs = Paragraphs(parts)
        self._pages = _pages(parts.body)
        self._services: list[ReadService] = []
        self._notes: list[Note] = []
        self._tables = 0

    def reading(self) -> Reading:
        above: list[str] = []
        for block in blocks(self._body):
            if block.tag == qn("w:p"):
                words = self._paragraphs.read(block).words
                above += [words] if words else []
            else:
                self._tables += 1
                self._read_table(block, above)
                above = []
        for service in self._services:
            self._tell_missing(service)
        if not self._services:
            self._notes.append(Note("berkas", "Tidak ada tabel standar pelayanan di dalamnya."))
        return Reading(self._services, self._notes)

    def _read_table(self, block: Element, above: Sequence[str]) -> None:
        place = f"{self._pages.get(block, '')}tabel ke-{self._tables}"
        group = next(filter(None, map(group_named, reversed(above))), None)
        headings = [words for words in above if not group_named(words)]
        service = self._service(headings[-1] if headings else "", place)
        if service is None:
            message = "Tidak didahului kode dan nama layanan, misalnya “7.4. Nama”; dilewati."
            self._notes.append(Note(place, message))
            return
        table = Table(block, self._paragraphs, group)
        for found in table.components:
            self._take(service, found, f"{place} ({service.code}), baris {found.row}")
        for row, complaint in table.complaints:
            self._notes.append(Note(f"{place} ({service.code}), baris {row}", complaint))

    def _service(self, heading: str, place: str) -> ReadService | None:
        """The service that a heading opens; a table without one goes on with the last service."""
        if not heading:
            return self._services[-1] if self._services else None
        found = _SERVICE.fullmatch(heading)
        if found is None or found[2].startswith(_BIRO):
            return None
        self._services.append(ReadService(found[1], found[2], place))
        return self._services[-1]

    def _take(self, service: ReadService, found: Found, place: str) -> None:
        if found.kind is None:
            return
        kind, text, flow = found.kind, found.body.text, found.body.flow
        if kind.key in service.components:
            self._notes.append(Note(place, f"“{kind.title}” sudah ada sebelumnya; dilewati."))
        elif text:
            title = "" if found.title == kind.title else found.title
            service.components[kind.key] = Wording(title, text, flow)
        else:
            self._notes.append(Note(place, f"Uraian “{kind.title}” kosong."))

    def _tell_missing(self, service: ReadService) -> None:
        missing = [kind.title for key, kind in COMPONENTS.items() if key not in service.components]
        if missing:
            message = f"Tidak ada atau tidak terbaca: {', '.join(missing)}."
            self._notes.append(Note(f"{service.place} ({service.code})", message))


def _pages(body: Element) -> Mapping[Element, str]:
    """The page on which each table begins, where Word has left a mark of its pages."""
    if next(body.iter(qn("w:lastRenderedPageBreak")), None) is None:
        return {}
    page, found = 1, {}
    for element in body.iter():
        if element.tag == qn("w:lastRenderedPageBreak"):
            page += 1
        elif element.tag == qn("w:tbl"):
            found[element] = f"halaman {page}, "
    return found
