"""Which module knows the database of the settings."""

from pathlib import Path
from typing import Protocol, cast

from django.db import connection

from portal.backups import postgresql, sqlite
from portal.backups.manifest import Table


class Engine(Protocol):
    """What a backup needs of a database."""

    NAME: str

    def version(self) -> str: ...
    def size(self) -> int: ...
    def dump(self, path: Path) -> dict[str, Table]: ...
    def restore(self, path: Path) -> None: ...
    def tables(self) -> dict[str, Table]: ...


def current() -> Engine:
    """The one for the database of the settings."""
    engine = sqlite if connection.vendor == sqlite.NAME else postgresql
    return cast(Engine, engine)
