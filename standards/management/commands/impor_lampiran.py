"""Read an annex from a DOCX and tell what it changes; drafts only when asked for."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from standards import access
from standards.access import Author
from standards.annex import changes
from standards.annex.changes import Change, Comparison
from standards.annex.importing import reader
from standards.annex.importing.comparing import Difference
from standards.annex.importing.found import Note
from standards.components import COMPONENTS
from standards.models import Institution

WIDTH = 100
"""Letters of a line that are shown."""


class Command(BaseCommand):
    help = (
        "Baca lampiran dari berkas DOCX dan laporkan perbedaannya dengan standar yang berlaku. "
        "Tanpa --buat-konsep tidak ada yang disimpan."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("berkas", type=Path, help="dokumen Word (.docx)")
        parser.add_argument(
            "--instansi", metavar="SLUG", help="instansi lain, bukan pemilik portal ini"
        )
        parser.add_argument(
            "--buat-konsep", action="store_true", help="buat konsep dari setiap perubahan"
        )
        parser.add_argument("--oleh", metavar="NAMA", help="nama pengguna yang membuat konsep")

    def handle(self, *args: Any, **options: Any) -> None:
        by = _author(options["oleh"]) if options["buat_konsep"] else None
        institution = _institution(options["instansi"])
        path: Path = options["berkas"]
        try:
            reading = reader.read(path.read_bytes())
        except OSError as error:
            raise CommandError(f"Berkas {path} tidak dapat dibuka.") from error
        if reading.refusal:
            raise CommandError(f"Tidak ada yang dibaca. {reading.refusal}")
        found = changes.compare(reading.services, institution, on=timezone.localdate())
        self._tell(found)
        self._tell_notes(reading.notes)
        if by is not None:
            self._draft(found, by, f"Impor lampiran dari berkas {path.name}.")
        elif found.changes:
            self.stdout.write("\nTidak ada yang disimpan; tambahkan --buat-konsep --oleh NAMA.")

    def _tell(self, found: Comparison) -> None:
        for change in found.changes:
            self.stdout.write(f"\n{change.service.code} {change.held.name}")
            for one in change.differences:
                self._tell_difference(one)
        for read in found.unknown:
            self.stdout.write(
                f"\n{read.code} {read.name}: tidak ada layanan yang berlaku dengan kode ini."
            )
        self.stdout.write(
            f"\n{found.same} layanan sama, {len(found.changes)} berbeda, "
            f"{len(found.unknown)} tidak dikenal."
        )

    def _tell_difference(self, one: Difference) -> None:
        name = COMPONENTS[one.key].title if one.key else "Layanan"
        self.stdout.write(f"  {name} ({one.what})")
        before, after = one.before.split("\n"), one.after.split("\n")
        for label, lines, others in (("semula ", before, after), ("menjadi", after, before)):
            for line in [line for line in lines if line not in others] or ["(urutannya berbeda)"]:
                self.stdout.write(f"    {label}: {_short(line)}")

    def _tell_notes(self, notes: Sequence[Note]) -> None:
        if notes:
            self.stdout.write(f"\nTidak terbaca atau diragukan: {len(notes)}")
        for note in notes:
            self.stdout.write(f"  {note.place}: {note.message}")

    def _draft(self, found: Comparison, by: Author, note: str) -> None:
        for drafted in changes.draft(found.changes, note=note, by=by, at=timezone.now()):
            self.stdout.write(f"{drafted.change.service.code}: {_outcome(drafted)}")


def _outcome(drafted: changes.Drafted) -> str:
    if drafted.refusal:
        return f"konsep tidak dibuat. {drafted.refusal}"
    return f"konsep dibuat.{_untaken(drafted.change)}"


def _untaken(change: Change) -> str:
    return " Judul komponen yang berbeda tidak ikut disimpan." if change.changes_titles else ""


def _short(line: str) -> str:
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


def _author(name: str | None) -> Author:
    user = get_user_model().objects.filter(username=name, is_active=True).first()
    if user is None:
        raise CommandError("Sebutkan dengan --oleh nama pengguna yang membuat konsep.")
    return access.author(user, on=timezone.localdate())


def _institution(slug: str | None) -> Institution:
    asked = {"slug": slug} if slug else {"is_host": True}
    found = Institution.objects.filter(**asked).first()
    if found is None:
        raise CommandError("Instansi itu tidak ada.")
    return found
