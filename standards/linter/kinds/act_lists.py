"""The legal basis as a list: each act once, one act an item, in the order of rank."""

import re
from collections import Counter
from itertools import pairwise

from standards import citations
from standards.citations import Citation
from standards.linter.finding import Severity
from standards.linter.kinds.acts import KEY, basis, label, outer
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings, Text

_GAZETTE = re.compile(r"\(?(?:Tambahan )?(?:Lembaran|Berita) (?:Negara|Daerah)\b", re.IGNORECASE)
_LADDER = ("UUD", "UU", "PERPPU", "PP", "PERPRES", "KEPPRES", "INPRES")
_PROVINCE = ("PERDA", "PERGUB", "KEPGUB")


@rule(
    "L706",
    "peraturan",
    Severity.WARNING,
    "Peraturan disebut dua kali",
    "Sebut setiap peraturan satu kali.",
)
def doubled(standard: Standard, _among: Surroundings) -> Found:
    """The same act twice in one legal basis, each time for itself."""
    acts = outer(basis(standard))
    for slug, count in Counter(act.slug for act in acts).items():
        if count > 1:
            again = [act for act in acts if act.slug == slug][-1]
            yield KEY, f"{label(again)} disebut {count} kali.", again.text


@rule(
    "L707",
    "peraturan",
    Severity.WARNING,
    "Butir bukan satu peraturan",
    "Tulis satu peraturan lengkap dalam satu butir.",
)
def not_one_act(standard: Standard, _among: Surroundings) -> Found:
    """An item that is only the publication of the one above, or that runs two acts together."""
    for line in basis(standard).lines:
        if _GAZETTE.match(line.text):
            yield KEY, f"“{line.text}” bagian dari butir di atasnya.", line.text
        elif ";" not in line.text.rstrip(";. ") and len(outer(Text(KEY, line.text))) > 1:
            last = outer(Text(KEY, line.text))[-1]
            yield KEY, f"“{last.text}” tersambung dengan peraturan sebelumnya.", last.text


@rule(
    "L709",
    "peraturan",
    Severity.ADVICE,
    "Urutan peraturan tidak menurut tingkat dan tahun",
    "Urutkan menurut tingkatnya (UU 12/2011 Pasal 7), yang setingkat menurut tahun.",
)
def out_of_order(standard: Standard, _among: Surroundings) -> Found:
    """A Peraturan Pemerintah below a regulation of a minister; told at the first such act."""
    acts: dict[str | None, Citation] = {}
    for act in outer(basis(standard)):
        acts.setdefault(act.slug, act)
    for above, below in pairwise(acts.values()):
        if _place(above) > _place(below):
            yield KEY, f"{label(below)} seharusnya di atas {label(above)}.", below.text
            return


def _place(act: Citation) -> tuple[int, int]:
    """Where an act belongs: by rank, then by year; what is outside the ladder after the state's."""
    kind, year = act.kind or "", act.year or 0
    if kind in _LADDER:
        return citations.kind_of(kind).rank, year
    if kind in _PROVINCE and act.region == "Kalimantan Barat":
        return 20 + citations.kind_of(kind).rank, year
    return (10, 0)
