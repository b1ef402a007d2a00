"""Finished public pages, kept as bytes in each worker until the content changes.

A page that a view marked with `standards.pages.published` is the same for everybody. It is
compressed once, gets an ETag, and is served again without a view, a template or a query while
the content version and the local date stay what they were. Anyone with a session goes past it.
Addresses with a query are endless many: their pages get an ETag too, but are not kept.

While the database is away nobody can tell whether the content changed: then what was last kept is
served on, to everybody; each page says itself of which day it is.
"""

import gzip
import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.timezone import localdate

from portal.operations.outages import Outage
from portal.operations.paths import is_health
from standards import content_version
from standards.pages import accepts_gzip

GetResponse = Callable[[HttpRequest], HttpResponseBase]

_ASK_EVERY_SECONDS = 1.0
"""How often a database that is away is asked whether it is back."""

_THOROUGHLY, _QUICKLY = 6, 4
"""How a page is packed that is sent many times, and one that is sent once: in half the time, with
3 % more bytes."""

_NOT_KEPT = {"content-length", "content-encoding", "vary", "etag", "cache-control"}


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page: its headers, its compressed bytes and its ETag."""

    headers: tuple[tuple[str, str], ...]
    compressed: bytes
    etag: str

    @classmethod
    def of(cls, response: HttpResponse, packing: int) -> "Page":
        """Take the page from a rendered answer; `packing` is gzip's level."""
        headers = tuple(
            (name, value) for name, value in response.items() if name.lower() not in _NOT_KEPT
        )
        digest = hashlib.blake2b(response.content, digest_size=12).hexdigest()
        return cls(headers, gzip.compress(response.content, packing, mtime=0), f'W/"{digest}"')

    def answer(self, request: HttpRequest) -> HttpResponseBase:
        """The page for this request: compressed if it may be, 304 if the reader has it."""
        response = HttpResponse()
        for name, value in self.headers:
            response[name] = value
        response["ETag"] = self.etag
        # Keep a copy, but ask each time: a published change shows on the next request.
        response["Cache-Control"] = "no-cache"
        patch_vary_headers(response, ["Accept-Encoding"])
        if accepts_gzip(request):
            response.content = self.compressed
            response["Content-Encoding"] = "gzip"
        else:
            response.content = gzip.decompress(self.compressed)
        response["Content-Length"] = str(len(response.content))
        return get_conditional_response(request, etag=self.etag, response=response) or response


class Store:
    """The pages of one worker, the longest unused dropped first; safe between threads.

    `limit` is a number of bytes; 0 keeps nothing.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._pages: OrderedDict[str, Page] = OrderedDict()
        self._state: object = None
        self._lock = threading.Lock()

    def get(self, key: str, state: object) -> Page | None:
        """The page of an address, if it was made in this state of the content."""
        with self._lock:
            self._enter(state)
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def last(self, key: str) -> Page | None:
        """The page of an address in the last state that was seen."""
        with self._lock:
            return self._pages.get(key)

    def keep(self, key: str, state: object, page: Page) -> None:
        """Keep a page made in `state`, unless the content has moved on meanwhile."""
        with self._lock:
            if state == self._state and key not in self._pages:
                self._pages[key] = page
                self._size += len(page.compressed)
                while self._size > self._limit:
                    _, dropped = self._pages.popitem(last=False)
                    self._size -= len(dropped.compressed)

    def _enter(self, state: object) -> None:
        if state != self._state:
            self._pages.clear()
            self._size = 0
            self._state = state


class PublishedPages:
    """The middleware: answers from the store, and fills it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.store = Store(settings.PUBLISHED_PAGES_BYTES)
        self._ask_again_at = float("-inf")

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD") or is_health(request.path):
            return self.get_response(request)
        has_query = bool(request.META.get("QUERY_STRING"))
        key = None if has_query else f"{request.scheme}://{request.get_host()}{request.path}"
        if _is_personal(request):
            response = self.get_response(request)
            is_away = getattr(response, "outage", None) is Outage.AWAY
            return (is_away and self._last(key, request)) or response
        state = self._state()
        if state is None:
            return self._last(key, request) or self.get_response(request)
        kept = self.store.get(key, state) if key else None
        return _kept(kept, request) if kept else self._made(request, key, state)

    def _state(self) -> object:
        """What the content and the day are now; None while the database is away.

        A database that does not answer is asked by one thread a second; the others go on.
        """
        if time.monotonic() < self._ask_again_at:
            return None
        try:
            return (content_version.current(), localdate())
        except DatabaseError:
            self._ask_again_at = time.monotonic() + _ASK_EVERY_SECONDS
            return None

    def _last(self, key: str | None, request: HttpRequest) -> HttpResponseBase | None:
        page = self.store.last(key) if key else None
        return _kept(page, request) if page else None

    def _made(self, request: HttpRequest, key: str | None, state: object) -> HttpResponseBase:
        response = self.get_response(request)
        if not getattr(response, "published", False) or not isinstance(response, HttpResponse):
            return response
        page = Page.of(response, _THOROUGHLY if key else _QUICKLY)
        if key:
            self.store.keep(key, state, page)
        return page.answer(request)


def _kept(page: Page, request: HttpRequest) -> HttpResponseBase:
    answer = page.answer(request)
    answer.is_kept = True  # type: ignore[attr-defined]
    return answer


def _is_personal(request: HttpRequest) -> bool:
    """Whether the reader has a session or a message waiting: never served from the store."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES or "messages" in request.COOKIES
