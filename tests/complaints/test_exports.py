"""Files for the office, read back as Excel reads them."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC

import openpyxl
import pytest

from complaints import exports
from tests.complaints.calendars import wib
from tests.standards.exports.test_spreadsheets import HARMLESS, HOSTILE

RECEIVED = wib("Mon 2026-11-23 14:30")


def in_csv(*row: exports.Cell) -> list[str]:
    lines = "".join(exports.csv_lines(["judul"] * len(row), [row]))
    return list(csv.reader(io.StringIO(lines, newline=""), delimiter=";"))[1]


def in_xlsx(*row: exports.Cell) -> Sequence[openpyxl.cell.Cell]:
    with exports.workbook("Register", ["judul"] * len(row), [row]) as file:
        book = openpyxl.load_workbook(io.BytesIO(file.read()))
    return list(book.active.iter_rows())[1]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_nothing_is_run_in_either_file(text: str) -> None:
    (cell,) = in_xlsx(text)

    assert in_csv(text) == [f"'{text}"]
    # Excel's files know a carriage return only in words.
    assert (cell.data_type, cell.value) == ("s", f"'{text}".replace("\r", "_x000D_"))


@pytest.mark.parametrize("text", [text for text in HARMLESS if text.strip()], ids=ascii)
def test_harmless_texts_are_the_same_in_both_files(text: str) -> None:
    assert in_csv(text) == [text]
    assert in_xlsx(text)[0].value == text


def test_moments_are_told_in_wib_whatever_their_zone() -> None:
    moment = RECEIVED.astimezone(UTC)

    assert in_csv(moment) == ["2026-11-23 14:30"]
    assert in_xlsx(moment)[0].value == RECEIVED.replace(tzinfo=None)


def test_numbers_are_numbers_and_nothing_is_empty() -> None:
    cells = in_xlsx(-3, None, "")

    assert [cell.value for cell in cells] == [-3, None, None]
    assert cells[0].data_type == "n"
    assert in_csv(-3, None, "") == ["-3", "", ""]


def test_an_address_is_a_text_and_no_link() -> None:
    (cell,) = in_xlsx("http://contoh.id/")

    assert cell.hyperlink is None


def test_a_sign_that_xml_does_not_know_breaks_no_file() -> None:
    assert "bel" in in_xlsx("bel\x07\x0b\ufffe")[0].value


def test_a_sheet_is_printed_landscape_with_its_headings_on_every_page() -> None:
    with exports.workbook("Register", ["judul"], []) as file:
        sheet = openpyxl.load_workbook(io.BytesIO(file.read())).active

    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.title == "Register"
