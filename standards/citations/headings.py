"""What the words in front of a number say: which kind of act, and whose."""

import re
from typing import NamedTuple

from standards.citations.kinds import (
    BODIES,
    FAMILIES,
    HOME_REGION,
    MINISTRIES,
    PROVINCIAL_CODES,
    REGIONAL_CODES,
    slugify,
    title_case,
)


class Naming(NamedTuple):
    """The code of a kind, the region ("" for the state), and whether the kind was guessed."""

    code: str
    region: str = ""
    doubtful: bool = False


_BEGINNINGS = {
    "peraturan pemerintah pengganti undang undang": "PERPPU",
    "perppu": "PERPPU",
    "perpu": "PERPPU",
    "undang undang dasar": "UUD",
    "uud": "UUD",
    "undang undang": "UU",
    "uu": "UU",
    "peraturan pemerintah": "PP",
    "pp": "PP",
    "peraturan presiden": "PERPRES",
    "perpres": "PERPRES",
    "keputusan presiden": "KEPPRES",
    "keppres": "KEPPRES",
    "instruksi presiden": "INPRES",
    "inpres": "INPRES",
    "peraturan daerah": "PERDA",
    "perda": "PERDA",
    "peraturan gubernur": "PERGUB",
    "pergub": "PERGUB",
    "peraturan bupati": "PERBUP",
    "perbup": "PERBUP",
    "peraturan wali kota": "PERWALI",
    "peraturan walikota": "PERWALI",
    "perwali": "PERWALI",
    "keputusan gubernur": "KEPGUB",
    "kepgub": "KEPGUB",
    "peraturan menteri": "PERMEN",
    "permen": "PERMEN",
    "keputusan menteri": "KEPMEN",
    "kepmen": "KEPMEN",
    "surat edaran menteri": "SEMEN",
    "peraturan kepala": "PER",
    "perka": "PER",
    "peraturan": "PER",
    "keputusan": "KEP",
    "surat edaran": "SE",
}
"""How a heading begins, in small letters; the first that fits counts, so longer ones come first."""

_ALIASES = {
    "pandanrb": "PANRB",
    "pendayagunaanaparaturnegaradanrb": "PANRB",
    "hukumdanham": "KUMHAM",
    "komisiinformasipusat": "KI",
}


def _codes_by_letters(names: dict[str, str]) -> dict[str, str]:
    """The codes of issuers by the letters of the full name, of the code and of other names."""
    codes = {slugify(name).replace("-", ""): code for code, name in names.items()}
    codes |= {code.lower(): code for code in names}
    return codes | {alias: code for alias, code in _ALIASES.items() if code in names}


_MINISTRY_CODES = _codes_by_letters(MINISTRIES)
_BODY_CODES = _codes_by_letters(BODIES)

_LONGEST_NAME = 30
"""Letters of an unknown issuer or region that are kept, so that a slug fits its column."""

_PERATURAN = re.compile(r"per[aturn]{4,7}")
_STATE = re.compile(r"(?:^| )(?:republik indonesia|ri)$")
_REGENCY = {"kabupaten": "Kabupaten ", "kab": "Kabupaten ", "kota": "Kota "}
_PROVINCE = frozenset({"provinsi", "propinsi", "prov"})


def name_kind(heading: str) -> Naming | None:
    """Read a heading ("Peraturan Menteri PAN RB"); None if it names no act.

    A Perda or Pergub without a region is one of Kalimantan Barat. "Peraturan Dalam Negeri" forgets
    who issued it: the minister is meant, but it stays doubtful.
    """
    words = _simple_words(heading)
    for beginning, code in _BEGINNINGS.items():
        if words.startswith(beginning):
            return _naming(code, words.removeprefix(beginning).split())
    return None


def _simple_words(heading: str) -> str:
    words = re.findall(r"[a-z]+", heading.lower())
    if words and _PERATURAN.fullmatch(words[0]):
        words[0] = "peraturan"
    return _STATE.sub("", " ".join(words))


def _naming(code: str, rest: list[str]) -> Naming | None:
    if code in FAMILIES:
        return _issued(code, rest)
    return Naming(code, _region(code, rest) if code in REGIONAL_CODES else "")


def _issued(family: str, issuer: list[str]) -> Naming | None:
    codes = _MINISTRY_CODES if FAMILIES[family].by_minister else _BODY_CODES
    if known := codes.get(_letters(issuer)):
        return Naming(family + known)
    if family == "PER" and (ministry := _MINISTRY_CODES.get(_letters(issuer))):
        return Naming("PERMEN" + ministry, doubtful=True)
    return Naming(f"{family}-{'-'.join(_shortened(issuer)).upper()}") if issuer else None


def _letters(issuer: list[str]) -> str:
    """An issuer without the spaces, in which spellings differ; `Menteri Negara …` until 2014."""
    return "".join(issuer).removeprefix("negara")


def _region(code: str, words: list[str]) -> str:
    if words and words[0] in _PROVINCE:
        words = words[1:]
    if words == ["kalbar"] or (not words and code in PROVINCIAL_CODES):
        return HOME_REGION
    if words and words[0] in _REGENCY:
        return _REGENCY[words[0]] + title_case(" ".join(_shortened(words[1:])))
    return title_case(" ".join(_shortened(words)))


def _shortened(words: list[str]) -> list[str]:
    """Leave out the last words, and the end of a very long first one, until the name fits."""
    while len(words) > 1 and len(" ".join(words)) > _LONGEST_NAME:
        words = words[:-1]
    return [words[0][:_LONGEST_NAME], *words[1:]] if words else []
