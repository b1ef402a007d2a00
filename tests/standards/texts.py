"""The texts of the decree for tests of the pure modules, read from the fixtures without Django."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

Place = tuple[str, str]
"""Code of a service and key of a component, such as ("1.5", "pengaduan")."""

ANNEX = "standards_[1-9]_*.yaml"
"""The annex of SK 1829/OR/2021, one file a Biro; other decrees stand in files with other names."""


@cache
def components() -> dict[Place, dict[str, Any]]:
    """The fields of every component of the 57 services."""
    folder = Path(__file__).parents[2] / "fixtures"
    rows = [row for path in sorted(folder.glob(ANNEX)) for row in _rows(path)]
    fields = [row["fields"] for row in rows if row["model"] == "standards.component"]
    return {(component["edition"][1], component["key"]): component for component in fields}


def _rows(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
    return rows


def codes() -> list[str]:
    """The codes of the 57 services."""
    return sorted({code for code, _ in components()}, key=lambda code: [*map(int, code.split("."))])


def all_places() -> list[Place]:
    """Every component that has a text."""
    return list(components())


def text_of(code: str, key: str) -> str:
    """The wording of a component."""
    return str(components()[code, key]["text"])


def flow_of(code: str, key: str) -> str:
    """The flow chart of a component; "" where it has none."""
    return str(components()[code, key]["flow"])
