"""One phrase changed wherever it stands, as when a Biro gets another telephone number. Pure."""

from collections.abc import Sequence

from standards.notation import diff

SHORTEST = 3
"""Letters of a phrase; a shorter one stands in every other word."""


def replaced(text: str, phrase: str, by: str) -> str:
    """The text with every occurrence of the phrase changed, letter by letter as typed."""
    return text.replace(phrase, by)


def changed_lines(text: str, phrase: str, by: str) -> Sequence[Sequence[diff.Piece]]:
    """The lines that hold the phrase, with what goes and what comes marked."""
    return [
        diff.pieces(line.strip(), replaced(line, phrase, by).strip())
        for line in text.splitlines()
        if phrase in line
    ]
