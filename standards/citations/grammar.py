"""The expression for one reference to an act: a heading, a number, a year.

Written so that hostile text costs little: words are bounded in length and in number, and none may
be the beginning of another reference, so every reference is tried from one place only.
"""

import re

_FLAGS = re.IGNORECASE | re.ASCII

_HYPHEN = r"[\s\-\u2010-\u2015]{0,3}"

_LAW = rf"Undang{_HYPHEN}Undang(?!-?an)"
# Any word made of the letters of "Peraturan": the decree also writes "Peratuarn".
_REGULATION = r"Per[aturn]{4,7}"

_BEGINNING = rf"""(?:
    {_REGULATION}\ Pemerintah\ Pengganti\ {_LAW} | {_REGULATION} | {_LAW}
    | UUD? | PP | Perp?pu | Perpres | Keppres | Inpres | Instruksi\ Presiden
    | Perda | Pergub | Perbup | Perwali | Perka | Permen[a-z]{{0,12}}(?:-RB)?
    | Keputusan | Kepgub | Kepmen[a-z]{{0,12}} | Surat\ Edaran
)\b"""

_STOP = r"(?:Nomor|No|Tahun|tentang|sebagaimana|atas|dengan)\b"
_WORD = rf"(?!{_STOP}|{_BEGINNING})(?:[A-Za-z][A-Za-z./&'\u2010-\u2015-]{{0,30}},?|[/&])"

_NUMBER = r"\d[\w.\-]{0,9}(?:\ ?/\ ?[\w.\-]{1,8}){0,2}?"
_YEAR = r"(?:19|20)\d\d"


def _reference(before_year: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?<![A-Za-z])
        (?P<heading>{_BEGINNING}(?:\ {_WORD}){{0,14}}?)
        \ ?(?:(?:Nomor|No)\b\.?\ ?:?)?\ ?
        (?<![A-Za-z])(?P<number>{_NUMBER})
        \ ?{before_year}\ ?(?P<year>{_YEAR})(?![\d/])
        |
        (?<![A-Za-z])(?P<constitution>
            (?:{_LAW}\ Dasar|UUD)(?:\ [A-Za-z]{{2,10}}){{0,3}}?(?:\ Tahun)?\ 1945
        )\b
        """,
        _FLAGS | re.VERBOSE,
    )


REFERENCE = _reference(r"(?:Tahun\b|Thn?\b\.?|/)")
"""One act in a text whose white space has been folded: groups heading, number, year."""

LOOSE_REFERENCE = _reference(r"(?:Tahun\b|Thn?\b\.?|/|\ )")
"""The same as somebody types it into a search box: `uu 25 2009`."""

UNFINISHED = re.compile(
    rf"""(?P<heading>{_BEGINNING}(?:\ {_WORD}){{0,6}}?)\ (?:No(?:mor)?\b\.?\ ?)?
    (?P<number>\d{{1,4}})""",
    _FLAGS | re.VERBOSE,
)
"""An act whose year has not been typed yet: `uu 25`."""

NAMES_AN_ACT = re.compile(rf"\(?{_BEGINNING}", _FLAGS | re.VERBOSE)
"""The start of an item that means an act, even if it gives no number."""

ABOUT = re.compile(r"[ ,]*\btentang(?: tentang)*\b *", _FLAGS)
"""Between an act and its title; the decree writes the word twice now and then."""

PUBLICATION = re.compile(
    r" *\(\s*(?P<gazette>(?:Lembaran|Tambahan|Berita)\b[^()]{0,400})\)?", _FLAGS
)

TITLE_STOP = re.compile(
    r"""[ ,]{0,2}(?:
        \((?=\s?(?:Lembaran|Tambahan|Berita)\b)
        | \b(?:sebagaimana|(?:yang\ )?(?:telah\ )?(?:diubah|dicabut|diganti))\b
        | (?<!\bNo)(?<!\bjo)(?<!\bProv)(?<!\bKab)(?<!\b[A-Za-z\d])(?<!\b\d\d)\.(?=\s|$)
    )""",
    _FLAGS | re.VERBOSE,
)
"""Where a title ends inside an item: publication, amendment, or the end of a sentence.

A full stop after one letter or number is a list marker, not the end of a sentence.
"""

BECOMES_LAW = re.compile(rf" menjadi {_LAW}", _FLAGS)
"""What a title says of the Perppu in it: `Penetapan Perppu … menjadi Undang-Undang`."""

AMENDED_BY = re.compile(r"\b(?:sebagaimana|diubah|dicabut|diganti)\b[^.]{0,150}$", _FLAGS)
"""Between an act and the one that changed it, in the same sentence."""

LEADS_INTO_TITLE = re.compile(
    r"""\b(?:tentang|atas|pelaksana|pelaksanaan|teknis|penetapan|perubahan|pencabutan|pengesahan
    |pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|dalam|dari|berdasarkan|terhadap
    |ketentuan|amanat|penerapan|(?:pasal|ayat|huruf)\ \(?\w{1,3}\)?)$""",
    _FLAGS | re.VERBOSE,
)
"""The word before an act that belongs to the title of the act before it."""

JOINED = re.compile(r"(?:,? ?\bdan|,? ?\bserta|\bjo\.?|\bjuncto|,)$", _FLAGS)

MARKER = re.compile(r"(?:(?:[A-Za-z]|[ivx]{2,4}|\d{1,3})[.)]|[-•–])\s+")
TRAILING_MARKER = re.compile(r"[ ;,.:](?:[A-Za-z]|\d{1,3})[.)]$")
ITEM_END = re.compile(r";(?![^();]{0,200}\))")
"""A semicolon, but not one inside the brackets of a publication."""


def plain_number(reference: re.Match[str]) -> str:
    """The number of an act without inner spaces and leading zeros; "" for the constitution."""
    number = "".join((reference["number"] or "").split())
    return number.lstrip("0") or number


def year_of(reference: re.Match[str]) -> int:
    """The year of an act; the constitution is the one of 1945."""
    return int(reference["year"] or 1945)
