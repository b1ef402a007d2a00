"""From a paper's data to the bytes of a tagged PDF.

Data goes into typst as JSON beside the source, never into the source: no text can become markup
or code. A source reads files of its own folder only and no package. With the bundled fonts alone
every machine makes the same bytes of the same data.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from standards.dates import date_words, moment_words
from standards.papers.compiling import CompilingError, Job, compiled, compiled_apart
from standards.papers.printable import MISSING, printable


class PaperError(RuntimeError):
    """A paper could not be made; names the paper and the line of its source, never the data."""


def render(
    source: Path,
    data: Mapping[str, object],
    *,
    at: datetime,
    system_fonts: bool = False,
    apart: bool = False,
) -> bytes:
    """The PDF/UA-1 of a `.typ` file for the data, dated `at`; `apart` for a large paper.

    Data may hold texts, whole numbers, truth values, None, days, moments, dataclasses, mappings
    and sequences of these; days and moments are told in words. Raises PaperError when there is no
    such source or it does not fit the data, TypeError for data of another kind.
    """
    paper = source.stem
    if not source.is_file():
        raise PaperError(f"Dokumen {paper} tidak dikenal.")
    job: Job = {
        "source": str(source),
        "root": str(source.parent),
        "inputs": {"data": json.dumps(_plain(data), ensure_ascii=False), "missing": MISSING},
        "system_fonts": system_fonts,
        "at": int(at.timestamp()),
    }
    try:
        return compiled_apart(job) if apart else compiled(job)
    except CompilingError as stopped:
        raise PaperError(f"Dokumen {paper} tidak dapat dibuat: {stopped}.") from None


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
