"""Telephone numbers as typed in the decrees, in the international form E.164.

Country 62, trunk prefix 0. A local number is completed only where an area code in brackets, such
as (0561) for Pontianak, stands on the same line; no other number is ever guessed.
"""

import re
from dataclasses import dataclass

_EXTENSION = re.compile(r"\bext(?:ension)?\s*[.:]?\s*(\d+)", re.IGNORECASE)
_SEPARATOR = re.compile(r"[/,;]|\batau\b|\bdan\b|(?:^|\s)[-–]\s+(?=[0+(])", re.IGNORECASE)
_NUMBER = re.compile(r"(?:\(\+?\d{2,4}\)|\+?\d)[\d\s.()-]*\d")
_AREA = re.compile(r"\((0\d{2,3})\)")
_MOBILE = re.compile(r"8[1-35-9][0-9]{7,10}")
_FIXED = re.compile(r"[2-79][0-9]{7,10}")
_LOCAL = re.compile(r"[2-9][0-9]{5,7}")


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in E.164 and the extension to ask for."""

    number: str
    extension: str | None = None


def find(wording: str) -> list[Phone]:
    """Every number of one line; `0813-91252589 / 0813-45167777` are two."""
    area = _AREA.search(wording)
    phones = []
    for piece in _SEPARATOR.split(wording):
        extension = _EXTENSION.search(piece)
        digits = _NUMBER.search(_EXTENSION.sub("", piece))
        number = digits and e164(digits[0], area_code=area[1] if area else "")
        if number:
            phones.append(Phone(number, extension[1] if extension else None))
    return phones


def e164(typed: str, area_code: str = "") -> str | None:
    """`0816 4913 0033` as `+6281649130033`; None for anything that is no number of Indonesia.

    `area_code` ("0561") completes a local number; without it a local number is refused.
    """
    digits = re.sub(r"\D", "", typed.replace("(0)", ""))
    if digits.startswith("62") and (typed.lstrip(" (").startswith("+") or len(digits) > 10):
        national = digits[2:]
    elif digits.startswith("0"):
        national = digits[1:]
    elif area_code and _LOCAL.fullmatch(digits):
        national = area_code[1:] + digits
    else:
        return None
    known = _MOBILE.fullmatch(national) or _FIXED.fullmatch(national)
    return f"+62{national}" if known else None
