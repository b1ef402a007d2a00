"""Cited acts beside their other citations: another title, another place of publication."""

import re
from collections import Counter
from collections.abc import Iterator

from standards import citations
from standards.citations import Citation
from standards.linter.finding import Severity
from standards.linter.kinds.acts import KEY, basis, label
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_PART = re.compile(r"((?:Tambahan )?(?:Lembaran|Berita)) .*?((?:Tahun \d{4} )?Nomor \d+)")
_CHANGE = re.compile(
    r"Perubahan(?: (?:Pertama|Ke\w+))?(?: atas)? "
    r"(?=Peraturan|Undang|Keputusan|Permen|Perda|Pergub)",
    re.IGNORECASE,
)
"""How the title of an amending act begins, before the act it amends."""
_NOT_TITLE = re.compile(r"republik indonesia|(?:provinsi )?kalimantan barat(?= nomor)")


@rule(
    "L704",
    "peraturan",
    Severity.WARNING,
    "Judul peraturan berbeda",
    "Samakan judul dengan naskah resminya.",
)
def differing_title(standard: Standard, among: Surroundings) -> Found:
    """The same act under another title than the register or most other standards have."""
    usual = among.once(usual_titles)
    wrong = {
        act.slug: act
        for act in reversed(basis(standard).citations)
        if act.slug in usual and act.title and not _same(act.title, usual[act.slug])
    }
    for slug, act in wrong.items():
        # The title of an amending act ends in that of the amended one, and in its mistake.
        if not any((act.title or "").endswith(f" {other.text}") for other in wrong.values()):
            yield KEY, f"“{act.text}”; judulnya “{usual[slug or '']}”.", act.text


def usual_titles(among: Surroundings) -> dict[str, str]:
    """The title of each act: as registered, else as most standards give it."""
    cited: dict[str, Counter[str]] = {}
    for standard in among.standards:
        for act in basis(standard).citations:
            if act.slug and act.title:
                cited.setdefault(act.slug, Counter())[act.title] += 1
    titles = {slug: counted.most_common(1)[0][0] for slug, counted in cited.items()}
    return titles | {slug: act.title for slug, act in among.acts.items() if act.title}


def _same(left: str, right: str) -> bool:
    """Whether two titles differ at most in capitals, signs, and the name of the province."""
    return _letters(left) == _letters(right)


def _letters(title: str) -> str:
    plain = _NOT_TITLE.sub("", title.lower())
    return re.sub(r"[\W_]+|\btentang(?=\W+tentang\b)", "", plain)


@rule(
    "L705",
    "peraturan",
    Severity.WARNING,
    "Lembaran Negara atau Berita Daerah berbeda",
    "Cocokkan tahun dan nomornya dengan naskah resmi.",
)
def differing_gazette(standard: Standard, among: Surroundings) -> Found:
    """Lembaran Negara 1956 Nomor 65 where most others give Nomor 56."""
    usual = among.once(usual_gazettes)
    for act in basis(standard).citations:
        for name, place in _parts(act):
            expected = usual[act.slug or "", name]
            if place != expected:
                message = f"“{name} {place}” pada {label(act)}; yang lain “{expected}”."
                yield KEY, message, act.publication or act.text


def usual_gazettes(among: Surroundings) -> dict[tuple[str, str], str]:
    """By act and gazette, the year and number that most standards give."""
    counted: dict[tuple[str, str], Counter[str]] = {}
    for standard in among.standards:
        for act in basis(standard).citations:
            for name, place in _parts(act):
                counted.setdefault((act.slug or "", name), Counter())[place] += 1
    return {key: places.most_common(1)[0][0] for key, places in counted.items()}


def _parts(act: Citation) -> Iterator[tuple[str, str]]:
    return ((part[1], part[2]) for part in _PART.finditer(act.publication or ""))


@rule(
    "L710",
    "peraturan",
    Severity.WARNING,
    "Peraturan yang diubah tidak disebut",
    "Sebutkan jenis, nomor, dan tahunnya: “tentang Perubahan atas … Nomor … Tahun …”.",
)
def amends_nothing_named(standard: Standard, _among: Surroundings) -> Found:
    """`tentang Perubahan Peraturan Pelaksana …`: which act was amended?"""
    for act in basis(standard).citations:
        change = _CHANGE.match(act.title or "")
        if change and not _begins_with_an_act(act.title or "", change.end()):
            yield KEY, f"“{act.text}” tidak menyebut nomor peraturan yang diubah.", act.text


def _begins_with_an_act(title: str, start: int) -> bool:
    return any(title.startswith(act.text, start) for act in citations.find(title[start:]))
