"""Capital and small letters where the rules of official papers leave no choice."""

import re

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings
from standards.linter.words import quoted, sources

_ACRONYMS = "dprd|dpr|ppat|kpu|pns|asn|sop|apip|tni|ktp|npwp|apbd|apbn|bumn|bumd|skpd|opd"
_SMALL_ACRONYM = re.compile(rf"\b(?:{_ACRONYMS}|mendagri)\b")
_CAPITALS = re.compile(
    r"(?<=[\w)] )Tentang\b|\bUndang-undang(?= (?:Nomor|No\b|\d|RI\b|Republik))"
    r"|(?<=Nomor )\S+ tahun \d{4}|\bnomor \d+ [Tt]ahun \d{4}"
)


@rule(
    "L903",
    "bahasa",
    Severity.ADVICE,
    "Huruf besar pada kutipan peraturan",
    "Tulis “Undang-Undang Nomor … Tahun … tentang …”.",
)
def capitals_in_citations(standard: Standard, _among: Surroundings) -> Found:
    """`Undang-undang Nomor`, `Tentang`, `tahun 2019`: one finding for a component."""
    for key, text in sources(standard):
        found = _CAPITALS.findall(text)
        if found:
            yield key, f"Huruf besar atau kecil pada {quoted(found)}.", found[0]


@rule(
    "L904",
    "bahasa",
    Severity.ADVICE,
    "Singkatan nama dengan huruf kecil",
    "Tulis singkatan nama dengan huruf besar, misalnya “DPRD”, “Mendagri”.",
)
def small_acronyms(standard: Standard, _among: Surroundings) -> Found:
    """`dprd`, `mendagri`: one finding for a component."""
    for key, text in sources(standard):
        found = _SMALL_ACRONYM.findall(text)
        if found:
            yield key, f"{quoted(found)} dengan huruf kecil.", found[0]
