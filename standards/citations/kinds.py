"""The kinds of legal act: code, names, place in the hierarchy, and how a heading names them.

Ranks follow UU 12/2011 Pasal 7 (the ladder from UUD to Perda) and Pasal 8 (regulations of
ministers, bodies and governors, which stand beside it); decisions and circulars come last.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of act.

    `code` is kept in data ("PERMENDAGRI"), `short` is said ("Permendagri"), `name` is written in
    full ("Peraturan Menteri Dalam Negeri"), `rank` sorts, `slug` begins an address, `issuer` is
    the ministry or body where the kind names one.
    """

    code: str
    short: str
    name: str
    rank: int
    slug: str
    issuer: str = ""


HOME_REGION = "Kalimantan Barat"
"""A Perda or Pergub without a region is one of the province whose texts these are."""

_NATIONAL = [
    Kind("UUD", "UUD", "Undang-Undang Dasar Negara Republik Indonesia", 1, "uud"),
    Kind("UU", "UU", "Undang-Undang", 3, "uu"),
    Kind("PERPPU", "Perppu", "Peraturan Pemerintah Pengganti Undang-Undang", 3, "perppu"),
    Kind("PP", "PP", "Peraturan Pemerintah", 4, "pp"),
    Kind("PERPRES", "Perpres", "Peraturan Presiden", 5, "perpres"),
    Kind("KEPPRES", "Keppres", "Keputusan Presiden", 5, "keppres"),
    Kind("INPRES", "Inpres", "Instruksi Presiden", 5, "inpres"),
]
_REGIONAL = [
    Kind("PERDA", "Perda", "Peraturan Daerah", 6, "perda"),
    Kind("PERGUB", "Pergub", "Peraturan Gubernur", 8, "pergub"),
    Kind("PERBUP", "Perbup", "Peraturan Bupati", 8, "perbup"),
    Kind("PERWALI", "Perwali", "Peraturan Wali Kota", 8, "perwali"),
    Kind("KEPGUB", "Kepgub", "Keputusan Gubernur", 9, "kepgub"),
]
_BY_CODE = {kind.code: kind for kind in _NATIONAL + _REGIONAL}
REGIONAL_CODES = frozenset(kind.code for kind in _REGIONAL)
PROVINCIAL_CODES = frozenset({"PERDA", "PERGUB", "KEPGUB"})


class Family(NamedTuple):
    """Acts that differ only by who issued them: the issuer's code is added to the family's."""

    short: str
    name: str
    rank: int
    by_minister: bool


FAMILIES = {
    "PERMEN": Family("Permen", "Peraturan Menteri", 8, True),
    "KEPMEN": Family("Kepmen", "Keputusan Menteri", 9, True),
    "SEMEN": Family("SE Menteri", "Surat Edaran Menteri", 10, True),
    "PER": Family("Peraturan", "Peraturan", 8, False),
    "KEP": Family("Keputusan", "Keputusan", 9, False),
    "SE": Family("SE", "Surat Edaran", 10, False),
}
"""Longer codes first, so that PERMEN is not taken for a PER."""

MINISTRIES = {
    "DAGRI": "Dalam Negeri",
    "PANRB": "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "KUMHAM": "Hukum dan Hak Asasi Manusia",
    "KEU": "Keuangan",
    "KES": "Kesehatan",
    "KOMINFO": "Komunikasi dan Informatika",
}
BODIES = {
    "ANRI": "Arsip Nasional Republik Indonesia",
    "BIG": "Badan Informasi Geospasial",
    "BKN": "Badan Kepegawaian Negara",
    "KI": "Komisi Informasi",
    "LAN": "Lembaga Administrasi Negara",
    "LKPP": "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah",
}
_ACRONYMS = frozenset({"PANRB"})

_REGION_SHORT = {HOME_REGION: "Kalbar"}
_LAST_RANK = 10


def kind_of(code: str) -> Kind:
    """The kind of a code, also of one built from the name of an issuer ("PERMEN-PERHUBUNGAN").

    A code that is not in the tables is its own name and comes last.
    """
    if code in _BY_CODE:
        return _BY_CODE[code]
    for prefix, family in FAMILIES.items():
        issuer = _issuer_name(family, code.removeprefix(prefix))
        if code.startswith(prefix) and issuer:
            return _issued_kind(code, family, code.removeprefix(prefix), issuer)
    return Kind(code, code, code, _LAST_RANK, slugify(code))


def act_slug(code: str, region: str, number: str, year: int) -> str:
    """The permanent address of an act: `perda-kalbar-8-2015`."""
    parts = [kind_of(code).slug, slugify(_short_region(region)), slugify(number), str(year)]
    return "-".join(filter(None, parts))


def label(code: str, region: str, number: str, year: int) -> str:
    """The short form for people: `Perda Kalbar 8 Tahun 2015`."""
    parts = [kind_of(code).short, _short_region(region), number, f"Tahun {year}"]
    return " ".join(filter(None, parts))


def full_label(code: str, region: str, number: str, year: int) -> str:
    """The form of legal texts: `Peraturan Daerah Provinsi Kalimantan Barat Nomor 8 Tahun 2015`."""
    of_province = "Provinsi " if code == "PERDA" and not _is_regency(region) else ""
    numbered = f"Nomor {number}" if number else ""
    parts = [kind_of(code).name, region and of_province + region, numbered, f"Tahun {year}"]
    return " ".join(filter(None, parts))


def _issuer_name(family: Family, issuer_code: str) -> str | None:
    if issuer_code.startswith("-"):
        return title_case(issuer_code.replace("-", " "))
    return (MINISTRIES if family.by_minister else BODIES).get(issuer_code)


def _issued_kind(code: str, family: Family, issuer_code: str, issuer: str) -> Kind:
    return Kind(
        code,
        short=_short_name(family, issuer_code, issuer),
        name=f"{family.name} {issuer}",
        rank=family.rank,
        slug=code.lower(),
        issuer=f"Kementerian {issuer}" if family.by_minister else issuer,
    )


def _short_name(family: Family, issuer_code: str, issuer: str) -> str:
    """`Permendagri` and `PermenPANRB`, but `Peraturan BIG` and `Permen Perhubungan`."""
    if issuer_code.startswith("-"):
        return f"{family.short} {issuer}"
    if not family.by_minister or " " in family.short:
        return f"{family.short} {issuer_code}"
    return family.short + (issuer_code if issuer_code in _ACRONYMS else issuer_code.lower())


def _is_regency(region: str) -> bool:
    return region.startswith(("Kabupaten ", "Kota "))


def _short_region(region: str) -> str:
    return _REGION_SHORT.get(region, region.replace("Kabupaten ", "Kab. "))


def slugify(words: str) -> str:
    """Small letters and digits, hyphens for everything between."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def title_case(words: str) -> str:
    """Every word with a capital but `dan`."""
    return " ".join(word if word == "dan" else word.capitalize() for word in words.lower().split())
