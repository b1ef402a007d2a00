"""Which errors mean that the portal cannot serve for now, and which are faults of ours.

Waiting mends the first: they get a page of their own (503). Waiting never mends a missing table
or a broken constraint: these stay errors (500).
"""

import errno
from enum import Enum, auto

from django.db import Error, InterfaceError, OperationalError


class Outage(Enum):
    """What keeps the portal from serving."""

    AWAY = auto()
    """The database cannot be reached, or it is stopping or starting."""
    BUSY = auto()
    """A query, a lock or a connection was waited for too long."""
    FULL = auto()
    """The disk is full, or so nearly that nothing more is taken."""
    READ_ONLY = auto()
    """Nothing may be written: the switch of operators, or a database that is a copy."""


_BY_SQLSTATE = {
    "25006": Outage.READ_ONLY,
    "25P03": Outage.BUSY,  # idle in a transaction
    "40001": Outage.BUSY,  # serialization
    "40P01": Outage.BUSY,  # deadlock
    "53100": Outage.FULL,
    "53200": Outage.BUSY,  # out of memory
    "53300": Outage.BUSY,  # too many connections
    "55P03": Outage.BUSY,  # lock_timeout
    "57014": Outage.BUSY,  # statement_timeout
    "57P01": Outage.AWAY,  # stopped by its administrator
    "57P02": Outage.AWAY,  # crashed
    "57P03": Outage.AWAY,  # starting up
    "58030": Outage.AWAY,  # cannot read its disk
}
"""PostgreSQL's codes (its manual, appendix A)."""

_CONNECTION_LOST = "08"
"""How the codes of lost connections begin."""

_BY_SQLITE_CODE = {
    5: Outage.BUSY,
    6: Outage.BUSY,
    8: Outage.READ_ONLY,
    10: Outage.AWAY,  # cannot read or write its file
    13: Outage.FULL,
    14: Outage.AWAY,  # cannot open its file
}
"""SQLite's primary result codes; an extended one carries it in its low byte."""


def outage(error: BaseException | None) -> Outage | None:
    """What kind of outage an error tells of; None for every other error."""
    if isinstance(error, OSError):
        return Outage.FULL if error.errno in (errno.ENOSPC, errno.EDQUOT) else None
    if not isinstance(error, Error):
        return None
    driver = error.__cause__ or error
    sqlstate: str | None = getattr(driver, "sqlstate", None)
    if sqlstate is not None:
        lost = Outage.AWAY if sqlstate.startswith(_CONNECTION_LOST) else None
        return _BY_SQLSTATE.get(sqlstate, lost)
    sqlite: int | None = getattr(driver, "sqlite_errorcode", None)
    if sqlite is not None:
        return _BY_SQLITE_CODE.get(sqlite & 0xFF)
    # Without a code there never was an answer: nobody could be connected to.
    return Outage.AWAY if isinstance(error, OperationalError | InterfaceError) else None
