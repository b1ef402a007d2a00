"""Read the facts out of every text again, as after a change of the reading rules."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from standards import readings


class Command(BaseCommand):
    help = "Baca ulang fakta dari semua bunyi standar."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            count = readings.reread_all()
        self.stdout.write(f"{count} komponen dibaca ulang.")
