"""Copies of a PostgreSQL database by its own tools; what is counted is what they copy.

A snapshot is exported to pg_dump, so that rows written meanwhile are in neither. Passwords travel
in the environment, which only the own user can read, never on a command line, which all can.
"""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from portal.backups.manifest import Table
from portal.backups.refusals import BackupError

NAME = "postgresql"

_PLAIN = ("--no-owner", "--no-privileges", "--no-password")
"""A copy may go to another machine, where nobody has the same roles."""

_VARIABLES = {
    "HOST": "PGHOST",
    "PORT": "PGPORT",
    "USER": "PGUSER",
    "PASSWORD": "PGPASSWORD",
    "NAME": "PGDATABASE",
}


def version() -> str:
    """The major version of the server."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        return str(int(cursor.fetchone()[0]) // 10_000)


def size() -> int:
    """Bytes of the database on disk; a dump is smaller."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


def dump(path: Path) -> dict[str, Table]:
    """Write a dump and give the tables that are in it."""
    program = _program("pg_dump")
    path.touch(mode=0o600)
    with _snapshot() as cursor:
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
        _run(program, "--format=custom", *_PLAIN, f"--snapshot={snapshot}", f"--file={path}")
        return _tables(cursor)


def restore(path: Path) -> None:
    """Put a dump into the empty database of the settings: in one transaction, or not at all."""
    program = _program("pg_restore")
    database = f"--dbname={connection.settings_dict['NAME']}"
    _run(program, "--single-transaction", "--exit-on-error", *_PLAIN, database, str(path))


def tables() -> dict[str, Table]:
    """The tables of the database of the settings."""
    with _snapshot() as cursor:
        return _tables(cursor)


@contextmanager
def _snapshot() -> Iterator[CursorWrapper]:
    """One unchanging view of all tables, with the patience that a large copy needs."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        cursor.execute("SET LOCAL timezone = 'UTC'")
        cursor.execute("SET LOCAL datestyle = 'ISO'")
        yield cursor


def _tables(cursor: CursorWrapper) -> dict[str, Table]:
    names = sorted(connection.introspection.table_names(cursor))
    return {name: _table(cursor, name) for name in names}


def _table(cursor: CursorWrapper, name: str) -> Table:
    """Ordered by bytes, since the order of a language differs from machine to machine."""
    sha256, rows = hashlib.sha256(), 0
    keys = connection.introspection.get_primary_key_columns(cursor, name) or []
    order = ", ".join(f'{connection.ops.quote_name(key)}::text COLLATE "C"' for key in keys)
    table = connection.ops.quote_name(name)
    statement = f"COPY (SELECT * FROM {table} ORDER BY {order or '1'}) TO STDOUT"  # noqa: S608
    with cursor.copy(statement) as copied:
        for row in copied:
            sha256.update(row)
            rows += 1
    return Table(rows, sha256.hexdigest())


def _program(name: str) -> str:
    """A tool of PostgreSQL that is not older than the server."""
    installed = Path("/usr/lib/postgresql").glob(f"*/bin/{name}")
    newest = max(installed, key=lambda path: float(path.parts[-3]), default=None)
    found = str(newest) if newest else shutil.which(name)
    if found is None:
        raise BackupError(f"Program {name} tidak ada; pasang paket postgresql-client.")
    told = subprocess.run([found, "--version"], capture_output=True, text=True, check=True)  # noqa: S603
    major = re.search(r"\d+", told.stdout)
    if major is None or int(major[0]) < int(version()):
        raise BackupError(
            f"{name} lebih tua daripada peladen PostgreSQL {version()}; "
            f"pasang postgresql-client-{version()}."
        )
    return found


def _run(*command: str) -> None:
    done = subprocess.run(  # noqa: S603
        command, env=os.environ | _environment(), capture_output=True, text=True
    )
    if done.returncode:
        # Further lines may quote rows; the first says what is wrong.
        reason = next(iter(done.stderr.splitlines()), f"kode {done.returncode}")
        raise BackupError(f"{Path(command[0]).name} gagal: {reason}")


def _environment() -> dict[str, str]:
    """How libpq finds the database that Django speaks to."""
    settings = connection.settings_dict
    given = {name: str(settings[key]) for key, name in _VARIABLES.items() if settings[key]}
    _, secure = connection.client.settings_to_cmd_args_env(settings, [])
    return {**(secure or {}), **given, "PGOPTIONS": "-c statement_timeout=0 -c lock_timeout=0"}
