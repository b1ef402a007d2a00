"""From a paper's data to the bytes of a tagged PDF.

Data goes into typst as JSON beside the source, never into the source: no text can become markup
or code. A source reads files of its own folder only and no package. With the bundled fonts alone
every machine makes the same bytes of the same data.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import typst

from standards.dates import date_words, moment_words
from standards.papers.printable import MISSING, printable


class PaperError(RuntimeError):
    """A paper could not be made; names the paper and the line of its source, never the data."""


def render(
    source: Path, data: Mapping[str, object], *, at: datetime, system_fonts: bool = False
) -> bytes:
    """The PDF/UA-1 of a `.typ` file for the data, dated `at`.

    Data may hold texts, whole numbers, truth values, None, days, moments, dataclasses, mappings
    and sequences of these; days and moments are told in words. Raises PaperError when there is no
    such source or it does not fit the data, TypeError for data of another kind.
    """
    paper = source.stem
    if not source.is_file():
        raise PaperError(f"Dokumen {paper} tidak dikenal.")
    texts = json.dumps(_plain(data), ensure_ascii=False)
    try:
        return typst.compile(
            source,
            root=source.parent,
            ignore_system_fonts=not system_fonts,
            format="pdf",
            sys_inputs={"data": texts, "missing": MISSING},
            pdf_standards=["ua-1"],
            timestamp=int(at.timestamp()),
        )
    except typst.TypstError as error:
        # Not chained: typst quotes the text it failed on, and a log would keep it.
        raise PaperError(f"Dokumen {paper} tidak dapat dibuat: {_place(error)}.") from None


def _place(error: typst.TypstError) -> str:
    """The line and column of a source where typst stopped, in the first of its diagnostics."""
    found = re.search(r"┌─ .*?(\w+\.typ:\d+:\d+)\n", error.diagnostic)
    return found[1] if found else "tempat tidak diketahui"


def _plain(value: object) -> Any:
    """The value as JSON knows it, its texts fit for print."""
    match value:
        case str():
            return printable(value)
        case None | bool() | int():
            return value
        case datetime():
            return moment_words(value)
        case date():
            return date_words(value)
        case Mapping():
            return {str(key): _plain(each) for key, each in value.items()}
        case Sequence():
            return [_plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} tidak dapat dicetak.")
