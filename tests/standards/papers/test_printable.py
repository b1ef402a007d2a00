"""Any text fit for print: what is kept, replaced, left out and broken."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standards.papers.printable import GLYPHS, MISSING, printable
from tests.complaints.papers import examples


@pytest.mark.parametrize(
    "text",
    [
        "Petugas meminta Rp50.000,00 “tanpa kuitansi” – pukul 14.30, suhu 30 °C, luas 12 m².",
        "Nguyễn Thị Hằng, Łukasz, Ελένη, Наталья",
        "مرحبا بالعالم",
        "$x$ #panic() *tebal* _miring_ `kode` <label> @acuan \\ // ~ [ ] { }",
        "a\nb\n\nc",
        "",
    ],
)
def test_what_the_fonts_have_is_kept(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("aduan 😡", f"aduan {MISSING}"),
        ("👩🏽‍⚖️", MISSING * 3),
        ("漢字", MISSING * 2),
        ("a\ue000\ud800\U0010ffffb", f"a{MISSING * 3}b"),
        ("𝐓𝐨𝐥𝐨𝐧𝐠 ﹫ Ａｄｕ", "Tolong @ Adu"),
        ("nol\x00bel\x07hapus\x7f", "nolbelhapus"),
        ("balik\u202efdp.exe\u2066\ufeff", "balikfdp.exe"),
        ("e\u0301 z\u0300\u0316\u0327\u0489", "é z"),
        ("satu\r\ndua\rtiga\u2028empat\vlima", "satu\ndua\ntiga\nempat\nlima"),
        ("kolom\tdua", "kolom dua"),
    ],
)
def test_what_they_have_not_is_replaced_or_left_out(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_a_word_longer_than_any_real_one_may_be_broken() -> None:
    assert printable("x" * 35) == "\u200b".join(["x" * 10, "x" * 10, "x" * 10, "x" * 5])
    assert printable("x" * 40).count("\u200b") == 3
    assert printable("ketidakbertanggungjawabannya") == "ketidakbertanggungjawabannya"


@pytest.mark.parametrize("row", GLYPHS, ids=lambda row: row[0])
def test_every_letter_of_the_table_has_a_glyph(row: tuple[str, int, int]) -> None:
    letters = map(chr, range(row[1], row[2] + 1))
    text = " ".join(filter(_stands_alone, letters))

    assert printable(text) == text
    assert examples.case_file(story=text).pdf().startswith(b"%PDF")


def _stands_alone(letter: str) -> bool:
    """Whether a sign is neither a mark, nor a control, nor another way to write some letter."""
    is_letter = unicodedata.category(letter)[0] not in "CM" and not letter.isspace()
    return is_letter and unicodedata.is_normalized("NFC", letter)


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_text_can_be_printed(text: str) -> None:
    pdf = examples.receipt(complainant=text, story=text, address=text, service=text).pdf()

    assert pdf.startswith(b"%PDF")
