"""Making a backup while the portal runs.

The database is copied first, then the files. A file is on disk before its row is committed, so
every row in the copy finds its file; the other way round a file that came in between would be
missing. A file that lost its row in between may be gone: it was to be deleted.
"""

import contextlib
import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from portal.backups import archive, engines, folders, keeping, versions
from portal.backups.archive import DUMP
from portal.backups.manifest import Manifest
from portal.backups.refusals import BackupError
from standards.files.durable import sync_folder

_ROOM = 50_000_000
"""Bytes for the headers of many files and the manifest."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made, read again and found good."""

    path: Path
    manifest: Manifest


def make(folder: Path) -> Made:
    """Write a backup into a folder; under its name only once all of it was read again.

    Raises BackupError with the reason; then nothing new lies in the folder.
    """
    folder.mkdir(0o700, parents=True, exist_ok=True)
    with _alone_in(folder) as workplace:
        _refuse_without_room(folder)
        began_at, begun = timezone.now().astimezone(UTC), time.monotonic()
        path = folder / keeping.name_for(began_at)
        if path.exists():
            raise BackupError(f"Cadangan {path.name} sudah ada.")
        unfinished = workplace / path.name
        _write(unfinished, workplace / DUMP, began_at, begun)
        manifest = archive.check(unfinished)
        unfinished.rename(path)
        sync_folder(folder)
    keeping.remember(began_at, path)
    return Made(path, manifest)


def _write(path: Path, dump: Path, began_at: datetime, begun: float) -> None:
    engine, migrations = engines.current(), versions.applied()
    tables = engine.dump(dump)
    with archive.written(path) as backup:
        backup.add(DUMP, dump)
        for name, file in folders.files():
            with contextlib.suppress(FileNotFoundError):
                backup.add(name, file)
        backup.seal(
            Manifest(
                engine=engine.NAME,
                server=engine.version(),
                began_at=began_at,
                seconds=round(time.monotonic() - begun, 1),
                migrations=migrations,
                tables=tables,
                files=backup.files,
            )
        )


@contextmanager
def _alone_in(folder: Path) -> Iterator[Path]:
    """A workplace in the folder; what a killed run left there is cleared away first."""
    workplace = folder / ".sedang-dibuat"
    with (folder / ".kunci").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BackupError("Pencadangan lain ke folder ini sedang berjalan.") from error
        shutil.rmtree(workplace, ignore_errors=True)
        workplace.mkdir(0o700)
        try:
            yield workplace
        finally:
            shutil.rmtree(workplace, ignore_errors=True)


def _refuse_without_room(folder: Path) -> None:
    """A backup that fills the disk would stop the portal that it is to save."""
    stored = sum(os.stat(path).st_size for _, path in folders.files())
    needed = 2 * engines.current().size() + stored + _ROOM + settings.EVIDENCE_SPARED_BYTES
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise BackupError(
            f"Ruang di {folder} tidak cukup: perlu {needed // 1_000_000} MB, "
            f"tersisa {free // 1_000_000} MB. Tidak ada cadangan yang dibuat."
        )
