"""What the linter finds in everything that is in force."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from standards.components import COMPONENTS
from standards.inspection.subjects import surroundings
from standards.linter.checking import check
from standards.linter.finding import Finding
from standards.linter.rules import RULES
from standards.linter.subject import Standard
from standards.models import Biro


class Command(BaseCommand):
    help = "Periksa semua standar yang berlaku dan tulis temuannya per Biro dan layanan."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--biro", metavar="SLUG", help="hanya Biro ini")
        parser.add_argument("--layanan", metavar="KODE", help="hanya layanan ini, misalnya 7.4")
        parser.add_argument("--jenis", metavar="JENIS", help="hanya temuan jenis ini")
        parser.add_argument("--ringkas", action="store_true", help="hanya jumlahnya")

    def handle(self, *args: Any, **options: Any) -> None:
        among = surroundings()
        kind = options["jenis"]
        kinds = {rule.kind for rule in RULES.values()}
        if kind and kind not in kinds:
            raise CommandError(f"Jenis “{kind}” tidak ada. Pilih: {', '.join(sorted(kinds))}.")
        found: list[Finding] = []
        standards = _chosen(among.standards, options["biro"], options["layanan"])
        for _, group in groupby(standards, key=lambda each: each.office.code):
            of_office = list(group)
            self._heading(of_office[0].office.name, options["ringkas"])
            for each in of_office:
                findings = [
                    finding
                    for finding in check(each, among)
                    if not kind or RULES[finding.rule].kind == kind
                ]
                found += findings
                self._service(each, findings, options["ringkas"])
        self._totals(found)

    def _heading(self, name: str, short: bool) -> None:
        self.stdout.write(self.style.MIGRATE_HEADING(name) if short else f"\n{name.upper()}")

    def _service(self, standard: Standard, findings: Sequence[Finding], short: bool) -> None:
        if short or findings:
            self.stdout.write(f"{standard.code} {standard.name}: {len(findings)} temuan")
        if short:
            return
        for finding in findings:
            title = COMPONENTS[finding.component].title if finding.component else "Standar"
            self.stdout.write(f"  {finding.rule} [{finding.severity}] {title}: {finding.message}")

    def _totals(self, found: Sequence[Finding]) -> None:
        self.stdout.write(f"\n{len(found)} temuan.")
        for code, count in sorted(Counter(finding.rule for finding in found).items()):
            self.stdout.write(f"{count:5} {code} {RULES[code].title} ({RULES[code].kind})")


def _chosen(
    standards: Sequence[Standard], biro: str | None, code: str | None
) -> Sequence[Standard]:
    """The standards asked for; a slug or code that does not exist is an error."""
    if biro:
        office = Biro.objects.of_host().filter(slug=biro).first()
        if office is None:
            raise CommandError(f"Biro “{biro}” tidak ada.")
        standards = [each for each in standards if each.office.code == office.code]
    if code:
        standards = [each for each in standards if each.code == code]
        if not standards:
            raise CommandError(f"Layanan “{code}” tidak ada di antara standar yang berlaku.")
    return standards
