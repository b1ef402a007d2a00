"""Where the bytes of evidence lie: under random names in a folder that no web server serves.

A name is 32 hexadecimal digits (128 bits): it tells nothing and cannot be guessed; still only the
access check of the caller decides who sees a file. The database keeps the name only once the bytes
are on disk, so a crash leaves at worst a file that nobody knows: `orphans` finds it.
"""

import os
import re
import secrets
import shutil
from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from complaints.evidence.refusals import NO_SPACE, RefusedError
from standards.files.durable import sync_folder

_NAME = re.compile(r"[0-9a-f]{32}", re.ASCII)
_FILE_MODE = 0o640
_FOLDER_MODE = 0o750


def keep(content: bytes) -> str:
    """Write the bytes down, safe against a power cut when this returns; the name they got.

    Raises RefusedError when the disk is nearly full.
    """
    root = _root()
    if not free_space_left():
        raise RefusedError(NO_SPACE)
    name = secrets.token_hex(16)
    path = _path(name)
    path.parent.mkdir(_FOLDER_MODE, exist_ok=True)
    try:
        _write(path, content)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    for folder in (path.parent, root):
        sync_folder(folder)
    return name


def open_file(name: str) -> BinaryIO:
    """The bytes of a name, to be closed by the caller.

    Raises FileNotFoundError when they are gone, ValueError for what is no name of ours.
    """
    return _path(name).open("rb")


def remove(name: str) -> None:
    """Delete the bytes; does nothing when they are gone. ValueError for what is no name of ours."""
    _path(name).unlink(missing_ok=True)


def free_space_left() -> bool:
    """Whether the disk has more room than is spared for the database and its log."""
    return shutil.disk_usage(_root()).free >= settings.EVIDENCE_SPARED_BYTES


def orphans(known_names: Collection[str], *, older_than: datetime) -> Iterator[str]:
    """Names of files that no record knows, last written before a moment (with zone).

    The moment leaves alone what is being filed right now.
    """
    for path in _root().glob("??/*"):
        is_ours = _NAME.fullmatch(path.name) and path.name not in known_names
        if is_ours and path.stat().st_mtime < older_than.timestamp():
            yield path.name


def _root() -> Path:
    root = Path(settings.EVIDENCE_ROOT)
    root.mkdir(_FOLDER_MODE, parents=True, exist_ok=True)
    return root


def _path(name: str) -> Path:
    if not _NAME.fullmatch(name):
        raise ValueError("Bukan nama simpan berkas bukti.")
    return Path(settings.EVIDENCE_ROOT) / name[:2] / name


def _write(path: Path, content: bytes) -> None:
    """Straight under its name: nobody knows the name before the last byte is on disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE_MODE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)
