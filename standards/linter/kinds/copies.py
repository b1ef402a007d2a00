"""What was copied from another service or another Biro and not changed."""

import re
from typing import NamedTuple

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings
from standards.linter.words import quoted, telling, words

_UNITS = {
    r"Kelembagaan dan Analisis Jabatan|Tata ?laksana|Reformasi Birokrasi": "Biro Organisasi",
    r"Bina Mental|Pelayanan (?:Non )?Dasar": "Biro Kesejahteraan Rakyat",
    r"Administrasi Kepala Daerah|Penataan Wilayah": "Biro Pemerintahan",
    r"Pengendalian Administrasi Pelaksanaan Pembangunan": "Biro Administrasi Pembangunan",
    r"Bantuan Hukum|Perundang-undangan Provinsi": "Biro Hukum",
    r"Protokol|Materi dan Komunikasi Pimpinan": "Biro Administrasi Pimpinan",
    r"Pengelolaan LPSE|Layanan Pengadaan Secara Elektronik": "Biro Pengadaan Barang dan Jasa",
}
"""The Bagian that the standards name, and whose they are."""


class Subject(NamedTuple):
    """What a service is about: how texts say it, and which names of services allow it."""

    title: str
    in_text: str
    in_name: str


_SUBJECTS = (
    Subject("izin ke luar negeri", r"luar negeri", r"luar negeri"),
    Subject("penyediaan narasumber", r"narasumber", r"narasumber"),
    Subject("konsultasi", r"(?:layanan|materi) konsultasi", r"konsult"),
    Subject("kepegawaian", r"kepegawaian", r"kepegawaian"),
    Subject("naskah sambutan", r"naskah.sambutan|sambutan\s?/\s?pidato", r"sambutan|pidato"),
    Subject("audiensi", r"audiensi", r"audiensi|rapat"),
    Subject("perpustakaan", r"(?<!ruang )perpustakaan", r"perpustakaan"),
    Subject(
        "peraturan daerah",
        r"\bperda\b|rancangan peraturan daerah",
        r"peraturan daerah|produk hukum|hukum daerah|pembentukan",
    ),
)
_ABOUT_ITSELF = ("prosedur", "produk", "jangka_waktu")
"""The components that speak of the service itself."""

_ACT_SUBJECTS = (
    Subject("perpustakaan", r"perpustakaan", r"perpustakaan"),
    Subject("kearsipan", r"kearsipan", r"arsip|surat"),
    Subject("kerja sama daerah", r"kerja ?sama daerah", r"kerja ?sama"),
)

_LEVELS = ("Provinsi", "Kabupaten")


@rule(
    "L611",
    "salinan",
    Severity.ERROR,
    "Menyebut Bagian atau Biro lain",
    "Sebutkan Bagian di Biro sendiri yang memberi layanan.",
)
def unit_of_another_office(standard: Standard, among: Surroundings) -> Found:
    """The user is sent to a Bagian of another Biro."""
    offices = among.by_office.values()
    names = {each[0].office.name for each in offices} - {standard.office.name}
    for key, text in standard.texts.items():
        for line in (*text.text.splitlines(), *text.boxes):
            unit, office = _foreign_unit(line, standard.office.name, names)
            if unit:
                yield key, f"“{unit}” bukan bagian {standard.office.name}, tetapi {office}.", unit


def _foreign_unit(line: str, own: str, names: set[str]) -> tuple[str, str]:
    """The unit of another Biro to which a line sends somebody, to its end, and that Biro."""
    for shape, office in _UNITS.items():
        unit = re.search(rf"\bBagian\s[^;]{{0,80}}?(?:{shape})[^;.]*", line, re.IGNORECASE)
        if unit and office != own:
            return unit[0].strip(), office
    for name in sorted(names):
        unit = re.search(rf"\b(?:dari|di|pada|Kepala)\s+{re.escape(name)}\b", line, re.IGNORECASE)
        if unit:
            return unit[0], name
    return "", ""


@rule(
    "L612",
    "salinan",
    Severity.ERROR,
    "Menyebut pokok layanan lain",
    "Tulis kembali bagian ini untuk layanan ini.",
)
def subject_of_another_service(standard: Standard, _among: Surroundings) -> Found:
    """A step, box, product or duration that speaks of what another service does."""
    own = telling(standard.name)
    for key in _ABOUT_ITSELF:
        text = standard.texts.get(key)
        units = [*text.text.splitlines(), *text.boxes] if text else []
        for subject in _SUBJECTS:
            unit = next((unit for unit in units if _is_about(unit, subject, standard, own)), None)
            if unit:
                yield key, f"“{_item(unit)}” berbicara tentang {subject.title}.", _item(unit)


def _is_about(unit: str, subject: Subject, standard: Standard, own: frozenset[str]) -> bool:
    """A line that also names the own service mentions the other one only in passing."""
    return (
        _says(subject.in_text, unit)
        and not _says(subject.in_name, f"{standard.name} {standard.decree_name}")
        and not own & set(words(unit))
    )


def _says(shape: str, text: str) -> bool:
    return bool(re.search(shape, text, re.IGNORECASE))


def _item(line: str) -> str:
    return re.sub(r"^\s*(?:\w{1,3}[.)]|[-–•])\s+", "", line).strip()


@rule(
    "L615",
    "salinan",
    Severity.WARNING,
    "Dasar hukum layanan lain",
    "Hapus peraturan yang tidak mengatur layanan ini.",
)
def basis_of_another_service(standard: Standard, _among: Surroundings) -> Found:
    """UU Perpustakaan under a service that gives no books."""
    text = standard.texts.get("dasar_hukum")
    outer = [act for act in text.citations if not act.parent] if text else []
    for subject in _ACT_SUBJECTS:
        about = [act for act in outer if _says(subject.in_text, act.title or "")]
        if about and not _says(subject.in_name, standard.name):
            acts = quoted(act.text for act in about)
            message = f"{acts} mengatur {subject.title}, bukan “{standard.name}”."
            yield "dasar_hukum", message, about[0].text


@rule(
    "L616",
    "salinan",
    Severity.ERROR,
    "Menyebut DPRD tingkat lain",
    "Sebutkan DPRD yang dimaksud nama layanan ini.",
)
def council_of_another_level(standard: Standard, _among: Surroundings) -> Found:
    """`DPRD Provinsi` under a service for the members of a DPRD Kabupaten/Kota."""
    for own, other in (_LEVELS, _LEVELS[::-1]):
        for key, text in standard.texts.items():
            found = re.search(rf"DPRD {other}\b", text.text, re.IGNORECASE)
            if found and _says(rf"DPRD {own}", standard.name):
                yield key, f"“{found[0]}” pada layanan “{standard.name}”.", found[0]
