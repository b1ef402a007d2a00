"""Fourteen components, each long enough, with what the Biro's others have."""

from standards.components import COMPONENTS
from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_ELEMENTS = {
    "pengawasan": {
        "Pejabat Pengendalian Gratifikasi": "gratifikasi",
        "pengawasan oleh atasan langsung": "atasan langsung",
        "Aparat Pengawasan Intern Pemerintah": "(apip)",
    },
    "evaluasi": {"Survei Kepuasan Masyarakat": "survei kepuasan", "rapat evaluasi": "rapat"},
    "jaminan_pelayanan": {"sanksi atas pelanggaran standar": "sanksi"},
    "jaminan_keamanan": {"jaminan keamanan dan keselamatan": "keselamatan"},
    "kompetensi": {"pemahaman SOP": "(sop)", "etika pelayanan": "etika"},
}
"""What standards promise in a component, and the words by which it is found."""

_SHORTEST = 3
"""Letters below which a text is no answer; `Gratis` has six."""


@rule(
    "L501",
    "kelengkapan",
    Severity.ERROR,
    "Komponen tidak ada",
    "Isi komponen ini; UU 25/2009 Pasal 21 mewajibkan keempat belas komponen.",
)
def missing(standard: Standard, _among: Surroundings) -> Found:
    """A component without text."""
    for key, kind in COMPONENTS.items():
        if key not in standard.texts or not standard.texts[key].text.strip():
            yield key, f"Komponen {kind.title} belum diisi.", ""


@rule(
    "L502",
    "kelengkapan",
    Severity.WARNING,
    "Komponen terlalu singkat",
    "Tulis isi komponen dengan lengkap.",
)
def too_short(standard: Standard, _among: Surroundings) -> Found:
    """`-` or `ya` is no content."""
    for key, text in standard.texts.items():
        letters = sum(character.isalnum() for character in text.text)
        if text.text.strip() and letters < _SHORTEST:
            yield (
                key,
                f"“{text.text.strip()}” bukan isi komponen {COMPONENTS[key].title}.",
                text.text,
            )


@rule(
    "L503",
    "kelengkapan",
    Severity.WARNING,
    "Unsur yang ada pada layanan lain Biro ini tidak ada",
    "Tambahkan unsur itu, atau beri alasan bila memang tidak berlaku.",
)
def element_missing(standard: Standard, among: Surroundings) -> Found:
    """No satisfaction survey where most of the Biro's other standards have one."""
    siblings = among.siblings(standard)
    for key, elements in _ELEMENTS.items():
        for name, words in elements.items():
            with_it = sum(_has(each, key, words) for each in siblings)
            usual = with_it > len(siblings) / 2 and with_it >= 2
            if usual and key in standard.texts and not _has(standard, key, words):
                yield key, f"Tidak menyebut {name}, padahal layanan lain menyebutnya.", ""


def _has(standard: Standard, key: str, words: str) -> bool:
    text = standard.texts.get(key)
    return text is not None and words in text.text.lower()
