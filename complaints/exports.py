"""Lists of aduan as files for the office: XLSX and CSV, written row by row."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from complaints.timing.worktime import to_local
from standards.exports import spreadsheets
from standards.exports.workbooks import workbook as workbook

Cell = str | int | datetime | None

DELIMITER = ";"
"""Excel with Indonesian settings takes the comma for the decimal sign."""

_MOMENT_IN_CSV = "%Y-%m-%d %H:%M"


def csv_lines(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The rows as CSV, a line at a time; moments in WIB."""
    plain = ([_in_csv(cell) for cell in row] for row in rows)
    return spreadsheets.csv_lines(headings, plain, delimiter=DELIMITER)


def _in_csv(cell: Cell) -> str | int | None:
    return f"{to_local(cell):{_MOMENT_IN_CSV}}" if isinstance(cell, datetime) else cell
