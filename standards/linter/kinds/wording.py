"""The same thing said in several ways: short forms, variants; and missing spaces."""

import re

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings
from standards.linter.words import quoted, sources

_NOTES = {
    "ttg": "tentang",
    "yg": "yang",
    "dgn": "dengan",
    "utk": "untuk",
    "dlm": "dalam",
    "pd": "pada",
    "krn": "karena",
    "sbg": "sebagai",
    "tsb": "tersebut",
    "tgl": "tanggal",
    "thd": "terhadap",
    "kpd": "kepada",
}
"""Short forms of notes and messages, and the words."""

_VARIANTS = (
    ("antar waktu", "antarwaktu"),
    ("walikota", "wali kota"),
    ("e-mail", "email", "surel"),
    ("handphone", "ponsel", "hp"),
    ("tatalaksana", "tata laksana"),
    ("sub bagian", "subbagian"),
    ("kabupaten/kota", "kab/kota"),
    ("ranperda", "raperda"),
)
"""Words of which a standard should use one."""

_NO_SPACE = re.compile(
    r"[^\W\d_]{2,}[,;][^\W_]\w*|\bext\.\d+|\b(?:No|Telp|Jl)\.[\w(]+|[a-z]{3,}\.[A-Z][a-z]+"
)


@rule(
    "L901",
    "bahasa",
    Severity.ADVICE,
    "Singkatan tidak resmi",
    "Tulis katanya lengkap.",
)
def short_forms(standard: Standard, _among: Surroundings) -> Found:
    """`ttg`, `yg`: one finding for a component."""
    pattern = re.compile(rf"\b(?:{'|'.join(_NOTES)})\b", re.IGNORECASE)
    for key, text in sources(standard):
        found = pattern.findall(text)
        if found:
            full = ", ".join(dict.fromkeys(_NOTES[each.lower()] for each in found))
            yield key, f"Singkatan {quoted(found)}: tulis {full}.", found[0]


@rule(
    "L902",
    "bahasa",
    Severity.ADVICE,
    "Satu hal ditulis dengan beberapa cara",
    "Pilih satu cara menulis untuk seluruh standar ini.",
)
def variants(standard: Standard, _among: Surroundings) -> Found:
    """`Antar Waktu` and `antarwaktu` in one standard; told where the first variant stands."""
    for group in _VARIANTS:
        used = [found for variant in group if (found := _first(variant, standard))]
        if len(used) > 1:
            words = [word for _, word in used]
            yield used[0][0], f"{quoted(words)} untuk hal yang sama.", words[0]


def _first(variant: str, standard: Standard) -> tuple[str, str] | None:
    """The component and the words where a variant stands first; titles of acts are not ours."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(variant)}(?![\w-])", re.IGNORECASE)
    for key, text in sources(standard):
        found = pattern.search(text) if key != "dasar_hukum" else None
        if found:
            return key, found[0]
    return None


@rule(
    "L905",
    "bahasa",
    Severity.ADVICE,
    "Tidak ada spasi di belakang tanda baca",
    "Beri satu spasi di belakang tanda baca.",
)
def missing_space(standard: Standard, _among: Surroundings) -> Found:
    """`ext.283`, `koordinasi,sinkronisasi`: one finding for a component."""
    for key, text in sources(standard):
        found = _NO_SPACE.findall(text)
        if found:
            yield key, f"Tidak ada spasi pada {quoted(found)}.", found[0]
