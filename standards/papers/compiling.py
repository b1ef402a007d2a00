"""One paper from its source and its data by typst. Pure, and a program of its own.

typst keeps what it computed, 200 to 400 MB after an annex of 57 standards, for the rest of the
process. So a large paper is made in a process of its own, which ends with its memory: this file
reads a `Job` as JSON and writes the PDF, or one line that tells the place where typst stopped.
"""

import json
import re
import subprocess
import sys
import threading
from typing import TypedDict

import typst

LONGEST = 120
"""Seconds that a process may take for its paper."""

_STOPPED = 3
"""The exit code that says that the one line on standard error is a place in the source."""

_SOMEWHERE = "tempat tidak diketahui"

_ONE_AT_A_TIME = threading.Lock()
"""Of a worker: many readers who ask at once shall not fill the memory of the machine."""


class Job(TypedDict):
    """What typst is given; `inputs` are texts, `at` is the date of the file in Unix seconds."""

    source: str
    root: str
    inputs: dict[str, str]
    system_fonts: bool
    at: int


class CompilingError(Exception):
    """typst stopped; the text is the place in its source, never the data."""


def compiled(job: Job) -> bytes:
    """The PDF/UA-1 of a job. Raises CompilingError."""
    try:
        return typst.compile(
            job["source"],
            root=job["root"],
            ignore_system_fonts=not job["system_fonts"],
            format="pdf",
            sys_inputs=job["inputs"],
            pdf_standards=["ua-1"],
            timestamp=job["at"],
        )
    except typst.TypstError as error:
        # Not chained: typst quotes the text it failed on, and a log would keep it.
        raise CompilingError(_place(error)) from None


def compiled_apart(job: Job) -> bytes:
    """The same from a process of its own, one at a time. Raises CompilingError."""
    # -I: nothing but this file and what is installed, whatever stands in the environment.
    program = [sys.executable, "-I", __file__]
    given = json.dumps(job).encode()
    try:
        with _ONE_AT_A_TIME:
            done = subprocess.run(  # noqa: S603 (our own program; the data come by a pipe)
                program, input=given, capture_output=True, timeout=LONGEST, env={}, check=False
            )
    except subprocess.TimeoutExpired:
        raise CompilingError("terlalu lama") from None
    if done.returncode == _STOPPED:
        raise CompilingError(done.stderr.decode().strip())
    if done.returncode:
        # Killed, or a fault of our own: what Python says then may quote the data.
        raise CompilingError(_SOMEWHERE)
    return done.stdout


def _place(error: typst.TypstError) -> str:
    """The line and column of a source where typst stopped, in the first of its diagnostics."""
    found = re.search(r"┌─ .*?(\w+\.typ:\d+:\d+)\n", error.diagnostic)
    return found[1] if found else _SOMEWHERE


def _main() -> None:
    try:
        sys.stdout.buffer.write(compiled(json.load(sys.stdin.buffer)))
    except CompilingError as stopped:
        sys.stderr.write(str(stopped))
        sys.exit(_STOPPED)


if __name__ == "__main__":
    _main()
