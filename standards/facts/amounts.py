"""Amounts as officials write them: `3 (tiga) Hari`, `60 (Enam Puluh) Menit`, `1 s/d 3 Tahun`.

The figure counts; the words in brackets repeat it and are sometimes wrong (`6 (lima) orang`).
"""

import re
from dataclasses import dataclass

_UNITS = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
}
_WORD = rf"(?:{'|'.join(_UNITS)}|belas|puluh|seratus)"
_WORDS = rf"{_WORD}(?:\s+{_WORD})*"

# A figure glued to a comma or point is a part of a decimal or a thousand: better unread than wrong.
_FIGURE = r"(?<![\d.,/])\d{1,4}"
NUMBER = rf"(?:{_FIGURE}|\b{_WORDS})"
"""A number in figures or in words; give the match to `number`."""

SPELLED_AGAIN = r"(?:\s*\([^()]*\))?"
"""The repetition in words behind a number."""

_TIMES = r"(?:(?P<times>\d{1,2})\s*[x×]\s*)?"
_TO = r"\s*(?:s/d|s\.d\.?|sampai(?:\s+dengan)?|hingga|-|–)\s*"
# "Hari kalender" is none of the units of the contract: better unread than read as "hari".
_UNIT = r"menit|jam|hari\s+kerja|hari(?!\s+kalender)|minggu|bulan|tahun"
_AMOUNT = re.compile(
    rf"{_TIMES}(?P<low>{NUMBER}){SPELLED_AGAIN}"
    rf"(?:{_TO}(?P<high>{NUMBER}){SPELLED_AGAIN})?\s*(?P<unit>{_UNIT})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of time; `high` only for a range, `start` is where it begins in the wording."""

    low: int
    high: int | None
    unit: str
    start: int


def number(wording: str) -> int:
    """The value of a number matched by `NUMBER`."""
    return int(wording) if wording.isdecimal() else _spelled_out(wording)


def unit(wording: str) -> str:
    """A unit as the contract names it; `hari` stays `hari` and never becomes `hari kerja`."""
    return " ".join(wording.lower().split())


def find(wording: str) -> Amount | None:
    """The first amount of time in a wording; `2 x 24 jam` is 48 jam."""
    match = _AMOUNT.search(wording)
    if match is None:
        return None
    times = int(match["times"] or 1)
    high = number(match["high"]) * times if match["high"] else None
    return Amount(number(match["low"]) * times, high, unit(match["unit"]), match.start())


def bare_unit(wording: str) -> str | None:
    """The unit of a wording that forgot its number, such as `hari kerja`."""
    content = wording.strip(" .;,")
    return unit(content) if re.fullmatch(_UNIT, content, re.IGNORECASE) else None


def _spelled_out(words: str) -> int:
    total = ones = 0
    for word in words.lower().split():
        if word == "seratus":
            total += 100
        elif word == "belas":
            ones += 10
        elif word == "puluh":
            total, ones = total + ones * 10, 0
        else:
            ones += _UNITS[word]
    return total + ones
