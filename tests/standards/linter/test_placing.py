"""The line in which the words of a finding stand."""

from standards.linter.finding import Finding, Severity
from standards.linter.placing import Place, place
from standards.linter.subject import Office, Standard, Text

STANDARD = Standard(
    "1.1",
    "Konsultasi",
    Office("1", "Biro Satu"),
    {"produk": Text("produk", "1. Surat\n   2. Nota  dinas.", "Mulai\nSelesai", "Produk layanan")},
    decree_name="Pelayanan Konsultasi",
)


def of(component: str, quote: str) -> Place:
    finding = Finding("L101", Severity.ADVICE, "1.1", component, "Salah.", "Perbaiki.", quote)
    return place(finding, STANDARD)


def test_words_are_found_in_text_chart_title_and_names() -> None:
    assert of("produk", "Nota  dinas") == Place("2. ", "Nota  dinas", ".")
    assert of("produk", "Selesai") == Place("", "Selesai", "")
    assert of("produk", "layanan") == Place("Produk ", "layanan", "")
    assert of("", "Pelayanan") == Place("", "Pelayanan", " Konsultasi")


def test_words_that_stand_nowhere_are_shown_alone() -> None:
    assert of("produk", "Berita acara") == Place(quote="Berita acara")


def test_what_is_missing_has_no_place() -> None:
    assert of("produk", "") == Place()
