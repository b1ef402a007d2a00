"""From the bytes of a file to the parts of a Word document, or the reason why not. Pure."""

import io
import zipfile
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

Element = Any

LARGEST_FILE = 50_000_000
LARGEST_PART = 60_000_000
"""Bytes unpacked; all 57 services take six million. A zip bomb ends here."""

MOST_PARTS = 3000

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN = f"{_TYPES}document.main+xml"
_PART = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"

_DAMAGED = "Berkas rusak atau tidak lengkap: isinya tidak dapat dibuka."
_NOT_WORD = "Ini bukan dokumen Word (DOCX)."
_MACRO = "Berkas memuat makro. Simpan sebagai Dokumen Word (.docx) tanpa makro."
_TOO_LARGE = "Berkas terlalu besar untuk sebuah lampiran."
_TRACKED = (
    "Berkas memuat perubahan terlacak (track changes). Terima atau tolak dahulu semuanya di Word, "
    "lalu simpan."
)
_STRICT = "Isi dokumen tidak dikenal. Simpan lagi di Word sebagai Dokumen Word (.docx) biasa."

_OTHER_KINDS = {
    b"\xd0\xcf\x11\xe0": (
        "Berkas terkunci kata sandi atau dari Word lama (.doc). Buka di Word, lepaskan kata "
        "sandinya, lalu simpan sebagai .docx."
    ),
    b"%PDF": "Ini berkas PDF. Yang dapat dibaca adalah dokumen Word (.docx).",
}
"""How files begin that people take for a DOCX."""

_CHANGES = [qn(f"w:{name}") for name in ("ins", "del", "moveFrom", "moveTo")]


class Unreadable(Exception):
    """The file cannot be read; its text is a sentence for the person who brought it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The body of a document, and what its paragraphs refer to."""

    body: Element
    styles: Element | None
    numbering: Element | None


def opened(content: bytes) -> Parts:
    """The parts of a DOCX. Raises Unreadable."""
    if len(content) > LARGEST_FILE:
        raise Unreadable(_TOO_LARGE)
    for beginning, sentence in _OTHER_KINDS.items():
        if content.startswith(beginning):
            raise Unreadable(sentence)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _parts(package)
    except Unreadable:
        raise
    except zipfile.BadZipFile as error:
        raise Unreadable(_DAMAGED if content.startswith(b"PK") else _NOT_WORD) from error
    except Exception as error:
        # zip and its kinds of compression raise a dozen unrelated errors for damaged bytes.
        raise Unreadable(_DAMAGED) from error


def _parts(package: zipfile.ZipFile) -> Parts:
    names = set(package.namelist())
    if len(names) > MOST_PARTS:
        raise Unreadable(_TOO_LARGE)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Unreadable(_MACRO)
    if "mimetype" in names or "[Content_Types].xml" not in names:
        raise Unreadable(f"{_NOT_WORD} Dokumen LibreOffice (.odt) harus disimpan sebagai .docx.")
    main = _main_part(_xml(package, "[Content_Types].xml"))
    folder = main.rpartition("/")[0]
    found = {name: f"{folder}/{name}.xml" for name in ("styles", "numbering")}
    root = _xml(package, main)
    body = root.find(qn("w:body"))
    if body is None:
        raise Unreadable(_STRICT)
    if next(body.iter(*_CHANGES), None) is not None:
        raise Unreadable(_TRACKED)
    extra = {name: _xml(package, path) for name, path in found.items() if path in names}
    return Parts(body, extra.get("styles"), extra.get("numbering"))


def _main_part(types: Element) -> str:
    """The name of the part that holds the text."""
    by_type = {one.get("ContentType", ""): one.get("PartName", "") for one in types.iter(_PART)}
    if any("macroEnabled" in kind for kind in by_type):
        raise Unreadable(_MACRO)
    if _MAIN not in by_type:
        raise Unreadable(_NOT_WORD)
    return str(by_type[_MAIN]).lstrip("/")


def _xml(package: zipfile.ZipFile, name: str) -> Element:
    """A part as a tree; no entity is resolved and nothing is fetched."""
    if package.getinfo(name).file_size > LARGEST_PART:
        raise Unreadable(_TOO_LARGE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(package.read(name), parser)
    if root.getroottree().docinfo.doctype:
        raise Unreadable(_DAMAGED)
    return root
