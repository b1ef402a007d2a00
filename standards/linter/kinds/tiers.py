"""The four limits of a complaint: all there, rising, as the Biro's others, within the law."""

from collections import Counter
from itertools import pairwise

from standards.facts import amounts, parts
from standards.facts.tiers import Tier
from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_KEY = "pengaduan"
_NAMES = {
    "ringan": "ringan",
    "normatif": "bersifat normatif",
    "tidak_berkadar": "tidak berkadar pengawasan",
    "berkadar": "berkadar pengawasan",
}
"""The tiers in the order of their gravity."""

_CEILING = 60
"""Days from a complete file: UU 25/2009 Pasal 50, Perpres 76/2013."""


def _tiers(standard: Standard) -> dict[str, Tier]:
    text = standard.texts.get(_KEY)
    return {tier["kode"]: tier for tier in text.facts["tingkat"]} if text else {}


def _days(tier: Tier) -> float:
    """Calendar days; working days take at least the weekends between them as well."""
    number, unit = tier["jumlah"], tier["satuan"]
    if unit == "hari kerja":
        return number + 2 * ((number - 1) // 5)
    return number / 24 if unit == "jam" else number


@rule(
    "L201",
    "tingkat pengaduan",
    Severity.WARNING,
    "Tingkat pengaduan tidak lengkap",
    "Tulis keempat tingkat: ringan, normatif, tidak berkadar, dan berkadar pengawasan.",
)
def missing(standard: Standard, _among: Surroundings) -> Found:
    """A complaints text without one of the four tiers, or with a tier that has no limit."""
    if _KEY in standard.texts:
        absent = [name for code, name in _NAMES.items() if code not in _tiers(standard)]
        if absent:
            yield _KEY, f"Tidak ada batas waktu untuk pengaduan {', '.join(absent)}.", ""


@rule(
    "L202",
    "tingkat pengaduan",
    Severity.ERROR,
    "Batas waktu pengaduan tidak menaik",
    "Pengaduan yang lebih berat tidak boleh lebih cepat jatuh temponya daripada yang ringan.",
)
def falling(standard: Standard, _among: Surroundings) -> Found:
    """A graver tier that is due earlier than a lighter one."""
    tiers = _tiers(standard)
    present = [tiers[code] for code in _NAMES if code in tiers]
    for lighter, graver in pairwise(present):
        if _days(graver) < _days(lighter):
            yield (
                _KEY,
                f"“{graver['teks']}” lebih cepat daripada “{lighter['teks']}”.",
                graver["teks"],
            )


@rule(
    "L203",
    "tingkat pengaduan",
    Severity.WARNING,
    "Batas waktu pengaduan berbeda dengan layanan lain Biro ini",
    "Samakan batas waktunya, atau beri alasan bila memang berbeda.",
)
def differing(standard: Standard, among: Surroundings) -> Found:
    """`ringan 1 hari` in a Biro whose other services promise 3 hours."""
    siblings = [_tiers(each) for each in among.siblings(standard)]
    for code, tier in _tiers(standard).items():
        limits = Counter(
            (other[code]["jumlah"], other[code]["satuan"]) for other in siblings if code in other
        ).most_common(1)
        mine = (tier["jumlah"], tier["satuan"])
        if limits and limits[0][0] != mine and limits[0][1] > len(siblings) / 2:
            number, unit = limits[0][0]
            message = f"“{tier['teks']}”; layanan lain Biro ini menjanjikan {number} {unit}."
            yield _KEY, message, tier["teks"]


@rule(
    "L204",
    "tingkat pengaduan",
    Severity.WARNING,
    "Batas waktu pengaduan melampaui undang-undang",
    "UU 25/2009 Pasal 50 memberi paling lama 60 hari sejak berkas lengkap; tulis “60 hari”.",
)
def beyond_the_law(standard: Standard, _among: Surroundings) -> Found:
    """60 *working* days are twelve weeks; the law gives 60 days."""
    for tier in _tiers(standard).values():
        if _days(tier) > _CEILING:
            limit = f"{tier['jumlah']} {tier['satuan']}"
            yield _KEY, f"{limit} melampaui 60 hari menurut undang-undang.", tier["teks"]


@rule(
    "L205",
    "tingkat pengaduan",
    Severity.WARNING,
    "Tingkat pengaduan ditulis dua kali",
    "Hapus salah satunya.",
)
def doubled(standard: Standard, _among: Surroundings) -> Found:
    """One tier with two limits: which of them counts?"""
    text = standard.texts.get(_KEY)
    read = [tier["teks"] for tier in _tiers(standard).values()]
    for line in parts.limit_lines(text.text) if text else ():
        again = [
            name
            for code, name in _NAMES.items()
            if code in _tiers(standard) and line not in read and f"pengaduan {name}" in line.lower()
        ]
        if again and amounts.find(line):
            yield _KEY, f"“{line}” mengulang tingkat {again[0]}.", line
