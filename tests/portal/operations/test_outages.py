"""What is an outage and what a fault of ours, told from what the databases really say."""

import errno
import sqlite3
from pathlib import Path

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, InterfaceError, OperationalError, connection

from portal.operations.outages import Outage, outage


def of(driver: Exception, kind: type[Exception] = OperationalError) -> Outage | None:
    """What is made of an error of the driver, wrapped as Django wraps it."""
    try:
        raise kind("…") from driver
    except kind as error:
        return outage(error)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("QueryCanceled", Outage.BUSY),
        ("LockNotAvailable", Outage.BUSY),
        ("DeadlockDetected", Outage.BUSY),
        ("TooManyConnections", Outage.BUSY),
        ("IdleInTransactionSessionTimeout", Outage.BUSY),
        ("AdminShutdown", Outage.AWAY),
        ("CannotConnectNow", Outage.AWAY),
        ("ConnectionFailure", Outage.AWAY),
        ("DiskFull", Outage.FULL),
        ("ReadOnlySqlTransaction", Outage.READ_ONLY),
        ("UndefinedTable", None),
        ("UniqueViolation", None),
        ("NotNullViolation", None),
    ],
)
def test_postgresql_tells_it_by_a_code(name: str, expected: Outage | None) -> None:
    assert of(getattr(psycopg.errors, name)("x"), DatabaseError) is expected


def test_a_postgresql_that_nobody_reaches_is_away() -> None:
    with pytest.raises(psycopg.OperationalError) as refused:
        psycopg.connect("host=127.0.0.1 port=1 connect_timeout=2")

    assert of(refused.value) is Outage.AWAY
    assert outage(InterfaceError("connection already closed")) is Outage.AWAY


def sqlite_error(path: Path, *statements: str) -> sqlite3.Error:
    database = sqlite3.connect(path, timeout=0)
    try:
        for statement in statements:
            database.execute(statement)
    except sqlite3.Error as error:
        return error
    finally:
        database.close()
    raise AssertionError("nothing failed")


def test_sqlite_tells_it_by_a_code(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite3"
    full = sqlite_error(
        file,
        "CREATE TABLE a (b)",
        "PRAGMA max_page_count=3",
        "INSERT INTO a VALUES (zeroblob(99999))",
    )
    missing = sqlite_error(file, "SELECT * FROM entah")
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    busy = sqlite_error(file, "BEGIN IMMEDIATE")
    holder.close()

    assert of(full) is Outage.FULL
    assert of(busy) is Outage.BUSY
    assert of(missing) is None


def test_a_full_disk_is_told_by_files_as_well() -> None:
    assert outage(OSError(errno.ENOSPC, "No space left on device")) is Outage.FULL
    assert outage(FileNotFoundError(errno.ENOENT, "x")) is None


@pytest.mark.django_db
def test_a_fault_of_ours_is_none() -> None:
    with pytest.raises(DatabaseError) as fault, connection.cursor() as cursor:
        cursor.execute("SELECT entah FROM tidak_ada")

    assert outage(fault.value) is None
    assert outage(IntegrityError("x")) is None
    assert outage(None) is None
