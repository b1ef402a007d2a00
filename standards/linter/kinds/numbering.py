"""The letters and figures of lists, in their order and as everywhere in the Biro."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from standards.linter.finding import Severity
from standards.linter.levels import NOT_COUNTED, levels, line, places
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings
from standards.notation import outline


@rule(
    "L401",
    "penomoran",
    Severity.WARNING,
    "Penomoran tidak mulai dari awal",
    "Mulai daftar dari a., 1., atau 1).",
)
def wrong_start(standard: Standard, _among: Surroundings) -> Found:
    """`e. f. g. h.`: a list that continues that of another service."""
    for key, text in standard.texts.items():
        late = [level[0] for level in levels(text.items) if places(level)[0] != 1]
        if late:
            starts = " dan ".join(f"“{item.marker}”" for item in late)
            yield key, f"Daftar mulai dari {starts}.", line(late[0])


@rule(
    "L402",
    "penomoran",
    Severity.WARNING,
    "Penomoran meloncat atau berulang",
    "Urutkan kembali huruf atau angka daftar ini.",
)
def wrong_order(standard: Standard, _among: Surroundings) -> Found:
    """`a. b. b.` or `a. c.`"""
    for key, text in standard.texts.items():
        broken = [
            (before, after)
            for level in levels(text.items)
            for (before, place), (after, following) in pairwise(
                zip(level, places(level), strict=True)
            )
            if following != place + 1
        ]
        if broken:
            before, after = broken[0]
            message = f"Sesudah “{before.marker}” tertulis “{after.marker} {after.text}”."
            yield key, message, line(after)


@rule(
    "L403",
    "penomoran",
    Severity.ADVICE,
    "Daftar dengan satu butir",
    "Hapus hurufnya, atau tambahkan butir yang belum tertulis.",
)
def lone_item(standard: Standard, _among: Surroundings) -> Found:
    """An `a.` without a `b.`: is something missing?"""
    for key, text in standard.texts.items():
        for level in levels(text.items):
            if places(level) == [1]:
                yield key, f"Daftar hanya berisi “{line(level[0])}”.", line(level[0])


@rule(
    "L404",
    "penomoran",
    Severity.ADVICE,
    "Cara penomoran berbeda dengan layanan lain Biro ini",
    "Samakan tanda daftar: a. untuk tingkat pertama, 1) untuk tingkat di bawahnya.",
)
def other_style(standard: Standard, among: Surroundings) -> Found:
    """`1.` where nine of ten of the Biro's others have `1)` at the same place."""
    everywhere = among.once(styles)
    siblings = [everywhere[each.code] for each in among.siblings(standard)]
    for key, text in standard.texts.items():
        mine = _styles(text.items)
        theirs = [each[key] for each in siblings if key in each]
        for depth, style in mine.items():
            others = [each[depth] for each in theirs if depth in each]
            common = Counter(others).most_common(1)
            if len(others) >= 3 and common[0][0] != style and common[0][1] >= 0.8 * len(others):
                message = f"Daftar memakai “{style}”; layanan lain memakai “{common[0][0]}”."
                yield key, message, style


def styles(among: Surroundings) -> dict[str, dict[str, dict[int, str]]]:
    """The styles of all standards by service and component, for `among.once`."""
    return {
        each.code: {key: _styles(text.items) for key, text in each.texts.items()}
        for each in among.standards
    }


def _styles(items: Sequence[outline.Item], depth: int = 0) -> dict[int, str]:
    """The shape of the first marker at each depth, as `a.` or `1)`."""
    styles: dict[int, str] = {}
    for item in items:
        if item.marker not in NOT_COUNTED:
            shape = re.sub(r"\d+", "1", item.marker)
            styles.setdefault(depth, re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]", "A", shape)))
        for below, style in _styles(item.children, depth + 1).items():
            styles.setdefault(below, style)
    return styles
