"""The notation of a flow chart: boxes joined by `→`, or by `↔` where a step goes both ways."""

import re
from dataclasses import dataclass
from itertools import zip_longest

_LINK = re.compile(r"([→↔]|<?-+>)")
"""The arrows of the notation, and `->` and `<->` for keyboards that have none."""

_TWO_WAY = ("↔", "<")

ANNOUNCED_BY = "Alur Penanganan Pengaduan"
"""The line of the complaint component under which the decree prints its flow chart."""


@dataclass(frozen=True, slots=True)
class Step:
    """One box of the chart; `two_way_to_next` when the next box may send the matter back."""

    text: str
    two_way_to_next: bool = False


def parse(flow: str) -> tuple[Step, ...]:
    """Read a flow chart from left to right; empty boxes are dropped, an empty text gives ()."""
    parts = _LINK.split(" ".join(flow.split()))
    pairs = [
        (text.strip(), link) for text, link in zip_longest(parts[::2], parts[1::2], fillvalue="")
    ]
    boxes = [(text, link) for text, link in pairs if text]
    last = len(boxes) - 1
    return tuple(
        Step(text, place < last and link.startswith(_TWO_WAY))
        for place, (text, link) in enumerate(boxes)
    )


def boxes(flow: str) -> list[str]:
    """The wording of each box, in order."""
    return [step.text for step in parse(flow)]
