"""A QR code as the path of an SVG, which a template draws without any style of its own. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import segno

QUIET = 4
"""Modules of white around, without which cameras find nothing."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A square of `size` units a side, and the path of what is dark in it."""

    size: int
    path: str


def drawn(text: str) -> Drawing:
    """The QR code of a text."""
    rows = [bytes(row) for row in segno.make(text, micro=False).matrix_iter(border=QUIET)]
    return Drawing(len(rows), "".join(_dark(rows)))


def _dark(rows: list[bytes]) -> Iterator[str]:
    """A rectangle for each run of dark modules in a row."""
    for y, row in enumerate(rows):
        for run in re.finditer(rb"\x01+", row):
            length = run.end() - run.start()
            yield f"M{run.start()} {y}h{length}v1h-{length}z"
