"""Numbers and the words that repeat them: `5 (lima) orang`."""

import re
from collections.abc import Iterator

from standards.facts import amounts
from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_NUMERAL = re.compile(
    r"nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh"
    r"|se(?:ratus|ribu)|ratus|ribu|juta|koma|setengah"
)
_UNITS = r"orang|petugas|pegawai|menit|jam|hari|minggu|bulan|tahun|kali|lembar|rangkap"
_SPELLED = re.compile(
    rf"(?<![\d.,/])(\d{{1,4}})\s*\(([^()\d]+)\)(\s*(?:{_UNITS})\b(?!\s*\d))?", re.IGNORECASE
)
_DECIMAL = re.compile(
    r"(?<![\d.,/])\d{1,3}\.\d{1,2}\s*(?:%|k?m²|ha\b|persen|meter|km\b)", re.IGNORECASE
)
_COMPARED = re.compile(r"[≥≤]\s*[\d.,]*\d(?=\s*[/,;)]|\s*$)", re.MULTILINE)


@rule(
    "L101",
    "angka",
    Severity.ERROR,
    "Angka dan bilangannya bertentangan",
    "Samakan angka dengan kata dalam kurung, misalnya “6 (enam) orang”.",
)
def contradicting(standard: Standard, _among: Surroundings) -> Found:
    """`6 (lima) orang`: the figure and the words say different numbers."""
    for key, match in _spelled(standard):
        if _is_number(match[2]) and amounts.number(match[2]) != int(match[1]):
            quote = match[0]
            yield key, f"“{quote}”: angka {match[1]} tidak sama dengan “{match[2]}”.", quote


@rule(
    "L102",
    "angka",
    Severity.ERROR,
    "Kata dalam kurung bukan bilangan",
    "Tulis bilangannya dalam kurung, misalnya “3 (tiga) bulan”.",
)
def not_a_number(standard: Standard, _among: Surroundings) -> Found:
    """`6 (orang) orang`: the words in brackets before a unit are no number."""
    for key, match in _spelled(standard):
        words = match[2].lower().split()
        if match[3] and not all(map(_NUMERAL.fullmatch, words)):
            yield key, f"“{match[0]}”: “{match[2]}” bukan bilangan dari {match[1]}.", match[0]


@rule(
    "L103",
    "angka",
    Severity.WARNING,
    "Angka tanpa satuan",
    "Tambahkan satuan di belakang angka, misalnya “1.500 jiwa”.",
)
def without_unit(standard: Standard, _among: Surroundings) -> Found:
    """`≥ 1.500/300 KK`: what is compared with the number is not said."""
    for key, text in standard.texts.items():
        for match in _COMPARED.finditer(text.text):
            yield key, f"Angka “{match[0]}” tidak diberi satuan.", match[0]


@rule(
    "L104",
    "angka",
    Severity.ADVICE,
    "Angka desimal dengan titik",
    "Pakai koma untuk desimal; titik memisahkan ribuan.",
)
def decimal_point(standard: Standard, _among: Surroundings) -> Found:
    """`12.5 km²` is read as a thousand that was cut off."""
    for key, text in standard.texts.items():
        for match in _DECIMAL.finditer(text.text):
            yield key, f"“{match[0]}” memakai titik sebagai desimal.", match[0]


def _spelled(standard: Standard) -> Iterator[tuple[str, re.Match[str]]]:
    """Every figure that is followed by words in brackets, with its component."""
    for key, text in standard.texts.items():
        for match in _SPELLED.finditer(text.text):
            yield key, match


def _is_number(words: str) -> bool:
    return bool(re.fullmatch(amounts.NUMBER, words.strip(), re.IGNORECASE))
