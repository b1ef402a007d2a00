"""Write the postings of the search anew, where there are more services than fit in memory."""

from typing import Any

from django.core.management.base import BaseCommand

from standards.searchable import upkeep


class Command(BaseCommand):
    help = (
        "Susun ulang indeks pencarian di basis data; sampai "
        f"{upkeep.MOST_IN_MEMORY:_} layanan pencarian bekerja di memori.".replace("_", ".")
    )

    def handle(self, *args: Any, **options: Any) -> None:
        count = upkeep.bring_up_to_date()
        self.stdout.write(
            f"Indeks pencarian untuk {count} standar disusun ulang."
            if count
            else "Layanan cukup sedikit untuk dicari di memori; indeks di basis data tidak perlu."
        )
