"""Misspelt words: by the table, beside a common neighbour, not of the standard language."""

import re

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.spellings import NOT_STANDARD, TYPOS
from standards.linter.subject import Standard, Surroundings
from standards.linter.words import quoted, sources, vocabulary, words

_VERBS = (
    "cek|revisi|paraf|sempurnakan|fasilitasi?|evaluasi|verifikasi|proses|koreksi|terima|buat"
    "|kirim|tetapkan|laksanakan|lakukan|sampaikan|tandatangani|periksa|harmonisasi|undangkan"
)
_PLACES = "ruang(?:an)?|kantor|bagian|biro|atas|bawah|dalam|luar|mana|sini|sana|antara|tempat"
_DI = re.compile(rf"\bdi\s+(?:{_VERBS})\b|\bdi(?:{_PLACES})\b(?<!diantara)", re.IGNORECASE)

_REAL = frozenset(
    {
        "berakhir",
        "fasilitas",
        "otonomi",
        "pelaksana",
        "penerima",
        "pengadaan",
        "pengaduan",
        "pengajuan",
        "penyedia",
    }
)
"""Words that only look like slips of commoner ones."""

_SHORTEST = 7
"""Letters from which on a near neighbour is no chance: `saran` is no slip of `sarana`."""


def _any(table: dict[str, str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table)})(?!\w)", re.IGNORECASE)


_TYPO = _any(TYPOS)
_OTHER_SPELLING = _any(NOT_STANDARD)


def _right(table: dict[str, str], wrong: str) -> str:
    return next(
        right for shape, right in table.items() if re.match(rf"(?:{shape})", wrong, re.IGNORECASE)
    )


def _by_table(
    standard: Standard, pattern: re.Pattern[str], table: dict[str, str], skipped: str | None = None
) -> Found:
    seen = set()
    for key, text in sources(standard):
        for wrong in pattern.finditer(text) if key != skipped else ():
            if (key, wrong[0].lower()) not in seen:
                seen.add((key, wrong[0].lower()))
                right = _right(table, text[wrong.start() :])
                yield key, f"“{wrong[0]}” seharusnya “{right}”.", wrong[0]


@rule(
    "L801",
    "ejaan",
    Severity.WARNING,
    "Salah ketik",
    "Perbaiki katanya, juga di komponen lain dengan bunyi yang sama.",
)
def known_typo(standard: Standard, _among: Surroundings) -> Found:
    """`pengeola`, `What'sup`, `Peratuarn`."""
    return _by_table(standard, _TYPO, TYPOS)


@rule(
    "L802",
    "ejaan",
    Severity.WARNING,
    "Kata yang mirip kata lain yang jauh lebih sering dipakai",
    "Perbaiki bila salah ketik.",
)
def near_a_common_word(standard: Standard, among: Surroundings) -> Found:
    """`Perdaturan`, `konfirmas`, `Pimpinana`: rare, and one slip from a common word."""
    common = among.once(vocabulary)
    for key, text in sources(standard):
        for word in dict.fromkeys(words(_TYPO.sub(" ", _OTHER_SPELLING.sub(" ", text)))):
            meant = common.commoner(word) if len(word) >= _SHORTEST and word not in _REAL else None
            if meant:
                typed = re.search(rf"\b{word}\b", text, re.IGNORECASE)
                wrong = typed[0] if typed else word
                yield key, f"“{wrong}” mungkin salah ketik untuk “{meant}”.", wrong


@rule(
    "L803",
    "ejaan",
    Severity.ADVICE,
    "Kata tidak baku",
    "Pakai ejaan Kamus Besar Bahasa Indonesia.",
)
def not_standard(standard: Standard, _among: Surroundings) -> Found:
    """`ijin`, `Faximile`, `bermaterai`; not in the legal basis, whose titles are given."""
    return _by_table(standard, _OTHER_SPELLING, NOT_STANDARD, skipped="dasar_hukum")


@rule(
    "L804",
    "ejaan",
    Severity.ADVICE,
    "Penulisan “di” keliru",
    "Rangkaikan “di” dengan kata kerja (“direvisi”), pisahkan dari tempat (“di ruangan”).",
)
def prefix_or_preposition(standard: Standard, _among: Surroundings) -> Found:
    """`di revisi`, `diruangan`: one finding for a component."""
    for key, text in sources(standard):
        wrong = list(dict.fromkeys(_DI.findall(text)))
        if wrong:
            yield key, f"Penulisan “di” pada {quoted(wrong)}.", wrong[0]
