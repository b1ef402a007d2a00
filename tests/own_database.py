"""Copies of the loaded test database, for what no rolled-back transaction can show.

Many connections that commit at once, or a process that is killed: both need a database that others
can open, which on SQLite is a file. Django's own copying is used, so both databases go one way.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from django.db import connection, connections

_PATTERN, _COPY = "contoh", "salinan"


@contextmanager
def pattern(folder: Path) -> Iterator[str]:
    """Copy what is loaded once, before any test is in a transaction; gives the copy's name.

    PostgreSQL copies only databases that nobody is connected to: this is one.
    """
    if connection.vendor == "sqlite":
        file = folder / f"{_PATTERN}.sqlite3"
        _save_memory_to(file)
        yield str(file)
        return
    connection.creation.clone_test_db(_PATTERN, verbosity=0)
    try:
        yield connection.creation.get_test_db_clone_settings(_PATTERN)["NAME"]
    finally:
        connection.creation.destroy_test_db(suffix=_PATTERN, verbosity=0)


@contextmanager
def copied(pattern: str) -> Iterator[str]:
    """Copy the pattern and let every thread of this process speak to the copy.

    Gives its `DATABASE_URL`, for other processes. Whatever was written is gone afterwards.
    """
    with _speaking_to(pattern):
        connection.creation.clone_test_db(_COPY, verbosity=0)
        name = connection.creation.get_test_db_clone_settings(_COPY)["NAME"]
    try:
        with _speaking_to(name):
            yield _address(name)
    finally:
        with _speaking_to(pattern):
            connection.creation.destroy_test_db(suffix=_COPY, verbosity=0)


def _save_memory_to(file: Path) -> None:
    connection.ensure_connection()
    target = sqlite3.connect(file)
    connection.connection.backup(target)
    target.close()


@contextmanager
def _speaking_to(name: str) -> Iterator[None]:
    """Connections are made anew under another name; that of the test run waits meanwhile."""
    settings, waiting = connections.settings["default"], connections["default"]
    connections.settings["default"] = settings | {"NAME": name}
    del connections["default"]
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"] = settings
        connections["default"] = waiting


def _address(name: str) -> str:
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


@contextmanager
def empty(folder: Path) -> Iterator[str]:
    """An empty database that every thread of this process speaks to, as its `DATABASE_URL`."""
    if connection.vendor == "sqlite":
        with _speaking_to(str(folder / "kosong.sqlite3")):
            yield _address(str(folder / "kosong.sqlite3"))
        return
    name = f"{connection.settings_dict['NAME']}_kosong"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    try:
        with _speaking_to(name):
            yield _address(name)
    finally:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}"')
