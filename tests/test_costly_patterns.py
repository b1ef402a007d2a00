"""No regular expression of ours can be made to think for long by what somebody types.

Texts are bounded where they come in (4,000 characters), so each pattern is shown texts of that
length which are almost what it looks for, over and over.
"""

import importlib
import pkgutil
import re
import time

import pytest

import complaints
import portal
import standards

LONGEST = 4_000
LONGEST_SECONDS = 0.5
"""Of processor time, for two searches. What is bounded takes a thousandth of it."""

PARTS = [
    *"a1 \n.,-:;()[]<>\"'\u201c|*_#/\\@=%",
    "a ",
    "1.",
    "1 ",
    "a.",
    "- ",
    " -",
    "a,",
    "A-",
    "1) ",
    "a. ",
    "nomor 1 tahun ",
    "Pasal 1 ayat (1) ",
    "Undang-Undang Nomor ",
    "<<<a>>>",
    "[a](",
    "0812-",
    "1 jam ",
    "2026-11-",
]


def _modules(package: object) -> list[str]:
    walked = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")  # type: ignore[attr-defined]
    return [found.name for found in walked if ".migrations" not in found.name]


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern that stands in one of our modules, by where it stands."""
    names = [name for package in (standards, complaints, portal) for name in _modules(package)]
    found: dict[str, re.Pattern[str]] = {}
    for name in names:
        for word, value in vars(importlib.import_module(name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                found.setdefault(f"{name}.{word}", value)
    return found


PATTERNS = patterns()


def test_the_patterns_were_really_found() -> None:
    assert len(PATTERNS) > 30


@pytest.mark.parametrize("where", PATTERNS)
def test_a_pattern_gives_up_soon(where: str) -> None:
    pattern = PATTERNS[where]
    for part in PARTS:
        for end in ("", "!", "\n", "\x00"):
            text = (part * LONGEST)[:LONGEST] + end
            began = time.process_time()
            pattern.search(text)
            pattern.fullmatch(text)
            assert time.process_time() - began < LONGEST_SECONDS, (part, end)
