"""How long a service takes: one entry for each line of `jangka_waktu` that promises something."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TypedDict

from standards.facts import amounts
from standards.notation import outline

_INTRODUCTION = re.compile(
    r"(?:^|\s)(?:±|dalam|selama|sekitar|maksimal|waktu|paling\s+(?:lama|lambat)"
    r"|selambat-lambatnya)$",
    re.IGNORECASE,
)
"""Words that lead to an amount and do not name a stage."""

_CONDITION = re.compile(r"(?:sesuai|menyesuaikan|tergantung|bergantung|menurut)\b", re.IGNORECASE)
"""A wording that gives a condition in place of a number."""


class Duration(TypedDict):
    """One promised duration; `nilai` is None where the decree gives no number."""

    label: str | None
    nilai: int | None
    nilai_maks: int | None
    satuan: str | None
    teks: str


def read(text: str) -> list[Duration]:
    """Every duration in order; a heading such as `Pembentukan Desa :` goes before its labels."""
    return list(_read_level(outline.parse(text), group=None))


def _read_level(items: Sequence[outline.Item], group: str | None) -> Iterator[Duration]:
    current = group
    for item, following in zip_longest(items, items[1:]):
        inner = _joined(group, _label_and_value(item.text)[0])
        if not _is_heading(item, following):
            yield _read_line(item.text, current)
        elif not item.children:
            current = inner
        yield from _read_level(item.children, inner)


def _is_heading(item: outline.Item, following: outline.Item | None) -> bool:
    """Whether a line only names the stages below it: nested ones, or a list under a paragraph."""
    if item.children:
        return amounts.find(item.text) is None
    above_list = not item.marker and following is not None and following.marker != ""
    return above_list and item.text.endswith(":")


def _read_line(line: str, group: str | None) -> Duration:
    label, value = _label_and_value(line)
    amount = amounts.find(value)
    return Duration(
        label=_joined(group, label),
        nilai=amount.low if amount else None,
        nilai_maks=amount.high if amount else None,
        satuan=amount.unit if amount else amounts.bare_unit(value),
        teks=line,
    )


def _label_and_value(line: str) -> tuple[str, str]:
    """Divide at the colon; without one, whatever stands before the amount is the label."""
    before, colon, after = line.partition(":")
    if colon:
        return _trimmed(before), after
    amount = amounts.find(line)
    if amount:
        return _without_introduction(line[: amount.start]), line
    is_label = not _CONDITION.match(line) and not amounts.bare_unit(line)
    return (_trimmed(line) if is_label else ""), line


def _without_introduction(words: str) -> str:
    trimmed = _trimmed(words)
    shorter = _trimmed(_INTRODUCTION.sub("", trimmed))
    return trimmed if shorter == trimmed else _without_introduction(shorter)


def _joined(group: str | None, label: str) -> str | None:
    return ": ".join(filter(None, (group, label))) or None


def _trimmed(words: str) -> str:
    return words.strip(" .;,:")
