"""An annex of one service, as an editor's word processor or an enemy would change it."""

import io
import zipfile
from collections.abc import Callable

import docx
from docx.document import Document
from docx.table import _Cell

from standards.annex.importing import reader
from standards.annex.importing.found import Reading, ReadService
from standards.annex.model import Annex, BiroPart, Half, Row, ServiceTable
from standards.annex.notation import blocks
from standards.annex.word import writing
from standards.components import COMPONENTS, Group
from tests.standards.cast import at

TEXT = "Prosedur :\na. Datang ke loket\n  1) Mengisi buku tamu\nb. Pulang"
FLOW = "Tamu → Petugas ↔ Biro"

MAIN = "word/document.xml"


def row_of(key: str) -> int:
    """The place of a component among the rows of its table, below the head and the halves."""
    kind = COMPONENTS[key]
    return kind.order + (1 if kind.group is Group.DELIVERY else 2)


def annex_of(text: str = TEXT, flow: str = FLOW) -> bytes:
    """The annex of 7.4 Aula, every component with the same text and chart."""
    halves = []
    for group in Group:
        kinds = [kind for kind in COMPONENTS.values() if kind.group == group]
        rows = [
            Row(f"{number}.", kind.title, blocks(text, flow), whole=False)
            for number, kind in enumerate(kinds, start=1)
        ]
        halves.append(Half(group, rows))
    biro = BiroPart("7. LAMPIRAN STANDAR PELAYANAN BIRO UMUM", [ServiceTable("7.4. Aula", halves)])
    return writing.annex(Annex("Lampiran", ["LAMPIRAN"], "STANDAR", [biro], None), at=at())


def edited(change: Callable[[Document], object], content: bytes | None = None) -> bytes:
    """The annex after something was done to it in a word processor."""
    document = docx.Document(io.BytesIO(content or annex_of()))
    change(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def wording(document: Document, key: str) -> _Cell:
    """The cell with the wording of a component."""
    return document.tables[0].rows[row_of(key)].cells[2]


def repacked(change: Callable[[dict[str, bytes]], object], content: bytes | None = None) -> bytes:
    """The annex with its parts changed as bytes."""
    with zipfile.ZipFile(io.BytesIO(content or annex_of())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return packed.getvalue()


def read_one(content: bytes) -> tuple[ReadService, Reading]:
    """The one service of a file, and everything read with it."""
    reading = reader.read(content)
    assert reading.refusal == ""
    [service] = reading.services
    return service, reading
