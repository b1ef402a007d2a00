"""Delete files of evidence that a crash left behind; once a day, for it looks at every file."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from complaints.evidence.sweeping import sweep


class Command(BaseCommand):
    help = "Hapus berkas bukti yang tidak dikenal aduan mana pun dan lebih tua dari sehari."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{sweep(at=timezone.now())} berkas tak dikenal dihapus.")
