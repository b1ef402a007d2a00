"""A PDF as a new PDF: its pages as they look, and nothing else.

Pure. Kept as it came, a file would still carry its author's name, earlier versions of itself, and
whatever another reader makes of bytes that ours never looked at. So the pages are copied into a new
file: content, fonts and pictures stay bit for bit, links and fields become drawings. The price is
that an electronic signature is lost; who needs it shown brings the original to the office.

What asks a viewer to do something (scripts, programs, attachments) is not repaired but refused: it
has no place in evidence, and its sender should know.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from complaints.evidence.jpeg import without_metadata
from complaints.evidence.refusals import (
    ACTIVE,
    LOCKED,
    TOO_COMPLEX,
    TOO_MANY_PAGES,
    RefusedError,
)

MOST_PAGES = 50

MOST_OBJECTS = 20_000
"""Fifty pages of a word processor need about a thousand."""

FORBIDDEN = {
    "/3D",
    "/AA",
    "/EmbeddedFile",
    "/EmbeddedFiles",
    "/GoToE",
    "/ImportData",
    "/JS",
    "/JavaScript",
    "/Launch",
    "/Movie",
    "/Rendition",
    "/RichMedia",
    "/Sound",
    "/SubmitForm",
    "/XFA",
}
"""Names (ISO 32000, 12.6 and 13) of what runs, opens, sends or hides something."""

PAGE = {
    "/Type",
    "/MediaBox",
    "/CropBox",
    "/Rotate",
    "/UserUnit",
    "/Resources",
    "/Contents",
    "/Group",
    "/Annots",
}
"""What a page consists of; the rest are notes about it."""

DRAWING = ("/Rect", "/AP", "/AS", "/F")
"""What is needed to draw an annotation; the rest are its author, its action, its field."""

_NOTES = ("/Metadata", "/PieceInfo", "/LastModified")


def cleaned(content: bytes) -> bytes:
    """The document's pages in a new file without notes about it, its author or its making.

    Raises RefusedError when it is locked, too long, too complex or active; damaged files may raise
    anything that pypdf raises.
    """
    reader = PdfReader(BytesIO(content), strict=True)
    if reader.is_encrypted:
        raise RefusedError(LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise RefusedError(TOO_MANY_PAGES)
    _refuse_actions(reader)
    pages = [_bare(page) for page in reader.pages]
    # Before the copying: what is unlinked only afterwards would lie in the new file all the same.
    for part in _objects(ArrayObject(pages)):
        if isinstance(part, StreamObject):
            _tidy(part)
    return _written(pages)


def _refuse_actions(reader: PdfReader) -> None:
    names = (part for part in _objects(reader.trailer) if isinstance(part, NameObject))
    if not FORBIDDEN.isdisjoint(names):
        raise RefusedError(ACTIVE)
    opening = _entry(reader.root_object, "/OpenAction")
    if isinstance(opening, DictionaryObject) and _entry(opening, "/S") != "/GoTo":
        raise RefusedError(ACTIVE)


def _objects(root: PdfObject) -> Iterator[object]:
    """Whatever can be reached from an object, names of entries too; what is referred to once."""
    seen: set[int] = set()
    waiting: list[object] = [root]
    while waiting:
        part = waiting.pop()
        if isinstance(part, IndirectObject):
            if part.idnum in seen:
                continue
            seen.add(part.idnum)
            part = part.get_object()
        if len(seen) > MOST_OBJECTS:
            raise RefusedError(TOO_COMPLEX)
        yield part
        if isinstance(part, DictionaryObject):
            waiting += [*part.keys(), *part.values()]
        elif isinstance(part, ArrayObject):
            waiting += part


def _entry(part: DictionaryObject, key: str) -> object:
    """What an entry holds, None without it; `get` would give a mere reference where one stands."""
    return part.raw_get(key).get_object() if key in part else None


def _bare(page: PageObject) -> PageObject:
    """The page without notes about it and with drawings in place of links, fields and remarks."""
    annotations = _entry(page, "/Annots")
    listed = annotations if isinstance(annotations, ArrayObject) else []
    found = [each.get_object() for each in listed]
    for key in page.keys() - PAGE:
        del page[key]
    page[NameObject("/Annots")] = ArrayObject(_drawing(each) for each in found if _is_drawn(each))
    return page


def _is_drawn(annotation: object) -> bool:
    return isinstance(annotation, DictionaryObject) and "/AP" in annotation


def _drawing(annotation: DictionaryObject) -> DictionaryObject:
    """A stamp: what every viewer draws and none lets the reader fill in or click."""
    stamp = DictionaryObject({NameObject("/Subtype"): NameObject("/Stamp")})
    for key in DRAWING:
        if key in annotation:
            stamp[NameObject(key)] = annotation.raw_get(key)
    return stamp


def _tidy(stream: StreamObject) -> None:
    """A picture or form without notes; a photograph keeps no place or device either."""
    for key in _NOTES:
        stream.pop(key, None)
    if _entry(stream, "/Filter") in ("/DCTDecode", ["/DCTDecode"]):
        stream._data = without_metadata(stream._data)


def _written(pages: Iterable[PageObject]) -> bytes:
    writer = PdfWriter()
    for page in pages:
        writer.add_page(page)
    writer.metadata = None
    written = BytesIO()
    writer.write(written)
    return written.getvalue()
