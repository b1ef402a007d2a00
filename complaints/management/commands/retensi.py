"""Anonymise and delete what has been kept long enough; first only shown, then done."""

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from complaints import retention


class Command(BaseCommand):
    help = "Tampilkan aduan yang masa simpannya habis; dengan --jalankan anonimkan dan hapus."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--jalankan", action="store_true", help="lakukan; tanpa ini hanya ditampilkan"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()
        counts: Counter[tuple[str, str]] = Counter()
        for one in list(retention.due(at=at)):
            if options["jalankan"]:
                retention.carry_out(one, at=at)
            self.stdout.write(f"{one.step}: {one.complaint.number}")
            counts[one.step, str(one.rule)] += 1
        for (step, rule), count in sorted(counts.items()):
            self.stdout.write(f"{step}: {count} aduan, {rule}")
        done = "Dilakukan" if options["jalankan"] else "Belum dilakukan (uji coba)"
        self.stdout.write(f"{done}: {sum(counts.values())} aduan.")
