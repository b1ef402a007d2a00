"""Texts that break off, start in the middle, or were never finished."""

import re
from collections.abc import Iterator

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_JOINING = (
    "dan|atau|serta|yang|untuk|dengan|dari|kepada|oleh|pada|tentang|di|ke|sebagai|antara|bagi"
)
_BROKEN_END = re.compile(
    rf"(?:,|\b(?:{_JOINING})|;\s*[a-z]{{1,2}}|\bklik(?:\s+(?:tanda|tombol|ikon|pada))?)$",
    re.IGNORECASE,
)
_JOINED_TO_NEXT = re.compile(r"\b(?:dan|atau|dan/atau|serta)$|,$", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\.{3,}|…|_{3,}|\bX{2,}\b(?!/)|\[[^\]]*\]?|\bTBD\b|\?{2,}")
_LIST_SIGN = re.compile(r"(?:^|(?<=\s))(?:\d{1,2}|[a-z])\)")
_PUNCTUATION = re.compile(r";\.|(?<!\.)\.\.(?!\.)|,,|;;|::|,\.|\.;(?<!dll\.;)|\s[,;.](?=\s|$)")


@rule(
    "L421",
    "teks terpotong",
    Severity.ERROR,
    "Kalimat terpotong di akhir",
    "Lengkapi kalimatnya.",
)
def broken_off(standard: Standard, _among: Surroundings) -> Found:
    """A line that ends in a comma, a joining word or half a word."""
    for key, line, is_last in _lines(standard):
        end = _BROKEN_END.search(line)
        if end and (is_last or not _JOINED_TO_NEXT.search(line)):
            yield key, f"“{_tail(line)}” belum selesai.", line


@rule(
    "L422",
    "teks terpotong",
    Severity.WARNING,
    "Kalimat mulai di tengah",
    "Lengkapi awal kalimatnya, atau mulai dengan huruf besar.",
)
def starts_amid(standard: Standard, _among: Surroundings) -> Found:
    """A component with a small first letter; a line that starts with what ends a sentence.

    So does `(Lembaran Negara …)` as an item of its own below an act that was not closed.
    """
    for key, text in standard.texts.items():
        before = "."
        for place, line in enumerate(text.lines):
            small = place == 0 and re.match(r"[a-z]+\b(?![.@-])", line.text)
            torn = line.text.startswith("(") and before[-1:] not in ".;:"
            if small or torn or line.text.startswith((":", ";", ",", ".", ")")):
                yield key, f"“{line.text[:60]}” mulai di tengah kalimat.", line.text
            before = line.text


@rule(
    "L423",
    "tanda baca",
    Severity.WARNING,
    "Tanda kurung atau kutip tidak berpasangan",
    "Tutup atau hapus tanda kurung atau kutip itu.",
)
def unpaired(standard: Standard, _among: Surroundings) -> Found:
    """A bracket or quotation mark that is opened and never closed, or the other way round."""
    for key, line, _ in _lines(standard):
        # `a)` inside a line is a list sign, but `(… Nomor 33)` is not.
        if not _paired(line) and not _paired(_LIST_SIGN.sub("", line)):
            yield key, f"Tanda kurung atau kutip pada “{_tail(line)}” tidak berpasangan.", line


@rule(
    "L424",
    "teks belum diisi",
    Severity.ERROR,
    "Bagian yang belum diisi",
    "Isi titik-titik atau tanda itu dengan keterangan sebenarnya.",
)
def placeholder(standard: Standard, _among: Surroundings) -> Found:
    """`....`, `XX`, `[...]`, `___`."""
    for key, text in standard.texts.items():
        for source in (text.text, text.flow):
            found = _PLACEHOLDER.search(source)
            if found:
                yield key, f"“{found[0]}” belum diisi.", found[0]


@rule(
    "L425",
    "tanda baca",
    Severity.ADVICE,
    "Tanda baca ganda atau terpisah spasi",
    "Sisakan satu tanda baca, langsung di belakang katanya.",
)
def doubled_marks(standard: Standard, _among: Surroundings) -> Found:
    """`;.` or `..` or a full stop after a space."""
    for key, line, _ in _lines(standard):
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


def _lines(standard: Standard) -> Iterator[tuple[str, str, bool]]:
    """Each line of a text with its component, and whether nothing follows in its list."""
    for key, text in standard.texts.items():
        depths = [*(line.depth for line in text.lines), -1]
        for line, following in zip(text.lines, depths[1:], strict=True):
            yield key, line.text, following < line.depth


def _paired(line: str) -> bool:
    pairs = (line.count(left) == line.count(right) for left, right in ("()", "“”", "[]"))
    return all(pairs) and line.count('"') % 2 == 0


def _tail(line: str) -> str:
    return line if len(line) <= 60 else "… " + line[-58:].partition(" ")[2]
