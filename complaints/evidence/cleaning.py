"""From an upload to a file that may be kept: checked here, made anew in a child process."""

import logging
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore
from typing import BinaryIO

from complaints.evidence import child
from complaints.evidence.kinds import Kind, fits, kind_of
from complaints.evidence.refusals import (
    BUSY,
    EMPTY,
    NAME_DIFFERS,
    TOO_COMPLEX,
    TOO_LARGE,
    WRONG_TYPE,
    RefusedError,
)

LARGEST = 8 * 1024 * 1024
"""Bytes of an upload."""

LONGEST_RUN = 15
"""Seconds by the wall clock, more than the processor time that the child has."""

LONGEST_WAIT = 10
"""Seconds until somebody is asked to come again because other files are being looked at."""

_ROOT = Path(__file__).resolve().parents[2]

_places = BoundedSemaphore(2)
"""So many children of a server process at once: uploads never take all its threads and memory."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CleanFile:
    """What may be kept of an upload."""

    kind: Kind
    content: bytes


def clean(upload: BinaryIO, *, name: str) -> CleanFile:
    """The cleaned file of an upload; the name it came with is looked at and forgotten.

    Raises RefusedError with a sentence for the sender. Takes as long as two seconds for a file of
    usual kind and never more than `LONGEST_WAIT` and `LONGEST_RUN`.
    """
    content = upload.read(LARGEST + 1)
    if not content:
        raise RefusedError(EMPTY)
    if len(content) > LARGEST:
        raise RefusedError(TOO_LARGE)
    kind = kind_of(content)
    if kind is None:
        raise RefusedError(WRONG_TYPE)
    if not fits(name, kind):
        raise RefusedError(NAME_DIFFERS)
    with _place():
        return CleanFile(kind, _made_anew(content, kind))


@contextmanager
def _place() -> Iterator[None]:
    if not _places.acquire(timeout=LONGEST_WAIT):
        raise RefusedError(BUSY)
    try:
        yield
    finally:
        _places.release()


def _made_anew(content: bytes, kind: Kind) -> bytes:
    """What the child makes of the content. Its errors are not logged: they may quote the file."""
    with tempfile.TemporaryFile() as result:
        try:
            status = subprocess.run(  # noqa: S603 (our own program; the file comes by a pipe)
                [sys.executable, "-B", "-m", child.__name__, kind],
                input=content,
                stdout=result,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env={},
                timeout=LONGEST_RUN,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            status = None
        result.seek(0)
        return _outcome(status, result.read())


def _outcome(status: int | None, written: bytes) -> bytes:
    if status == 0:
        return written
    if status == child.REFUSED:
        raise RefusedError(written.decode())
    _log.warning("Pemeriksaan berkas bukti terhenti (status %s).", status)
    raise RefusedError(TOO_COMPLEX)
