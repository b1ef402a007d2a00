"""The folders beside the database: where their files lie, and by which name in a backup."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from django.conf import settings

_FOLDER_MODE, _FILE_MODE = 0o750, 0o640


def roots() -> dict[str, Path]:
    """Each folder by its first part of a name; as in `archive.FOLDERS`."""
    return {
        "bukti": Path(settings.EVIDENCE_ROOT),
        "konsultasi": Path(settings.CONSULTATION_ROOT),
    }


def files() -> Iterator[tuple[str, Path]]:
    """Every file with its name in a backup, in the order of the names."""
    for folder, root in roots().items():
        for path in sorted(root.rglob("*")):
            if path.is_file():
                yield f"{folder}/{path.relative_to(root).as_posix()}", path


def create(name: str) -> BinaryIO:
    """A new file for a name in a backup. Raises FileExistsError: nothing is overwritten."""
    path = _path(name)
    path.parent.mkdir(_FOLDER_MODE, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE_MODE)
    return os.fdopen(descriptor, "wb")


def remove(name: str) -> None:
    """Delete the file of a name in a backup, if it is there."""
    _path(name).unlink(missing_ok=True)


def _path(name: str) -> Path:
    folder, *parts = PurePosixPath(name).parts
    return roots()[folder].joinpath(*parts)
