"""No text is run as a formula, every text can be had back, and harmless ones stay as they are."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.exports import spreadsheets

HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "|calc",
    "%0A",
    " =1",
    "   +1",
    "\t=1",
    "\r=1",
    "\n=1",
    "\tbiasa",
    "\rbiasa",
    "\nbiasa",
    "\u00a0=1",
    "\u3000-1",
    "\u200b=1",
    "\ufeff=1",
    "\u202e=1",
    " \u200b @x",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "｜x",
    "％x",
    "﹦1",
    "﹢1",
    "﹣1",
    " \t ＝1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://contoh.id";"x")',
]
"""Texts that a spreadsheet might run."""

HARMLESS = ["", "Loket tutup", "1+1=2", "a=b", "'=1", "5 %", "surat@contoh.id", "(=1)", "…", " "]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_text_that_might_run_gets_an_apostrophe(text: str) -> None:
    assert spreadsheets.safe(text) == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS, ids=ascii)
def test_a_harmless_text_stays(text: str) -> None:
    assert spreadsheets.safe(text) == text


@given(st.text(max_size=30))
def test_nothing_else_than_an_apostrophe_is_added(text: str) -> None:
    assert spreadsheets.safe(text) in {text, f"'{text}"}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=2))
def test_every_text_comes_back_from_a_file(texts: list[str]) -> None:
    lines = "".join(spreadsheets.csv_lines(["a"] * len(texts), [texts], delimiter=";"))

    assert lines.startswith("\ufeff")
    _, row = csv.reader(io.StringIO(lines, newline=""), delimiter=";")
    assert row == [spreadsheets.safe(text) for text in texts]


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    lines = list(spreadsheets.csv_lines(["a", "b", "c"], [[-5, 94.3, None]]))

    assert lines == ["\ufeffa,b,c\r\n", "-5,94.3,\r\n"]
