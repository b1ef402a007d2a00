"""The lists of a text whose markers count, and the places of their items."""

from collections.abc import Iterator, Sequence

from standards.notation import outline

NOT_COUNTED = {"", "-", "–", "•"}
"""The markers of paragraphs and of lists that have no order."""

_SIGNS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ROMAN = {sign: value for value, sign in enumerate(_SIGNS, start=1)}

Level = Sequence[outline.Item]
"""Items of one list, next to each other and with markers that count."""


def levels(items: Sequence[outline.Item]) -> Iterator[Level]:
    """Every list of a tree: neighbours with markers that count; a paragraph between ends it."""
    run: list[outline.Item] = []
    for item in items:
        if item.marker in NOT_COUNTED:
            if run:
                yield run
            run = []
        else:
            run.append(item)
    if run:
        yield run
    for item in items:
        yield from levels(item.children)


def places(level: Level) -> list[int]:
    """`a. b. d.` are 1, 2, 4; `i. ii.` are roman figures, an `i.` without `ii.` is a letter."""
    bodies = [item.marker.rstrip(".)").lower() for item in level]
    if bodies[:2] == ["i", "ii"]:
        return [_ROMAN.get(body, 0) for body in bodies]
    return [_place(body) for body in bodies]


def line(item: outline.Item) -> str:
    """An item as it stands in the text."""
    return f"{item.marker} {item.text}"


def _place(body: str) -> int:
    if body.isdecimal():
        return int(body)
    return ord(body) - ord("a") + 1 if len(body) == 1 else _ROMAN.get(body, 0)
