"""What staff may hand in as proof: a PDF, JPEG or PNG, known by opening it, not by its name.

Pure. The files come from members of staff who signed in, so they are looked at and kept as they
are; they are only ever sent as downloads (`standards.workshop.files`).
"""

from collections.abc import Callable
from io import BytesIO

from PIL import Image
from pypdf import PdfReader

LARGEST = 5 * 1024 * 1024
"""Bytes."""

EMPTY = "Berkas kosong."
TOO_LARGE = "Berkas lebih besar dari 5 MB."
WRONG_KIND = "Berkas harus PDF, JPG, atau PNG."
DAMAGED = "Berkas rusak atau tidak dapat dibuka."
LOCKED = "PDF ini dikunci sandi; simpan tanpa sandi."


class FileRefused(Exception):
    """A file that is not taken; its text is one of the sentences above."""


def kind_of(content: bytes) -> str:
    """`pdf`, `jpeg` or `png`, by what can be opened as such; raises FileRefused."""
    if not content:
        raise FileRefused(EMPTY)
    if len(content) > LARGEST:
        raise FileRefused(TOO_LARGE)
    for start, (kind, look_into) in _KINDS.items():
        if content.startswith(start):
            _opened(look_into, content)
            return kind
    raise FileRefused(WRONG_KIND)


def _opened(look_into: Callable[[bytes], None], content: bytes) -> None:
    try:
        look_into(content)
    except FileRefused:
        raise
    except Exception as error:
        # Both libraries raise whatever they stumble over in a damaged file.
        raise FileRefused(DAMAGED) from error


def _look_into_pdf(content: bytes) -> None:
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted:
        raise FileRefused(LOCKED)
    if not reader.pages:
        raise FileRefused(DAMAGED)


def _look_into_picture(content: bytes) -> None:
    with Image.open(BytesIO(content), formats=["JPEG", "PNG"]) as picture:
        picture.verify()


_KINDS: dict[bytes, tuple[str, Callable[[bytes], None]]] = {
    b"%PDF-": ("pdf", _look_into_pdf),
    b"\xff\xd8\xff": ("jpeg", _look_into_picture),
    b"\x89PNG\r\n\x1a\n": ("png", _look_into_picture),
}
"""How a file of each kind begins."""
