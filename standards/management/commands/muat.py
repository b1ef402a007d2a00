"""Load the portal's data from the fixtures, all of it or none."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from standards import loading
from standards.models import Decree

ORDER = ["institutions", "decrees", "legal_acts", "synonyms"]
"""What the standards point to comes first; everything else follows in the order of its name."""


def fixture_names() -> list[str]:
    """The names of all fixtures in the order in which they can be loaded."""
    folder = Path(settings.FIXTURE_DIRS[0])
    names = sorted(path.stem for path in folder.glob("*.yaml"))
    return [*ORDER, *(name for name in names if name not in ORDER)]


class Command(BaseCommand):
    help = (
        "Muat seluruh data dari fixtures; tidak mengubah apa pun bila sudah ada (kecuali --ulang)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--ulang", action="store_true", help="muat lagi; isi yang sama dengan fixtures ditimpa"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if Decree.objects.exists() and not options["ulang"]:
            self.stdout.write("Data sudah ada; tidak ada yang dimuat.")
            return
        names = fixture_names()
        try:
            with transaction.atomic():
                for name in names:
                    loading.load(Path(settings.FIXTURE_DIRS[0]) / f"{name}.yaml")
                loading.refuse_incomplete_editions()
                loading.refuse_misnumbered_services()
        except loading.FixtureError as error:
            raise CommandError(f"Tidak ada yang dimuat. {error}") from error
        self.stdout.write(f"Dimuat: {', '.join(names)}.")
