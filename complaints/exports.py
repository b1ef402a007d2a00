"""Lists of aduan as files for the office: XLSX and CSV, written row by row."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import IO

import xlsxwriter

from complaints.timing.worktime import to_local
from standards import spreadsheets

Cell = str | int | datetime | None

DELIMITER = ";"
"""Excel with Indonesian settings takes the comma for the decimal sign."""

_MOMENT_IN_CSV = "%Y-%m-%d %H:%M"
_MOMENT_IN_XLSX = "yyyy-mm-dd hh:mm"
_WIDTH = 18


def csv_lines(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The rows as CSV, a line at a time; moments in WIB."""
    plain = ([_in_csv(cell) for cell in row] for row in rows)
    return spreadsheets.csv_lines(headings, plain, delimiter=DELIMITER)


def _in_csv(cell: Cell) -> str | int | None:
    return f"{to_local(cell):{_MOMENT_IN_CSV}}" if isinstance(cell, datetime) else cell


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
        moment = book.add_format({"num_format": _MOMENT_IN_XLSX})
        for number, row in enumerate(rows, start=1):
            _write(sheet, number, row, moment)
    file.seek(0)
    return file


def _write(
    sheet: xlsxwriter.worksheet.Worksheet,
    number: int,
    row: Sequence[Cell],
    moment: xlsxwriter.format.Format,
) -> None:
    """One row, each cell as what it is; an empty one is left out."""
    for column, cell in enumerate(row):
        if isinstance(cell, datetime):
            sheet.write_datetime(number, column, to_local(cell).replace(tzinfo=None), moment)
        elif isinstance(cell, int):
            sheet.write_number(number, column, cell)
        elif cell:
            sheet.write_string(number, column, spreadsheets.safe(cell))
