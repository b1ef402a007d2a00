"""Open data too large for memory: sent while it is made, and kept compressed for those who follow.

There is one file of each for the state of the content, in a folder that no web server serves.
Whoever comes before it is finished makes it anew; each writes under a name of its own and puts the
whole file in place at the end, so two workers never spoil it. Without room on the disk it is sent
all the same.
"""

import logging
import secrets
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers

from standards import content_version
from standards.pages import accepts_gzip, today

_GZIP = 31
"""zlib's window bits for a stream with a gzip header."""
_PACKING = 4
_PIECE = 64 * 1024

_log = logging.getLogger(__name__)


def answer(
    request: HttpRequest, name: str, lines: Callable[[], Iterable[str]], content_type: str
) -> HttpResponseBase:
    """A file of this name with all the lines; 304 for whoever has it.

    `name` becomes the name of a folder. `lines` are asked for only when nobody made them before.
    """
    state = f"{content_version.current()}-{today().isoformat()}-{_CODE}"
    response: HttpResponseBase = HttpResponse()
    if request.method != "HEAD":
        pieces = _pieces(settings.DOWNLOADS_ROOT / name / f"{state}.gz", lines)
        is_packed = accepts_gzip(request)
        response = StreamingHttpResponse(pieces if is_packed else _unpacked(pieces))
        if is_packed:
            response["Content-Encoding"] = "gzip"
    response["Content-Type"] = content_type
    response["ETag"] = etag = f'W/"{state}"'
    response["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ["Accept-Encoding"])
    same = get_conditional_response(request, etag=etag, response=response)  # type: ignore[arg-type]
    return same or response


_CODE = Path(__file__).stat().st_mtime_ns // 1_000_000_000
"""When the portal was installed: another release may write the same content otherwise."""


def _pieces(path: Path, lines: Callable[[], Iterable[str]]) -> Iterator[bytes]:
    """The compressed bytes: of the file if it is there, else made and kept."""
    try:
        file = path.open("rb")
    except OSError:
        yield from _kept(path, _packed(lines()))
        return
    with file:
        while piece := file.read(_PIECE):
            yield piece


def _packed(lines: Iterable[str]) -> Iterator[bytes]:
    packer = zlib.compressobj(_PACKING, wbits=_GZIP)
    for line in lines:
        if piece := packer.compress(line.encode()):
            yield piece
    yield packer.flush()


def _unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(wbits=_GZIP)
    for piece in pieces:
        yield unpacker.decompress(piece)
    yield unpacker.flush()


def _kept(path: Path, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Pass the bytes on and keep them; a reader who leaves early, or an error, leaves no file."""
    copy = _Copy(path)
    try:
        for piece in pieces:
            copy.write(piece)
            yield piece
        copy.put_in_place()
    finally:
        copy.drop()


class _Copy:
    """A file in the making under a name of its own; none when the disk takes no more."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._own = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        self._file: IO[bytes] | None = None
        with self._giving_up():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._own.open("wb")

    def write(self, piece: bytes) -> None:
        with self._giving_up():
            if self._file:
                self._file.write(piece)

    def put_in_place(self) -> None:
        """Let it be found, whole, and remove what was made of older content."""
        with self._giving_up():
            if self._file:
                self._file.close()
                self._own.replace(self._path)
            for old in self._path.parent.iterdir():
                if old != self._path:
                    old.unlink(missing_ok=True)

    def drop(self) -> None:
        """Leave nothing behind of what is not in its place."""
        if self._file:
            with suppress(OSError):
                self._file.close()
            self._own.unlink(missing_ok=True)
            self._file = None

    @contextmanager
    def _giving_up(self) -> Iterator[None]:
        try:
            yield
        except OSError:
            _log.warning("A download could not be kept on the disk.")
            self.drop()
