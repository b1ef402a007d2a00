"""The child process in which files of strangers are opened: `python -m complaints.evidence.child`.

A decoder may be led astray; here it can take neither more memory nor more time than is set down
below, cannot write files, and knows none of the server's secrets. It reads the file on standard
input and writes the new one, or the sentence of refusal, on standard output; the exit status tells
which. Without Django it starts fast: a small picture takes 60 ms in all, a small PDF 110 ms.
"""

import resource
import sys
from collections.abc import Callable

from complaints.evidence.kinds import Kind
from complaints.evidence.refusals import DAMAGED, TOO_COMPLEX, RefusedError

REFUSED = 3
"""Exit status; any other but 0 means that the child died."""

LARGEST_RESULT = 32_000_000
"""Bytes of the new file; a PDF may grow when it is written anew."""

LIMITS = {
    resource.RLIMIT_AS: 512 * 1024 * 1024,
    resource.RLIMIT_CPU: 10,
    resource.RLIMIT_FSIZE: LARGEST_RESULT,
    resource.RLIMIT_CORE: 0,
}
"""Bytes, seconds, bytes, bytes."""


def main(kind: Kind) -> int:
    """Make a file of this kind of what comes on standard input; the exit status."""
    for limit, value in LIMITS.items():
        resource.setrlimit(limit, (value, value))
    try:
        result, status = cleaned(kind, sys.stdin.buffer.read()), 0
    except RefusedError as refusal:
        result, status = str(refusal).encode(), REFUSED
    sys.stdout.buffer.write(result)
    return status


def cleaned(kind: Kind, content: bytes) -> bytes:
    """The new file of this kind; raises RefusedError, whatever is wrong with the content."""
    try:
        return _cleaner(kind)(content)
    except RefusedError:
        raise
    except MemoryError as error:
        raise RefusedError(TOO_COMPLEX) from error
    except Exception as error:
        raise RefusedError(DAMAGED) from error


def _cleaner(kind: Kind) -> Callable[[bytes], bytes]:
    """Imported here, since each child needs only one of the two libraries."""
    if kind == Kind.JPEG:
        from complaints.evidence import pictures

        return pictures.cleaned
    from complaints.evidence import documents

    return documents.cleaned


if __name__ == "__main__":
    sys.exit(main(Kind(sys.argv[1])))
