"""What the demo tells: the files of `fixtures/demo/` as scenes, each with its moment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

from complaints.demo.days import DemoDays


@dataclass(frozen=True, slots=True)
class Scene:
    """Something that happens at a moment to the aduan with a name; its words as in the file.

    The first scene of an aduan is its filing, with everything that the file says of it.
    """

    at: datetime
    name: str
    words: Mapping[str, Any]
    is_filing: bool


def read(name: str) -> list[dict[str, Any]]:
    """The entries of one file of the demo."""
    path = _folder() / f"{name}.yaml"
    entries: list[dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return entries


def scenes(days: DemoDays) -> list[Scene]:
    """Everything that happens, in the order of time across all aduan."""
    aduan = [row for path in sorted(_folder().glob("aduan_*.yaml")) for row in read(path.stem)]
    told = [scene for row in aduan for scene in _of_one(row, days)]
    return sorted(told, key=lambda scene: scene.at)


def _folder() -> Path:
    return Path(settings.FIXTURE_DIRS[0]) / "demo"


def _of_one(row: Mapping[str, Any], days: DemoDays) -> Iterator[Scene]:
    recorded = row.get("dicatat", row["diterima"])
    yield Scene(days.moment(recorded), row["nama"], row, is_filing=True)
    for step in row.get("langkah", []):
        yield Scene(days.moment(step["waktu"]), row["nama"], step, is_filing=False)
