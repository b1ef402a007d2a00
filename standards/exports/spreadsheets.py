"""Tables for spreadsheets: no text of anybody's may be run as a formula there. Pure.

Excel, LibreOffice and Google Sheets take a cell of a CSV file for a formula by its first sign,
whatever stands around it; the same text typed over an XLSX cell becomes one too.
"""

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""

Cell = str | int | float | None

_FORMULA_SIGNS = frozenset("=+-@|%")
_CELL_BREAKS = ("\t", "\r", "\n")


def safe(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet might run it.

    Blanks and unseen signs before the first sign do not protect: some programs drop them. Nor does
    full width: some programs narrow it.
    """
    runs = text.startswith(_CELL_BREAKS) or _first_seen(text) in _FORMULA_SIGNS
    return f"'{text}" if runs else text


def _first_seen(text: str) -> str:
    """The first sign that is neither blank nor unseen, in its narrow form."""
    seen = (sign for sign in text if unicodedata.category(sign)[0] not in "ZC")
    return unicodedata.normalize("NFKC", next(seen, ""))[:1]


def csv_lines(
    headings: Sequence[str], rows: Iterable[Sequence[Cell]], *, delimiter: str = ","
) -> Iterator[str]:
    """The rows as CSV (RFC 4180), a line at a time, headed; numbers stay numbers."""
    writer = csv.writer(_Echo(), delimiter=delimiter)
    yield BYTE_ORDER_MARK + writer.writerow(headings)
    for row in rows:
        yield writer.writerow([safe(cell) if isinstance(cell, str) else cell for cell in row])


class _Echo:
    """A file that hands each line straight back."""

    def write(self, line: str) -> str:
        return line
