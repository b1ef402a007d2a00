"""Acts that no longer hold as they are cited: revoked, amended since, lapsed."""

import re
from datetime import UTC, datetime

from standards import citations
from standards.linter.finding import Severity
from standards.linter.kinds.acts import KEY, basis, outer
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_UNTIL = re.compile(r"(?<!\d )\bTahun (?:Anggaran )?(?:20\d\d\s*[-–]\s*)?(?P<year>20\d\d)$")
"""The end of a title that holds for some years only; not `… Nomor 8 Tahun 2015`."""


@rule(
    "L721",
    "peraturan",
    Severity.ERROR,
    "Peraturan sudah dicabut",
    "Ganti dengan peraturan yang berlaku.",
)
def revoked(standard: Standard, among: Surroundings) -> Found:
    """An act cited for itself that another one has revoked."""
    for act in outer(basis(standard)):
        known = among.acts.get(act.slug or "")
        if known and known.status == "dicabut":
            by = f" dengan {', '.join(known.changed_by)}" if known.changed_by else ""
            yield KEY, f"{known.label} sudah dicabut{by}.", act.text


@rule(
    "L722",
    "peraturan",
    Severity.WARNING,
    "Perubahan peraturan belum disebut",
    "Tambahkan “sebagaimana telah diubah terakhir dengan …”.",
)
def amended_since(standard: Standard, among: Surroundings) -> Found:
    """An act that was amended, where the legal basis does not name the last amendment."""
    cited = basis(standard).citations
    labels = {
        citations.label(act.kind, act.region or "", act.number or "", act.year)
        for act in cited
        if act.kind and act.year
    }
    for slug in dict.fromkeys(act.slug for act in cited):
        known = among.acts.get(slug or "")
        if known and known.status == "diubah" and known.changed_by:
            last = max(known.changed_by, key=_year)
            if last not in labels:
                text = next(act.text for act in cited if act.slug == slug)
                yield KEY, f"{known.label} telah diubah dengan {last}.", text


def _year(label: str) -> str:
    return label[-4:]


@rule(
    "L723",
    "peraturan",
    Severity.WARNING,
    "Peraturan untuk tahun yang sudah lewat",
    "Ganti dengan peraturan untuk tahun berjalan, atau hapus.",
)
def lapsed(standard: Standard, _among: Surroundings) -> Found:
    """The budget of 2020, an action plan for 2015-2019."""
    for act in outer(basis(standard)):
        until = _UNTIL.search(act.title or "")
        if until and int(until["year"]) < datetime.now(UTC).year:
            yield KEY, f"“{act.text}” hanya sampai tahun {until['year']}.", act.text
