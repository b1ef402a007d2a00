"""When the timer last did its work on this machine, so that its silence is noticed.

A file, for a row would be restored with a backup and tell of itself.
"""

from datetime import UTC, datetime

from django.conf import settings


def note() -> None:
    """The timer has run to its end, whatever came of it."""
    settings.LAST_RUN_FILE.touch()


def at() -> datetime | None:
    """When it last ran to its end; None when it never did."""
    try:
        return datetime.fromtimestamp(settings.LAST_RUN_FILE.stat().st_mtime, UTC)
    except FileNotFoundError:
        return None
