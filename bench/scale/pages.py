"""What is asked at each size: the pages of citizens, of clients, and of the desk."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bench import desk
from bench.pages import PAGES as OF_THE_BENCH

MOST_MS = 100
MOST_MS_OF_SEARCH = 50

SEARCH = "search, new words"


@dataclass(frozen=True, slots=True)
class Page:
    """One row: addresses asked in turn, by whom, and the longest median in milliseconds."""

    name: str
    addresses: tuple[str, ...]
    officer: str = ""
    most: float | None = MOST_MS


def public(sample: Mapping[str, Any]) -> Iterator[Page]:
    """What everybody can open."""
    yield Page("service page", tuple(sample["pages"]))
    filtered = [f"/layanan/?biro={slug}" for slug in sample["bureaus"]]
    yield Page("list with facets", ("/layanan/", "/layanan/?jenis=data", *filtered))
    searches = next(page.addresses for page in OF_THE_BENCH if page.name == SEARCH)
    yield Page(SEARCH, searches, most=MOST_MS_OF_SEARCH)
    yield Page("act page", tuple(sample["acts"]))
    one = tuple(f"/data/layanan/{code}.json" for code in sample["codes"])
    yield Page("open data, one service", one)
    # All services are one file, as long as there are services: nothing to wait for on a page.
    yield Page("open data, all services", ("/data/layanan.json",), most=None)


def of_the_desk(officer: str, numbers: tuple[str, ...]) -> Iterator[Page]:
    """What an officer opens; `numbers` are the addresses of aduan in the queue."""
    sees = desk.OFFICERS[officer]
    yield Page(f"queue, {sees}", ("/petugas/",), officer)
    yield Page(f"search in the queue, {sees}", desk.PAGES["search"], officer)
    yield Page(f"one aduan, {sees}", numbers, officer)
