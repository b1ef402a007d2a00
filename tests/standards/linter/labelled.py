"""The irregularities a reader saw in the annex, one label each (docs/linter.md)."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

KINDS = {
    "salinan": "copied from another service or Biro",
    "sop_lain": "SOP of another service",
    "angka": "number or unit missing, number and word contradicting",
    "tingkat": "tiers missing, different from the Biro's others, beyond the ceiling",
    "saluran": "channels missing, doubled, malformed, differing inside a Biro",
    "urutan": "list marks that do not start at the first or jump",
    "nama": "names differing between diktum and annex",
    "akta": "acts misquoted, revoked, amended, doubled, placeholder",
    "alur": "flow chart and steps disagree, or no chart",
    "terpotong": "truncated text",
    "ejaan": "typos",
    "istilah": "inconsistent wording, stray punctuation",
}
FOLDER = Path(__file__).parent / "labels"
ACCEPTED = FOLDER / "diterima.yaml"


@dataclass(frozen=True)
class Label:
    """One irregularity: where it stands, its kind, the words at fault ("" if something is missing).

    `service` is a code such as "7.4", or a Biro's code; `component` is "" for the name of either.
    """

    service: str
    component: str
    kind: str
    quote: str
    note: str


@cache
def blind() -> list[Label]:
    """What a reader labelled before and without looking at the rules."""
    return [label for path in sorted(FOLDER.glob("biro-*.yaml")) for label in read(path)]


@cache
def accepted() -> list[Label]:
    """What the linter found, the reader had overlooked and judged right afterwards."""
    return read(ACCEPTED)


def read(path: Path) -> list[Label]:
    """The labels of a file; a row that names several services is several labels."""
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Label(service, **row) for row in rows for service in row.pop("services")]


def biro_of(service: str) -> str:
    """The code of the Biro of a service."""
    return service.split(".")[0]
