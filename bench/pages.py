"""What is measured, and what each page should reach in multiples of the yardstick.

"Must" fails a release, "aim" is the ambition. Both were set from what a team would pick instead
(Wagtail with and without its page cache), measured with the same server on one machine.
"""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import yaml

_QUERIES_FILE = Path(__file__).parent.parent / "tests" / "standards" / "search" / "queries.yaml"
_SERVICE = "/layanan/biro-hukum/advokasi/"
_QUERY_COUNT = 150


@dataclass(frozen=True, slots=True)
class Page:
    """One row of the table; several addresses are asked in turn."""

    name: str
    addresses: tuple[str, ...]
    stored: bool = True
    """Whether the store of finished pages is on."""
    revalidated: bool = False
    """Whether the reader already has the page (304)."""
    must: float | None = None
    aim: float | None = None
    most_queries: int | None = None


def _searches() -> tuple[str, ...]:
    """Different queries that people type, from the tests of the search."""
    groups = yaml.safe_load(_QUERIES_FILE.read_text())
    words = list(dict.fromkeys(str(query) for group in groups.values() for query in group))
    return tuple(f"/layanan/?{urlencode({'q': query})}" for query in words[:_QUERY_COUNT])


FILTERED = (
    "/layanan/?jenis=data",
    "/layanan/?biro=biro-hukum",
    "/layanan/?waktu=sehari",
    "/layanan/?akta=uu-25-2009",
    "/layanan/?jenis=konsultasi&waktu=sehari&akta=uu-25-2009",
)

HELLO = Page("hello", ("/hello/",))

PAGES = (
    HELLO,
    Page("service, warm", (_SERVICE,), must=0.70, aim=0.95, most_queries=1),
    Page("service, 304", (_SERVICE,), revalidated=True, must=0.70, aim=1.0, most_queries=1),
    Page("service, cold", (_SERVICE,), stored=False, must=0.12, aim=0.20, most_queries=4),
    Page("home, warm", ("/",), must=0.70, aim=0.95, most_queries=1),
    Page("list of 57, warm", ("/layanan/",), must=0.65, aim=0.90, most_queries=1),
    Page("list filtered, cold", FILTERED, stored=False, must=0.06, aim=0.12, most_queries=4),
    Page("search, new words", _searches(), must=0.12, aim=0.25, most_queries=2),
    Page("layanan.json, warm", ("/data/layanan.json",), must=0.40, aim=0.60, most_queries=1),
    Page("act, warm", ("/dasar-hukum/uu-25-2009/",)),
)
