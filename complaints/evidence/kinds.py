"""What evidence is kept as, and how a file shows what it is. Pure."""

from enum import StrEnum


class Kind(StrEnum):
    """The two kinds of cleaned files; every picture becomes a JPEG."""

    JPEG = "jpeg"
    PDF = "pdf"


CONTENT_TYPES = {Kind.JPEG: "image/jpeg", Kind.PDF: "application/pdf"}

EXTENSIONS = {
    Kind.JPEG: {"jpg", "jpeg", "jpe", "jfif", "png", "webp"},
    Kind.PDF: {"pdf"},
}
"""How names may end. Pictures are not told apart: messengers name one as the other every day."""

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


def kind_of(content: bytes) -> Kind | None:
    """What becomes of a file by its first bytes; None when it is nothing that we take."""
    is_webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    if is_webp or content.startswith(_PICTURES):
        return Kind.JPEG
    return Kind.PDF if content.startswith(b"%PDF-") else None


def fits(name: str, kind: Kind) -> bool:
    """Whether a file's name ends as the kind does; a name without an ending claims nothing."""
    _, dot, extension = name.rpartition(".")
    return not dot or extension.lower() in EXTENSIONS[kind]
