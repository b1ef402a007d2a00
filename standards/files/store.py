"""Where the papers of discussions lie: under random names in a folder that no web server serves.

A name is 32 hexadecimal digits and tells nothing; still only the caller's access check decides who
may see a file. Bytes are written before their row is, so a crash leaves at worst a file that nobody
knows.
"""

import secrets

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage


def keep(content: bytes) -> str:
    """Write the bytes down; the name they got."""
    name = secrets.token_hex(16)
    _storage().save(name, ContentFile(content))
    return name


def open_file(name: str) -> "File[bytes]":
    """The bytes of a name, to be closed by the caller; FileNotFoundError when they are gone."""
    return _storage().open(name)


def remove(name: str) -> None:
    """Delete the bytes; does nothing when they are gone."""
    _storage().delete(name)


def _storage() -> FileSystemStorage:
    return FileSystemStorage(
        location=settings.CONSULTATION_ROOT,
        file_permissions_mode=0o640,
        directory_permissions_mode=0o750,
    )
