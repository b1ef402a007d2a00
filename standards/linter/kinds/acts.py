"""How an act is cited: number and year, kind, in full."""

import re

from standards import citations
from standards.citations import Citation
from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings, Text

KEY = "dasar_hukum"

_NUMBERED = re.compile(r"\b(?:Nomor|No)\b\.?\s*:?\s*\d", re.IGNORECASE)
_OPEN = re.compile(r"yang bersangkutan|terkait\s*\)|/\s*terkait", re.IGNORECASE)
_ACT = re.compile(
    r"\(?(?:Undang-undang|Peraturan|Keputusan|Instruksi|Surat Edaran)\s", re.IGNORECASE
)
_SHORT = re.compile(
    r"(?:UU|PP|Perpres|Keppres|Inpres|Perda|Pergub|Perbup|Permen\w*|Kepmen\w*|Perka|Perpp?u)\b"
    r"|.{0,30}\bPAN[ -]?RB\b",
    re.IGNORECASE,
)


def basis(standard: Standard) -> Text:
    """The legal basis of a standard; an empty text where it has none."""
    return standard.texts.get(KEY) or Text(KEY, "")


def outer(text: Text) -> list[Citation]:
    """The acts that a text cites for themselves, not in the title of another or as its change."""
    return [act for act in text.citations if act.slug and not act.parent]


def label(act: Citation) -> str:
    """The short name of a cited act: `UU 25 Tahun 2009`."""
    return citations.label(act.kind or "", act.region or "", act.number or "", act.year or 0)


@rule(
    "L701",
    "peraturan",
    Severity.WARNING,
    "Peraturan tanpa nomor atau tahun",
    "Tulis lengkap: jenis, “Nomor”, angka, “Tahun”, tahun, “tentang”, judul.",
)
def without_number(standard: Standard, _among: Surroundings) -> Found:
    """`Undang-undang 23 Tahun 2014`, or an act with neither number nor year."""
    text = basis(standard)
    for act in outer(text):
        if act.number and not _NUMBERED.search(act.text.partition(str(act.year))[0]):
            yield KEY, f"“{act.text}” tidak memuat kata “Nomor”.", act.text
    for line in text.lines:
        if _names_no_number(line.text) and not _OPEN.search(line.text):
            yield KEY, f"“{line.text}” tanpa nomor dan tahun.", line.text


def _names_no_number(line: str) -> bool:
    return bool(_ACT.match(line)) and not re.search(r"\d", line)


@rule(
    "L702",
    "peraturan",
    Severity.ERROR,
    "Peraturan belum diisi",
    "Ganti dengan peraturan yang dimaksud, atau hapus butirnya.",
)
def not_filled_in(standard: Standard, _among: Surroundings) -> Found:
    """`(Peraturan Menteri / Kepala Lembaga yang bersangkutan / terkait)`."""
    for line in basis(standard).lines:
        if _names_no_number(line.text) and _OPEN.search(line.text):
            yield KEY, f"“{line.text}” masih contoh isian.", line.text


@rule(
    "L703",
    "peraturan",
    Severity.WARNING,
    "Jenis peraturan keliru",
    "Tulis pembentuknya, misalnya “Peraturan Menteri Dalam Negeri”.",
)
def faulty_kind(standard: Standard, _among: Surroundings) -> Found:
    """`Peraturan Dalam Negeri Nomor 25 Tahun 2020`: nobody issues such a regulation."""
    for act in basis(standard).citations:
        if act.doubtful and act.kind:
            meant = citations.kind_of(act.kind).name
            yield KEY, f"“{act.text}” mungkin maksudnya {meant}.", act.text


@rule(
    "L708",
    "peraturan",
    Severity.ADVICE,
    "Jenis peraturan disingkat",
    "Tulis jenis peraturan lengkap, misalnya “Peraturan Menteri Dalam Negeri”.",
)
def abbreviated(standard: Standard, _among: Surroundings) -> Found:
    """`Permendagri Nomor 1 Tahun 2017`: one finding for a legal basis."""
    short = [act.text for act in outer(basis(standard)) if _SHORT.match(act.text)]
    if short:
        yield KEY, f"“{short[0]}” memakai singkatan.", short[0]
