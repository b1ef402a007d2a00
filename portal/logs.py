"""What goes to the log: where something failed, and nothing of what people wrote.

PostgreSQL explains an error on the lines below it with the whole row that it refused, story and
all (DETAIL); a message with line feeds in it would look like several events.
"""

import logging
import traceback
from collections.abc import Iterator
from typing import Any


class ShortErrors(logging.Formatter):
    """Each event on one line; below it the trace of a fault, of each error its first line only."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (logging's own name)
        """The line of an event."""
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")

    def formatException(self, ei: Any) -> str:  # noqa: N802 (logging's own name)
        """The trace of an error, after those of the errors that led to it."""
        return "\n".join(_told(ei[1]))


def _told(error: BaseException) -> Iterator[str]:
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        yield from _told(earlier)
    yield "".join(traceback.format_tb(error.__traceback__)).rstrip()
    yield f"{type(error).__name__}: {str(error).partition(chr(10))[0]}"
