"""What needs no server: queries of each page, and the time of the search itself.

Run as `python -m bench.counting` in the environment of the measured server; prints JSON.
"""

import json
import statistics
import time
from collections.abc import Callable
from urllib.parse import unquote_plus

import django

from bench.pages import HELLO, PAGES, Page


def main() -> None:
    """Count and time, and print it for the bench to read."""
    django.setup()
    _look_at_the_content_once()
    print(json.dumps({"queries": _queries(), "search": _search()}))


def _look_at_the_content_once() -> None:
    """Leave out the one query a second that asks for the number of the content."""
    from standards import content_version

    content_version.LOOK_EVERY_SECONDS = 3600


def _queries() -> dict[str, int]:
    return {page.name: _most_queries(page) for page in PAGES if page is not HELLO}


def _most_queries(page: Page) -> int:
    """The most of any address, at its second request."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext, override_settings

    most = 0
    with override_settings(PUBLISHED_PAGES_BYTES=settings.PUBLISHED_PAGES_BYTES * page.stored):
        client = Client(SERVER_NAME="localhost")
        for address in page.addresses:
            assert client.get(address).status_code == 200, address
            with CaptureQueriesContext(connection) as seen:
                client.get(address)
            most = max(most, len(seen))
    return most


def _search() -> dict[str, float]:
    """Milliseconds to build the index with the first search, and of later ones."""
    from standards import kept
    from standards.catalogue import finding

    page = next(page for page in PAGES if page.name.startswith("search"))
    words = [unquote_plus(address.partition("q=")[2]) for address in page.addresses]
    kept.forget()
    build = _milliseconds(lambda: finding.find(words[0]))
    times = [_milliseconds(lambda one=one: finding.find(one)) for one in words]
    return {"build": build, "median": statistics.median(times), "worst": max(times)}


def _milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
