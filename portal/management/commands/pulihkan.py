"""Fill an empty database and empty folders from a backup, or only check one."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from portal.backups import archive, restoring
from portal.backups.manifest import Manifest
from portal.backups.refusals import BackupError


class Command(BaseCommand):
    help = "Pulihkan cadangan ke tempat yang kosong, lalu bandingkan setiap tabel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("cadangan", type=Path, help="berkas buatan `cadangkan`")
        parser.add_argument(
            "--periksa", action="store_true", help="hanya periksa keutuhannya, jangan pulihkan"
        )

    def handle(self, *args: Any, cadangan: Path, periksa: bool, **options: Any) -> None:
        try:
            if periksa:
                self.stdout.write(f"Cadangan utuh: {_facts(archive.check(cadangan))}.")
            else:
                self._tell(restoring.restore(cadangan))
        except (BackupError, DatabaseError, OSError) as error:
            raise CommandError(str(error)) from error

    def _tell(self, restored: restoring.Restored) -> None:
        self.stdout.write(f"Dipulihkan dan dibandingkan, semua sama: {_facts(restored.manifest)}.")
        if restored.needs_migrate:
            self.stdout.write("Portal ini lebih baru daripada cadangan: jalankan migrate.")
        if not restored.vault_opens:
            self.stdout.write(
                "PERHATIAN: VAULT_KEYS di sini tidak membuka nama pelapor; pakai kunci yang lama."
            )


def _facts(manifest: Manifest) -> str:
    return (
        f"dimulai {manifest.began_at:%Y-%m-%d %H.%M.%S} UTC, {manifest.engine} {manifest.server}, "
        f"{manifest.rows} baris dalam {len(manifest.tables)} tabel, "
        f"{len(manifest.files) - 1} berkas"
    )
