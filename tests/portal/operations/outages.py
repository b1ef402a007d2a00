"""A database that fails as it would in life, for as long as a test wants it to."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import OperationalError, connection

from standards import content_version


def away(*_: Any, **__: Any) -> None:
    """What every query meets while nobody answers."""
    raise OperationalError("could not connect to server at db.internal")


@contextmanager
def database_failing(wrapper: Any = away) -> Iterator[None]:
    """Let every query fail, as if the wrapper were the database."""
    content_version.forget()
    with connection.execute_wrapper(wrapper):
        yield
    content_version.forget()
