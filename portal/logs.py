"""What goes to the log: where something failed, and nothing of what people wrote.

PostgreSQL explains an error on the lines below it with the whole row that it refused, story and
all (DETAIL); a message with line feeds in it would look like several events.
"""

import json
import logging
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest

from portal.operations import request_ids
from portal.operations.outages import outage
from portal.operations.paths import told


class TellLittle(logging.Filter):
    """Lets everything pass, without secrets in paths and without needless traces.

    An outage is not our fault: one line a request is enough, and traces would bury the rest.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten an event in place."""
        request = getattr(record, "request", None)
        if isinstance(request, HttpRequest) and isinstance(record.args, tuple):
            record.args = tuple(
                told(request) if one == request.path else one for one in record.args
            )
        found = outage(record.exc_info[1]) if record.exc_info else None
        if found:
            record.msg, record.args = f"{record.getMessage()} ({found.name})", None
            record.exc_info = None
            record.levelno, record.levelname = logging.WARNING, "WARNING"
        return True


class ShortErrors(logging.Formatter):
    """Each event on one line; below it the trace of a fault, of each error its first line only."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (logging's own name)
        """The line of an event."""
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")

    def formatException(self, ei: Any) -> str:  # noqa: N802 (logging's own name)
        """The trace of an error, after those of the errors that led to it."""
        return "\n".join(_told(ei[1]))


class JsonLines(ShortErrors):
    """Each event as one line of JSON, its trace in it; for machines that gather logs."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of an event: moment (UTC), level, logger, message, request and its facts."""
        event = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request": request_ids.current(),
            **getattr(record, "facts", {}),
        }
        if record.exc_info:
            event["trace"] = self.formatException(record.exc_info)
        return json.dumps(event, ensure_ascii=False, default=str)


def _told(error: BaseException) -> Iterator[str]:
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        yield from _told(earlier)
    yield "".join(traceback.format_tb(error.__traceback__)).rstrip()
    yield f"{type(error).__name__}: {str(error).partition(chr(10))[0]}"
