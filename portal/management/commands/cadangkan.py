"""Back up database and files while the portal runs; by a timer each night, and before updates."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from portal.backups import keeping, making
from portal.backups.refusals import BackupError


class Command(BaseCommand):
    help = "Buat cadangan utuh basis data dan berkas selagi portal berjalan, lalu periksa hasilnya."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "folder",
            nargs="?",
            type=Path,
            default=Path(settings.VAR_DIR) / "cadangan",
            help="tempat cadangan; sebaiknya di cakram lain",
        )
        parser.add_argument(
            "--simpan", type=int, metavar="N", help="hapus yang lebih lama dari N cadangan terbaru"
        )

    def handle(self, *args: Any, folder: Path, simpan: int | None, **options: Any) -> None:
        if simpan is not None and simpan < 1:
            raise CommandError("--simpan paling sedikit 1: cadangan baik yang terakhir tetap ada.")
        try:
            made = making.make(folder)
        except (BackupError, DatabaseError, OSError) as error:
            raise CommandError(f"Cadangan gagal. {error}") from error
        manifest = made.manifest
        self.stdout.write(
            f"{made.path}: {made.path.stat().st_size // 1000} kB, {manifest.rows} baris dalam "
            f"{len(manifest.tables)} tabel, {len(manifest.files) - 1} berkas, "
            f"{manifest.seconds} detik; sudah dibaca ulang dan utuh."
        )
        for old in keeping.forget_older(folder, simpan) if simpan else []:
            self.stdout.write(f"{old.name} dihapus.")
