"""Lets the portal be read only, while something under it is repaired."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from portal.operations import read_only


class Command(BaseCommand):
    help = "Tahan semua kiriman (--mulai) atau terima lagi (--selesai); tanpa pilihan: keadaannya."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        switch = parser.add_mutually_exclusive_group()
        switch.add_argument("--mulai", action="store_true", help="portal dibaca saja")
        switch.add_argument("--selesai", action="store_true", help="kiriman diterima lagi")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["mulai"] or options["selesai"]:
            read_only.switch(on=options["mulai"])
        self.stdout.write("Dibaca saja." if read_only.is_on() else "Kiriman diterima.")
