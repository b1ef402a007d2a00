"""The parts of a complaints text: channels, flow, time limits; and of a procedure: its steps.

The parts are found by their wording, not by their marker, because decrees mark them `a.`, `c.` or
not at all.
"""

import re
from collections.abc import Iterable
from itertools import dropwhile, takewhile

from standards.notation import outline

_CHANNELS = re.compile(r"peng\w+ dapat (?:dilakukan|disampaikan|diajukan) melalui", re.IGNORECASE)
_FLOW = re.compile(r"alur penanganan", re.IGNORECASE)
_LIMITS = re.compile(r"jangka waktu (?:penyelesaian|penanganan)", re.IGNORECASE)
_STEPS = re.compile(r"(?:sistem,? mekanisme,? dan )?prosedur\s*:?$", re.IGNORECASE)


def channel_lines(text: str) -> list[str]:
    """The lines between "Pengaduan dapat dilakukan melalui" and the next part.

    A text without that heading is searched from its first line.
    """
    lines = _after(_CHANNELS, _texts(text))
    return list(takewhile(lambda line: not (_FLOW.match(line) or _LIMITS.match(line)), lines))


def limit_lines(text: str) -> list[str]:
    """The lines below "Jangka Waktu Penyelesaian Pengaduan", or all lines without that heading."""
    return _after(_LIMITS, _texts(text))


def step_lines(text: str) -> list[str]:
    """The steps below "Prosedur :", or of the whole text without that heading.

    Where items are marked only they are steps: 7.2 adds a notice below its list.
    """
    steps = _after(_STEPS, _texts(text))
    marked = {line for _, marker, line in outline.lines(text) if marker}
    return [line for line in steps if line in marked] or steps


def _texts(text: str) -> list[str]:
    return [line for _, _, line in outline.lines(text)]


def _after(heading: re.Pattern[str], lines: Iterable[str]) -> list[str]:
    lines = list(lines)
    below = list(dropwhile(lambda line: not heading.match(line), lines))
    return below[1:] if below else lines
