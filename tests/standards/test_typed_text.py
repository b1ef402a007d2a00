"""What cannot be seen is left out, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.typed_text import on_one_line, tidied


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Budi\x00 Santoso", "Budi Santoso"),
        ("a\x1b[31mb\x7f", "a[31mb"),
        ("aman \u202egpj.exe\u202c \u2066x\u2069", "aman gpj.exe x"),
        ("e\u0301", "é"),
        ("e\x00\u0301", "é"),
        ("satu\r\ndua\rtiga\u2028empat", "satu\ndua\ntiga\nempat"),
        ("a\ud800b", "ab"),
        ("  \n kolom\tdua \n", "kolom\tdua"),
        ("حروف 😀 – “kutip”", "حروف 😀 – “kutip”"),
        ("", ""),
    ],
)
def test_text_is_tidied(typed: str, kept: str) -> None:
    assert tidied(typed) == kept


def test_one_line_has_single_blanks() -> None:
    assert on_one_line(" Jalan  Merdeka\r\n\tNo. 5 ") == "Jalan Merdeka No. 5"


@given(st.text(st.characters()))
def test_what_is_tidied_is_tidy(typed: str) -> None:
    once = tidied(typed)

    assert tidied(once) == once
    once.encode()
    assert "\r" not in once
    assert "\x00" not in once
