"""A list as a workbook for the office (XLSX), written row by row. Pure."""

import tempfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import IO

import xlsxwriter

from standards.dates import ZONE
from standards.exports.spreadsheets import safe

Cell = str | int | date | datetime | None
"""A moment carries its zone and is written in WIB."""

_MOMENT = "yyyy-mm-dd hh:mm"
_DAY = "yyyy-mm-dd"
_WIDTH = 18


def workbook(title: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> IO[bytes]:
    """The rows as a workbook of one sheet, at its beginning; the file is gone when closed.

    Texts are written as texts, whatever they look like, and each row leaves memory at once.
    """
    # Whoever sends the file closes it.
    file = tempfile.TemporaryFile()  # noqa: SIM115
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet(title)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.set_column(0, len(headings) - 1, _WIDTH)
        sheet.write_row(0, 0, headings, book.add_format({"bold": True, "text_wrap": True}))
        writer = _Writer(sheet, book)
        for number, row in enumerate(rows, start=1):
            writer.write(number, row)
    file.seek(0)
    return file


class _Writer:
    """Writes each cell as what it is; an empty one is left out."""

    def __init__(
        self, sheet: xlsxwriter.worksheet.Worksheet, book: xlsxwriter.workbook.Workbook
    ) -> None:
        self._sheet = sheet
        self._moment = book.add_format({"num_format": _MOMENT})
        self._day = book.add_format({"num_format": _DAY})

    def write(self, number: int, row: Sequence[Cell]) -> None:
        for column, cell in enumerate(row):
            if isinstance(cell, datetime):
                local = cell.astimezone(ZONE).replace(tzinfo=None)
                self._sheet.write_datetime(number, column, local, self._moment)
            elif isinstance(cell, date):
                self._sheet.write_datetime(number, column, cell, self._day)
            elif isinstance(cell, int):
                self._sheet.write_number(number, column, cell)
            elif cell:
                self._sheet.write_string(number, column, safe(cell))
