"""How many people provide a service."""

import re
from collections.abc import Iterable
from typing import NotRequired, TypedDict

from standards.facts.amounts import NUMBER, SPELLED_AGAIN, number
from standards.notation import outline

_PEOPLE = re.compile(rf"({NUMBER}){SPELLED_AGAIN}\s*orang\b", re.IGNORECASE)


class Group(TypedDict):
    """One group of officers, named as in the decree."""

    label: str
    jumlah: int


class Staff(TypedDict):
    """The number of officers; `kelompok` when the decree counts several groups."""

    jumlah: int
    kelompok: NotRequired[list[Group]]


def read(text: str) -> Staff | None:
    """Count the officers; several groups are added up. None when no number can be read."""
    items = outline.parse(text)
    groups = _groups(outline.leaves(items)) or _groups(outline.lines(items))
    if not groups:
        return None
    total = sum(group["jumlah"] for group in groups)
    return Staff(jumlah=total, kelompok=groups) if len(groups) > 1 else Staff(jumlah=total)


def _groups(lines: Iterable[outline.Line]) -> list[Group]:
    found = [(line.text, _PEOPLE.search(line.text)) for line in lines]
    return [
        Group(label=text[: match.start()].strip(" :;."), jumlah=number(match[1]))
        for text, match in found
        if match
    ]
