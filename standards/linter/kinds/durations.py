"""How long a service takes: every stage needs a number and a unit."""

import re

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_KEY = "jangka_waktu"
_DEPENDS = re.compile(r"\b(?:sesuai|menyesuaikan|tergantung|bergantung|menurut)\b", re.IGNORECASE)


def _durations(standard: Standard) -> list[dict[str, str]]:
    text = standard.texts.get(_KEY)
    return text.facts if text else []


@rule(
    "L111",
    "jangka waktu",
    Severity.ERROR,
    "Satuan waktu tanpa angka",
    "Tulis angka di depan satuan, misalnya “10 (sepuluh) hari kerja”.",
)
def unit_without_number(standard: Standard, _among: Surroundings) -> Found:
    """`Penyampaian Kode Wilayah oleh Mendagri : hari kerja`."""
    for each in _durations(standard):
        if each["nilai"] is None and each["satuan"]:
            yield _KEY, f"“{each['teks']}” menyebut satuan tanpa angka.", each["teks"]


@rule(
    "L112",
    "jangka waktu",
    Severity.WARNING,
    "Tahap tanpa jangka waktu",
    "Tulis angka dan satuan waktu untuk tahap ini.",
)
def stage_without_time(standard: Standard, _among: Surroundings) -> Found:
    """A stage is named, but nothing says how long it takes."""
    for each in _durations(standard):
        if each["nilai"] is None and not each["satuan"] and not _DEPENDS.search(each["teks"]):
            yield _KEY, f"“{each['teks']}” tidak menyebut berapa lama.", each["teks"]


@rule(
    "L113",
    "jangka waktu",
    Severity.ADVICE,
    "Jangka waktu tanpa batas yang terukur",
    "Beri batas paling lama, misalnya “paling lama 60 (enam puluh) menit”.",
)
def without_end(standard: Standard, _among: Surroundings) -> Found:
    """`Sesuai materi konsultasi` promises no end (UU 25/2009 Pasal 21: a time limit is due)."""
    for each in _durations(standard):
        if each["nilai"] is None and not each["satuan"] and _DEPENDS.search(each["teks"]):
            yield _KEY, f"“{each['teks']}” tidak memberi batas waktu.", each["teks"]


@rule(
    "L114",
    "jangka waktu",
    Severity.ADVICE,
    "“Hari” dan “hari kerja” bercampur dalam satu Biro",
    "Tulis “hari kerja” atau “hari kalender” seperti yang dimaksud.",
)
def unclear_days(standard: Standard, among: Surroundings) -> Found:
    """`3 hari` in a Biro whose other services count in `hari kerja`: which days are meant?"""
    mine = [each for each in _durations(standard) if each["satuan"] == "hari"]
    elsewhere = [
        each
        for sibling in (standard, *among.siblings(standard))
        for each in _durations(sibling)
        if each["satuan"] == "hari kerja"
    ]
    if mine and elsewhere:
        quote = mine[0]["teks"]
        yield _KEY, f"“{quote}”: layanan lain Biro ini menghitung dengan hari kerja.", quote
