"""Copies of an SQLite database: taken in one read transaction, while others go on writing."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection

from portal.backups.manifest import Table
from portal.backups.refusals import BackupError

NAME = "sqlite"


def version() -> str:
    """Of the library."""
    return sqlite3.sqlite_version


def size() -> int:
    """Bytes of the database on disk, its log included."""
    files = [_file(), Path(f"{_file()}-wal")]
    return sum(file.stat().st_size for file in files if file.exists())


def dump(path: Path) -> dict[str, Table]:
    """Write a copy, check it, and give its tables.

    VACUUM INTO leaves out what was deleted: pages that `retensi` emptied still hold old words.
    """
    path.touch(mode=0o600)
    with _opened(_file()) as source:
        source.execute("VACUUM INTO ?", [str(path)])
    with _opened(path) as copy:
        _examine(copy)
        return _tables(copy)


def restore(path: Path) -> None:
    """Put a copy into the empty database of the settings: in one transaction, or not at all."""
    connection.close()
    with _opened(path) as copy, _opened(_file()) as target:
        copy.backup(target)


def tables() -> dict[str, Table]:
    """The tables of the database of the settings."""
    with _opened(_file()) as source:
        _examine(source)
        return _tables(source)


def _file() -> Path:
    return Path(connection.settings_dict["NAME"])


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection without transactions of its own; what SQLite refuses becomes a sentence."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=60)) as database:
            yield database
    except sqlite3.Error as error:
        raise BackupError(f"SQLite menolak {path.name}: {error}.") from error


def _examine(database: sqlite3.Connection) -> None:
    verdicts = [row[0] for row in database.execute("PRAGMA integrity_check")]
    broken = database.execute("PRAGMA foreign_key_check").fetchall()
    if verdicts != ["ok"] or broken:
        raise BackupError("Basis data SQLite tidak utuh; jalankan PRAGMA integrity_check.")


def _tables(database: sqlite3.Connection) -> dict[str, Table]:
    named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%'"
    names = [row[0] for row in database.execute(f"{named} ESCAPE '!' ORDER BY name")]
    return {name: _table(database, name) for name in names}


def _table(database: sqlite3.Connection, name: str) -> Table:
    """`repr` tells 1 from '1' and NULL from '', and is the same in every Python."""
    sha256, rows = hashlib.sha256(), 0
    quoted = _quoted(name)
    order = ", ".join(_keys(database, name)) or "rowid"
    for row in database.execute(f"SELECT * FROM {quoted} ORDER BY {order}"):  # noqa: S608
        sha256.update(repr(row).encode(errors="surrogatepass") + b"\n")
        rows += 1
    return Table(rows, sha256.hexdigest())


def _keys(database: sqlite3.Connection, name: str) -> Iterator[str]:
    for column in database.execute(f"PRAGMA table_info({_quoted(name)})"):
        if column[5]:
            yield _quoted(column[1])


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
