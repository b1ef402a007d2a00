"""How many officers provide the service."""

import re

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_KEY = "jumlah_pelaksana"
_SPELLED = re.compile(r"\d+\s*\(")


@rule(
    "L131",
    "angka",
    Severity.ERROR,
    "Jumlah pelaksana tidak terbaca",
    "Tulis jumlahnya, misalnya “5 (lima) orang”.",
)
def unreadable(standard: Standard, _among: Surroundings) -> Found:
    """No number of people can be read."""
    text = standard.texts.get(_KEY)
    if text and text.facts is None:
        yield _KEY, f"“{text.text}” tidak menyebut jumlah orang.", text.text


@rule(
    "L132",
    "angka",
    Severity.ADVICE,
    "Jumlah pelaksana tanpa bilangan dalam huruf",
    "Tambahkan bilangannya dalam kurung, misalnya “26 (dua puluh enam) orang”.",
)
def not_spelled(standard: Standard, among: Surroundings) -> Found:
    """`26 Orang` where most standards write `5 (lima) orang`."""
    text = standard.texts.get(_KEY)
    if text is None or text.facts is None or _SPELLED.search(text.text):
        return
    others = [each.texts[_KEY].text for each in among.others(standard) if _KEY in each.texts]
    if sum(bool(_SPELLED.search(other)) for other in others) > len(others) / 2:
        yield _KEY, f"“{text.text}” tidak disertai bilangan dalam huruf.", text.text
