"""The time limits of a service's complaints, by how serious the complaint is."""

import re
from typing import TypedDict

from standards.facts import amounts, parts

_CODES = {
    "ringan": re.compile(r"\bringan\b", re.IGNORECASE),
    "normatif": re.compile(r"\bnormatif\b", re.IGNORECASE),
    "tidak_berkadar": re.compile(r"\btidak\s+berkadar\b", re.IGNORECASE),
    "berkadar": re.compile(r"\bberkadar\b", re.IGNORECASE),
}
"""In this order: a tier that is `tidak berkadar` is not `berkadar`."""

_UNITS = ("jam", "hari", "hari kerja")
"""The units in which the complaints clock counts."""


class Tier(TypedDict):
    """One limit exactly as this service's standard promises it."""

    kode: str
    jumlah: int
    satuan: str
    teks: str


def read(text: str) -> list[Tier]:
    """The limits in the order of the text, each code once; what is missing stays missing."""
    found: dict[str, Tier] = {}
    for line in parts.limit_lines(text):
        tier = _read_line(line)
        if tier:
            found.setdefault(tier["kode"], tier)
    return list(found.values())


def _read_line(line: str) -> Tier | None:
    code = next((code for code, wording in _CODES.items() if wording.search(line)), None)
    amount = amounts.find(line)
    if code is None or amount is None or amount.unit not in _UNITS:
        return None
    # "Selambat-lambatnya 3 s/d 5 hari" promises the later end.
    latest = amount.high or amount.low
    return Tier(kode=code, jumlah=latest, satuan=amount.unit, teks=line)
