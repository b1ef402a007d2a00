"""Pure: what a backup says about itself, so that a copy can be compared with it row by row."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Table:
    """How many rows a table has, and the SHA-256 over all of them in the order of their keys."""

    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class StoredFile:
    """The bytes and the SHA-256 of one file in the archive."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The facts of one backup; every filing acknowledged before `began_at` is in it.

    `migrations` names the latest one applied of each app, `files` every member of the archive
    but the manifest.
    """

    engine: str
    server: str
    began_at: datetime
    seconds: float
    migrations: dict[str, str]
    tables: dict[str, Table]
    files: dict[str, StoredFile]

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())

    def to_json(self) -> bytes:
        """As kept in the archive."""
        values = asdict(self) | {"format": FORMAT, "began_at": self.began_at.isoformat()}
        return json.dumps(values, indent=1, sort_keys=True).encode()


def from_json(text: bytes) -> Manifest:
    """The manifest that was kept. Raises ValueError for anything else."""
    try:
        values: dict[str, Any] = json.loads(text)
        if values.pop("format") != FORMAT:
            raise ValueError("unknown format")
        tables = {name: Table(**facts) for name, facts in values.pop("tables").items()}
        files = {name: StoredFile(**facts) for name, facts in values.pop("files").items()}
        began_at = datetime.fromisoformat(values.pop("began_at"))
        return Manifest(began_at=began_at, tables=tables, files=files, **values)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("no manifest") from error
