"""Filling an empty place from a backup: checked before, compared table by table afterwards."""

import contextlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.db import connection

from complaints import vault
from complaints.models import Reporter
from portal.backups import archive, engines, folders, versions
from portal.backups.archive import DUMP
from portal.backups.manifest import Manifest
from portal.backups.refusals import BackupError


@dataclass(frozen=True, slots=True)
class Restored:
    """What was filled in, and what the operator has to know next."""

    manifest: Manifest
    needs_migrate: bool
    vault_opens: bool


def restore(path: Path) -> Restored:
    """Fill the empty database and the empty folders of the settings from a backup.

    Raises BackupError with the reason; unless it says otherwise, nothing has changed.
    """
    manifest = archive.check(path)
    _refuse_another_kind(manifest)
    _refuse_a_filled_place()
    _fill(path)
    _compare(manifest)
    return Restored(manifest, versions.are_pending(), _vault_opens())


def _refuse_another_kind(manifest: Manifest) -> None:
    engine = engines.current().NAME
    if manifest.engine != engine:
        raise BackupError(
            f"Cadangan ini dari {manifest.engine}, basis data di sini {engine}; "
            "pulihkan ke jenis yang sama."
        )
    unknown = versions.unknown(manifest.migrations)
    if unknown:
        raise BackupError(
            "Cadangan ini dibuat portal yang lebih baru; pasang dulu versi itu. "
            f"Migrasi yang tidak dikenal: {', '.join(unknown)}."
        )


def _refuse_a_filled_place() -> None:
    if connection.introspection.table_names():
        raise BackupError("Basis data tidak kosong; pulihkan hanya ke tempat yang kosong.")
    present = next(folders.files(), None)
    if present:
        raise BackupError(
            f"Folder {folders.roots()[present[0].partition('/')[0]]} tidak kosong; "
            "pulihkan hanya ke tempat yang kosong."
        )


def _fill(path: Path) -> None:
    """Files before rows; when the rows fail, the files go again."""
    with (
        tempfile.TemporaryDirectory(dir=_var_folder(), prefix="pemulihan-") as workplace,
        _taken_back_on_failure() as written,
    ):
        dump = Path(workplace) / DUMP

        def create(name: str) -> BinaryIO:
            if name == DUMP:
                return dump.open("wb")
            written.append(name)
            return folders.create(name)

        archive.extract(path, create)
        engines.current().restore(dump)


@contextlib.contextmanager
def _taken_back_on_failure() -> Iterator[list[str]]:
    """The names of the files that the body writes; removed when it fails."""
    written: list[str] = []
    try:
        yield written
    except BaseException:
        for name in written:
            folders.remove(name)
        raise


def _compare(manifest: Manifest) -> None:
    """Every table has the rows that were backed up, to the last letter."""
    tables = engines.current().tables()
    differing = [
        name
        for name in sorted(tables.keys() | manifest.tables.keys())
        if tables.get(name) != manifest.tables.get(name)
    ]
    if differing:
        raise BackupError(
            f"Basis data sudah diisi, tetapi berbeda dari cadangan: {', '.join(differing)}. "
            "Kosongkan dan ulangi dengan cadangan lain."
        )


def _vault_opens() -> bool:
    """Whether the keys of the settings open what was sealed last; also when nothing was."""
    reporter = Reporter.objects.only("sealed").last()
    try:
        if reporter:
            vault.unseal(reporter.sealed)
    except vault.SealError:
        return False
    return True


def _var_folder() -> Path:
    folder = Path(settings.VAR_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
