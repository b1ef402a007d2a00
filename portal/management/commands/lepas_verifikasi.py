"""Take the second step off an account, on the server: for when nobody else keeps the accounts."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.accounts import lost_factor
from portal.models import User


class Command(BaseCommand):
    help = "Lepas verifikasi dua langkah sebuah akun; pemiliknya memasangnya lagi saat masuk."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("nama", help="nama pengguna")

    def handle(self, *args: Any, nama: str, **options: Any) -> None:
        user = User.objects.filter(username=nama).first()
        if user is None:
            raise CommandError(f"Tidak ada akun {nama}.")
        if not lost_factor.take_off(user, by=None):
            raise CommandError(f"Akun {nama} tidak memasang verifikasi dua langkah.")
        self.stdout.write(f"Verifikasi dua langkah akun {nama} dilepas.")
