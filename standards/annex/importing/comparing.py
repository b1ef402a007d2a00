"""What a file changes in a service on record, beside what word processors do unasked. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from standards.annex.importing.found import Held, ReadService, Wording
from standards.annex.notation import INVISIBLE, tidied
from standards.components import COMPONENTS

NAME, TITLE, TEXT, FLOW = "nama di lampiran", "judul", "teks", "bagan alur"

_AUTOCORRECTED = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "—": "-", "–": "-"}
)
"""Quotes and dashes that word processors put in by themselves."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: of which component ("" for the service), what, before and after."""

    key: str
    what: str
    before: str
    after: str


def differences(read: ReadService, held: Held) -> Iterator[Difference]:
    """What differs; components that the file lacks stay as they are."""
    yield from _difference("", NAME, held.name, read.name)
    for key, new in read.components.items():
        old = held.components.get(key, Wording("", "", ""))
        official = COMPONENTS[key].title
        yield from _difference(
            key, TITLE, old.printed_title or official, new.printed_title or official
        )
        yield from _difference(key, TEXT, old.text, new.text)
        yield from _difference(key, FLOW, old.flow, new.flow)


def restored(text: str, held: str) -> str:
    """A text whose lines are those on record wherever only a word processor touched them."""
    if _folded_text(text) == _folded_text(held):
        return held
    known = {_folded(line): line for line in held.split("\n")}
    return "\n".join(known.get(_folded(line), line) for line in text.split("\n"))


def _difference(key: str, what: str, before: str, after: str) -> Iterator[Difference]:
    new = restored(after, before)
    if new != before:
        yield Difference(key, what, before, new)


def _folded_text(text: str) -> list[str]:
    return [folded for line in text.split("\n") if (folded := _folded(line)).strip()]


def _folded(line: str) -> str:
    """A line without what autocorrection changes; its indent counts."""
    indent = len(line) - len(line.lstrip(" "))
    plain = tidied(line.translate(INVISIBLE)).translate(_AUTOCORRECTED).replace("…", "...")
    plain = re.sub(r"-+", "-", plain)
    return " " * indent + " ".join(plain.split())
