"""Load the invented officers and aduan of the demo; never in production."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from complaints.demo import officers, playing
from complaints.models import Complaint
from standards.dates import ZONE


class Command(BaseCommand):
    help = "Muat petugas dan aduan rekaan untuk mencoba portal; tidak pernah di produksi."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--pada",
            type=datetime.fromisoformat,
            help="seolah-olah sekarang waktu ini (WIB), misalnya 2026-11-25T10:00",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError("Petugas dan aduan rekaan tidak dimuat ke portal produksi.")
        if Complaint.objects.exists():
            self.stdout.write("Sudah ada aduan; tidak ada contoh yang dimuat.")
            return
        given = options["pada"]
        now = given.replace(tzinfo=ZONE) if given else timezone.now()
        officers.hire(password=make_password(None))
        self.stdout.write(f"Dimuat: {playing.play(now=now)} aduan contoh.")
