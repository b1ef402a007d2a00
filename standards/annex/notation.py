"""Texts and flow charts in the notation of the standards, as what is printed, and back. Pure.

What is printed as an outline or as boxes can be read back letter by letter; whatever could not is
printed as it was typed.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from standards.annex.model import Block, Chart, Line
from standards.notation import flow, outline

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Soft hyphens and signs without width: word processors put them in, nobody types them."""

BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\t"), " ")


def tidied(words: str) -> str:
    """Words without what a word processor adds to them: hard blanks, hidden hyphens."""
    return words.translate(INVISIBLE).translate(BLANKS)


def lines(text: str) -> Iterator[Line]:
    """Each line of a text; `typed` gives the same text back."""
    return map(_line, text.split("\n"))


def typed(read: Iterable[Line]) -> str:
    """The text of some lines, in the notation."""
    return "\n".join(map(_typed_line, read))


def split(words: str, depth: int) -> Line:
    """A line at a level, its marker told from its words."""
    found = next(outline.lines(words), None)
    if found is None:
        return Line(depth, "", "")
    return Line(depth, found.marker, found.text)


def chart(text: str) -> Chart:
    """A flow chart as boxes where `drawn` would give the same text back, else as typed."""
    steps = flow.parse(text)
    links = tuple("↔" if step.two_way_to_next else "→" for step in steps[:-1])
    read = Chart(text, tuple(step.text for step in steps), links)
    fits = links and tidied(text) == text and drawn(read.boxes, links) == text
    return read if fits else Chart(text)


def drawn(boxes: Sequence[str], links: Sequence[str]) -> str:
    """The notation of a chart: `Tamu → Petugas ↔ Biro`."""
    pairs = zip_longest(boxes, links, fillvalue="")
    return " ".join(filter(None, (part for pair in pairs for part in pair)))


def blocks(text: str, chart_text: str) -> list[Block]:
    """A text with its flow chart where the decree prints it.

    That is below the line that announces it, or before the text.
    """
    wording: list[Block] = [*lines(text)] if text else []
    if chart_text:
        wording.insert(_place_of_chart(wording), chart(chart_text))
    return wording


def _place_of_chart(wording: Sequence[Block]) -> int:
    announced = (
        place
        for place, block in enumerate(wording, start=1)
        if isinstance(block, Line) and block.words.startswith(flow.ANNOUNCED_BY)
    )
    return next(announced, 0)


def _line(line: str) -> Line:
    words = line.lstrip(" ")
    read = split(words, (len(line) - len(words)) // len(outline.INDENT))
    fits = read.words and read.depth < outline.DEEPEST and tidied(line) == line
    return read if fits and _typed_line(read) == line else Line(0, "", line, verbatim=True)


def _typed_line(line: Line) -> str:
    if line.verbatim:
        return line.words
    return outline.INDENT * line.depth + " ".join(filter(None, (line.marker, line.words)))
