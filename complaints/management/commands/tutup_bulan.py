"""Close a month of the statistics, or publish a revision of one."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from complaints.periods import Month
from complaints.statistics import closing
from complaints.timing.worktime import to_local


class Command(BaseCommand):
    help = "Tutup statistik satu bulan (bulan lalu bila tidak disebut), atau terbitkan revisinya."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bulan", nargs="?", help="tahun-bulan, misalnya 2026-11")
        parser.add_argument("--revisi", action="store_true", help="terbitkan angka yang diperbaiki")
        parser.add_argument("--alasan", default="", help="mengapa direvisi; dibaca umum")

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()
        if options["alasan"] and not options["revisi"]:
            raise CommandError("--alasan hanya untuk --revisi.")
        try:
            month = _month(options["bulan"], default=Month.of(to_local(at).date()).before())
            if options["revisi"]:
                report = closing.revise(month, reason=options["alasan"], at=at)
            else:
                report = closing.close(month, at=at)
        except (ValueError, closing.ClosingError) as error:
            raise CommandError(str(error)) from error
        done = f"{month.words} ditutup, revisi {report.revision}, sidik {report.digest}."
        self.stdout.write(done)


def _month(typed: str | None, *, default: Month) -> Month:
    return default if typed is None else Month.parse(typed)
