"""`python -m tests.standards.linter.measure [--rinci]`: measure the linter over the annex.

The fixtures are loaded into a database in memory, whatever DATABASE_URL says.
"""

import argparse
import os
from io import StringIO

import django

os.environ |= {"PORTAL_MODE": "pengembangan", "DATABASE_URL": "sqlite:///:memory:"}
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  after Django is set up

from standards.inspection.subjects import surroundings  # noqa: E402
from standards.linter.checking import check_all  # noqa: E402
from standards.linter.finding import Finding  # noqa: E402
from standards.linter.subject import Surroundings  # noqa: E402
from tests.standards.linter.labelled import Label, accepted, blind  # noqa: E402
from tests.standards.linter.measure.figures import Count, Measure, kind, severity  # noqa: E402


def annex() -> Surroundings:
    """The standards of the decree and the register of acts, out of the fixtures."""
    call_command("migrate", verbosity=0)
    call_command("muat", stdout=StringIO())
    return surroundings()


def report(measure: Measure) -> None:
    """How many findings are right, for all, by severity and by kind."""
    _table("Temuan yang benar (precision), menurut bobot", measure.precision(severity))
    _table("Temuan yang benar (precision), menurut jenis aturan", measure.precision(kind))


def _table(title: str, counts: dict[str, Count]) -> None:
    print(f"  {title}")
    for name, (part, whole) in counts.items():
        print(f"    {name:22}{part:5} dari {whole:4} {part / (whole or 1):8.1%}")


def details(false_alarms: list[Finding], missed: list[Label]) -> None:
    """What has no counterpart on the other side."""
    print("\nTemuan yang keliru")
    for finding in false_alarms:
        print(f"  {finding.rule} {finding.service} {finding.component}: {finding.message}")
        print(f"      “{finding.quote}”")
    print("\nLabel tanpa temuan")
    for label in missed:
        place = f"{label.kind:10}{label.service} {label.component}"
        print(f"  {place}: “{label.quote}” {label.note}")


def main() -> None:
    """Print the strict figures, then precision after judgement.

    Recall has no second figure: what was judged is what the linter had found.
    """
    parser = argparse.ArgumentParser(prog="measure", description=__doc__)
    parser.add_argument("--rinci", action="store_true", help="juga yang tidak berpasangan")
    asked = parser.parse_args()
    among = annex()
    findings = list(check_all(among))
    strict = Measure(findings, blind(), among)
    judged = Measure(findings, [*blind(), *accepted()], among)
    print("Terhadap label yang dibuat tanpa melihat aturan")
    report(strict)
    _table("Label yang ditemukan (recall), menurut jenis label", strict.recall())
    print("\nSetelah temuan yang tidak berlabel dinilai pembaca")
    report(judged)
    if asked.rinci:
        details(judged.false_alarms, strict.missed)


main()
