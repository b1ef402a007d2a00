"""The files of the register book, read as an office would read them."""

import csv
import io

import openpyxl

Row = dict[str, object]


def csv_rows(file: bytes) -> list[Row]:
    """The rows by their headings."""
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig")), delimiter=";"))


def xlsx_rows(file: bytes) -> list[Row]:
    """The rows of the first sheet by their headings."""
    headings, *rows = openpyxl.load_workbook(io.BytesIO(file)).worksheets[0].values
    return [dict(zip(headings, row, strict=True)) for row in rows]
