"""The server's worker, answering in Indonesian where a request never reaches Django.

gunicorn refuses overlong addresses and broken requests by itself, in English, and writes the
reader's address to the log; neither is for our readers.
"""

import contextlib
import socket
from typing import Any

from gunicorn.http.errors import LimitRequestLine, ParseException
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import ThreadWorker

_PAGE = """<!doctype html>
<html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><h1>{title}</h1><p>{text}</p><p><a href="/">Beranda</a></p></html>
"""
_ANSWER = """HTTP/1.1 {status}\r
Connection: close\r
Content-Type: text/html; charset=utf-8\r
Content-Security-Policy: default-src 'none'\r
X-Content-Type-Options: nosniff\r
Content-Length: {length}\r
\r
"""

_MOST_DRAINED = 1_000_000
"""Bytes of a refused request read off, so that the reader is not cut off before our answer."""


class Worker(ThreadWorker):  # type: ignore[misc]
    """A threaded worker with our own words for requests that cannot be read."""

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: Exception) -> None:
        """Answer a request that cannot be read; everything else is gunicorn's to handle."""
        if isinstance(exc, LimitRequestLine):
            text = "Persingkat kata pencarian Anda; beberapa kata saja sudah cukup."
            _refuse(client, "414 URI Too Long", "Alamat terlalu panjang", text)
        elif isinstance(exc, ParseException):
            text = "Muat ulang halaman, atau mulai lagi dari beranda."
            _refuse(client, "400 Bad Request", "Permintaan tidak dapat dibaca", text)
        else:
            if req is not None:
                # gunicorn logs the address; what somebody searched for is not for the log.
                req.uri = req.path
            super().handle_error(req, client, addr, exc)


def _refuse(client: socket.socket, status: str, title: str, text: str) -> None:
    page = _PAGE.format(title=title, text=text).encode()
    head = _ANSWER.format(status=status, length=len(page)).encode()
    with contextlib.suppress(OSError):
        write_nonblock(client, head + page)
        _drain(client)


def _drain(client: socket.socket) -> None:
    client.settimeout(0.5)
    drained = 0
    while drained < _MOST_DRAINED and (read := client.recv(65_536)):
        drained += len(read)
