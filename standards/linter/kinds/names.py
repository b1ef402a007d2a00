"""Names that disagree: of the service and the Biro in diktum and annex, of the components."""

import re

from standards.components import COMPONENTS
from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings
from standards.linter.words import words

_FRAME = frozenset({"pelayanan", "fasilitasi", "fasilitas", "penyusunan", "dan"})
"""Words around the matter itself, by which two names of one service differ."""


def _plain(name: str) -> str:
    """A name without what is only layout: capitals, spaces around a slash, a full stop."""
    return re.sub(r"\s*/\s*", "/", " ".join(name.casefold().split())).rstrip(".; ")


def _matter(name: str) -> frozenset[str]:
    return frozenset(words(name)) - _FRAME


@rule(
    "L601",
    "nama",
    Severity.WARNING,
    "Nama layanan di diktum berbeda dengan di lampiran",
    "Samakan nama di diktum KEDUA dan di lampiran.",
)
def decree_and_annex(standard: Standard, _among: Surroundings) -> Found:
    """The decree lists the service under another name than its annex."""
    decree = standard.decree_name
    if decree and _plain(decree) != _plain(standard.name):
        yield "", f"Diktum menyebut “{decree}”, lampiran “{standard.name}”.", standard.name


@rule(
    "L602",
    "nama",
    Severity.WARNING,
    "Nama Biro tidak seragam",
    "Pakai nama resmi Biro di diktum dan di lampiran.",
)
def office_name(standard: Standard, among: Surroundings) -> Found:
    """`BIRO KESEJAHTERAAN SOSIAL` over Biro Kesejahteraan Rakyat; told at its first service."""
    office = standard.office
    services = among.by_office.get(office.code, [standard])
    if standard.code != services[0].code:
        return
    for place, name in (("lampiran", office.annex_name), ("diktum", office.decree_name)):
        if name and _plain(name) != _plain(office.name):
            yield "", f"Nama Biro di {place} “{name}”, seharusnya “{office.name}”.", name


@rule(
    "L603",
    "nama",
    Severity.ADVICE,
    "Judul komponen berbeda dengan judul resmi",
    "Pakai judul menurut Peraturan Menteri PANRB Nomor 15 Tahun 2014.",
)
def component_title(standard: Standard, _among: Surroundings) -> Found:
    """`Waktu Pelayanan` over `Jangka Waktu Penyelesaian`: one finding, at the first such title."""
    odd = {
        key: text.printed_title
        for key, text in standard.texts.items()
        if text.printed_title and _plain(text.printed_title) != _plain(COMPONENTS[key].title)
    }
    if odd:
        pairs = [f"“{title}” seharusnya “{COMPONENTS[key].title}”" for key, title in odd.items()]
        first = next(iter(odd))
        yield first, f"Judul {'; '.join(pairs)}.", odd[first]


@rule(
    "L604",
    "nama",
    Severity.ADVICE,
    "Penulisan nama layanan tidak rapi",
    "Tulis nama lengkap tanpa titik di akhir dan tanpa spasi di sekitar garis miring.",
)
def untidy_name(standard: Standard, _among: Surroundings) -> Found:
    """A full stop at the end, spaces around a slash, a gap in a hyphenated word, half a name."""
    name = standard.name
    if name.startswith("("):
        yield "", f"Nama “{name}” hanya keterangan dalam kurung.", name
    untidy = re.search(r"\S*\s+/\s*\S*|\S+/\s+\S+|\w+-\s+\w+|\S+[.;,:]$", name)
    if untidy:
        yield "", f"Penulisan “{untidy[0]}” pada nama layanan.", untidy[0]


@rule(
    "L605",
    "nama",
    Severity.WARNING,
    "Dua layanan dengan nama yang sama maksudnya",
    "Gabungkan kedua layanan, atau beri nama yang membedakannya.",
)
def twin_service(standard: Standard, among: Surroundings) -> Found:
    """Two services of a Biro whose telling words are the same; told at the later one."""
    matter = _matter(standard.name)
    for other in among.by_office.get(standard.office.code, ()):
        if other.code == standard.code:
            return
        if matter and matter == _matter(other.name):
            yield "", f"Nama ini hampir sama dengan {other.code} “{other.name}”.", standard.name
