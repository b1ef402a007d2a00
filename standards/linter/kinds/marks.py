"""Brackets, punctuation marks and spaces."""

import re
from collections.abc import Iterator

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_LIST_SIGN = re.compile(r"(?:^|(?<=\s))(?:\d{1,2}|[a-z])\)")
_PUNCTUATION = re.compile(r";\.|(?<!\.)\.\.(?!\.)|,,|;;|::|,\.|\.;(?<!dll\.;)|\s[,;.](?=\s|$)")


@rule(
    "L423",
    "tanda baca",
    Severity.WARNING,
    "Tanda kurung atau kutip tidak berpasangan",
    "Tutup atau hapus tanda kurung atau kutip itu.",
)
def unpaired(standard: Standard, _among: Surroundings) -> Found:
    """A bracket or quotation mark that is opened and never closed, or the other way round."""
    for key, line in _lines(standard):
        # `a)` inside a line is a list sign, but `(… Nomor 33)` is not.
        if not _paired(line) and not _paired(_LIST_SIGN.sub("", line)):
            yield key, f"Tanda kurung atau kutip pada “{line}” tidak berpasangan.", line


@rule(
    "L425",
    "tanda baca",
    Severity.ADVICE,
    "Tanda baca ganda atau terpisah spasi",
    "Sisakan satu tanda baca, langsung di belakang katanya.",
)
def doubled_marks(standard: Standard, _among: Surroundings) -> Found:
    """`;.` or `..` or a full stop after a space."""
    for key, line in _lines(standard):
        found = _PUNCTUATION.search(line)
        if found:
            place = line[max(found.start() - 25, 0) : found.end()]
            yield key, f"Tanda baca “{found[0].strip()}” pada “{place}”.", place


@rule(
    "L426",
    "spasi",
    Severity.ADVICE,
    "Spasi ganda",
    "Sisakan satu spasi.",
)
def doubled_spaces(standard: Standard, _among: Surroundings) -> Found:
    """Two spaces inside a line."""
    for key, text in standard.texts.items():
        found = re.search(r"\S+ {2,}\S+", text.text)
        if found:
            yield key, f"Ada spasi ganda pada “{found[0]}”.", found[0]


@rule(
    "L427",
    "spasi",
    Severity.ADVICE,
    "Spasi di satu sisi garis miring atau tanda hubung",
    "Tulis tanpa spasi, misalnya “Informasi/TU”.",
)
def lopsided_slash(standard: Standard, _among: Surroundings) -> Found:
    """`Informasi /TU`, `Kabupaten/ Kota`, `se- Kalimantan`: one finding for a component."""
    for key, text in standard.texts.items():
        source = f"{text.text}\n{text.flow}"
        found = [m[0] for m in re.finditer(r"[^\W\d]+(?: +/|/ +|- +(?=[A-Z]))[^\W\d]+", source)]
        lopsided = [each for each in found if not re.search(r" +/ +", each)]
        if lopsided:
            places = ", ".join(f"“{each}”" for each in dict.fromkeys(lopsided))
            yield key, f"Spasi berlebih pada {places}.", lopsided[0]


def _lines(standard: Standard) -> Iterator[tuple[str, str]]:
    return ((key, line.text) for key, text in standard.texts.items() for line in text.lines)


def _paired(line: str) -> bool:
    pairs = (line.count(left) == line.count(right) for left, right in ("()", "“”", "[]"))
    return all(pairs) and line.count('"') % 2 == 0
